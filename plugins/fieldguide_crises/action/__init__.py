"""A recommendation: who, when, in which sector."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, Show, TableName
from fieldguide.model.fields import choice_list, citation_list

from ..topic import LESSONS, TOPIC_WORDS

ACTION = KindFolder(
    Kind(
        "action",
        folder="actions",
        fields=(
            *PAGE_FIELDS,
            choice_list("actors", "actor", "Who is asked to act.", required=True, show=Show.ON_PAGE),
            choice_list("phases", "phase", "When.", required=True, show=Show.ON_PAGE),
            choice_list(
                "sectors", "sector", "In which sectors, the first first.", required=True, show=Show.ON_PAGE
            ),
            citation_list("sources", "Who asks for it.", required=True),
        ),
        sections=(Section("what-to-do", advice=True), Section("why")),
        vocabularies={
            "actor": {},
            "phase": dict.fromkeys(("before", "during", "after"), ""),
            "sector": {},
        },
        words=TOPIC_WORDS,
        rank=180,
        menu=LESSONS,
        tables=(TableName("recommendations"),),
        generated=("by-phase",),
        list_by="sectors",
        short_list=True,
        pictogram="action",
        family=Family.LEARN,
        help="A recommendation: who, when, in which sector.",
    ),
    pages=beside(__name__, "list", "PAGES"),
)
