"""A gap in protection, a finding behind it, or a practice that closes one."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import PAGE_FIELDS, Family, Kind, Show, TableName
from fieldguide.model.fields import choice, citation_list, keyed_groups, number, reference, words

from ..topic import RISKS, TOPIC_WORDS

GAP = KindFolder(
    Kind(
        "gap",
        folder="gaps",
        fields=(
            *PAGE_FIELDS,
            choice("about", "gap_type", "What the entry tells of.", required=True),
            choice("coverage", "coverage", "Whether somebody covers the need."),
            words("covered_by", "Who covers the need, as far as anybody does."),
            keyed_groups(
                "needs",
                words("text", "The harm or the need, a few words.", required=True),
                reference("see", help="The page that says more."),
                help="The needs of the same coverage: each is a row of the table of gaps.",
                show=Show.OWN,
            ),
            words("figure", "The figure, with its unit and date.", show=Show.OWN),
            number(
                "share",
                "The share in percent, where the figure is one.",
                minimum=0,
                maximum=100,
                show=Show.OWN,
            ),
            words("caveat", "What the figure cannot show.", show=Show.OWN),
            citation_list("sources", "Where the gap is described.", required=True),
        ),
        vocabularies={
            "gap_type": dict.fromkeys(("protection", "finding", "practice"), ""),
            "coverage": {"addressed": "✓", "unaddressed": "✗"},
        },
        words=TOPIC_WORDS,
        rank=190,
        menu=RISKS,
        tables=(
            TableName("findings"),
            TableName("gaps", "needs", "need", ("coverage", "covered_by", "sources")),
        ),
        generated=("table",),
        list_by="about",
        pictogram="gap",
        family=Family.LEARN,
        help="A gap in protection, a finding behind it, or a practice that closes one.",
    ),
    pages=beside(__name__, "list", "PAGES"),
)
