"""A risk factor and the types of crisis it is tied to."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, Show, TableName
from fieldguide.model.fields import choice, citation_list, group_list, reference, reference_list, word_list

from ..topic import RISKS, STRENGTH, TOPIC_WORDS

RISK_FACTOR = KindFolder(
    Kind(
        "risk",
        folder="risks",
        fields=(
            *PAGE_FIELDS,
            choice("theme", "risk_theme", "Under which heading the list shows it.", show=Show.OWN),
            group_list(
                "crises",
                reference("crisis", "crisis", help="The type of crisis.", required=True),
                choice("strength", "strength", "How strongly the sources tie the two.", required=True),
                citation_list("sources", "Who ties them.", required=True),
                help="The types of crisis this factor is tied to.",
                required=True,
                show=Show.OWN,
            ),
            reference_list("populations", "population", help="Who is exposed."),
            reference_list("forms", "form", help="The forms of harm it can lead to."),
            reference_list("lessons", "lesson", help="Lessons that show it."),
            word_list(
                "mitigated_by",
                "What lowers the risk, a few words each.",
                # The heading of the same name says it with its sources.
                show=Show.OWN,
                markdown=True,
                advice=True,
            ),
        ),
        sections=(
            Section("what-lowers-it", advice=True),
            Section("signs", advice=True),
            Section("why"),
            Section("who"),
        ),
        vocabularies={
            "strength": STRENGTH,
            "risk_theme": dict.fromkeys(("offers", "income", "family", "movement", "war", "state"), ""),
        },
        list_by="theme",
        generated=("matrix",),
        words=TOPIC_WORDS,
        rank=140,
        menu=RISKS,
        tables=(TableName("risks"), TableName("risk-crises", "crises")),
        pictogram="risk",
        family=Family.WARN,
        help="A risk factor and the types of crisis it is tied to.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
