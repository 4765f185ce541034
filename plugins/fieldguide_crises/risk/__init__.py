"""A risk factor and the types of crisis it is tied to."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import PAGE_FIELDS, Kind, Section, Show, TableName
from fieldguide.model.fields import choice, citation_list, group_list, reference, reference_list, word_list

from ..topic import RISKS, STRENGTH, TOPIC_WORDS

RISK_FACTOR = KindFolder(
    Kind(
        "risk",
        folder="risks",
        fields=(
            *PAGE_FIELDS,
            group_list(
                "crises",
                reference("crisis", "crisis", help="The type of crisis.", required=True),
                choice("strength", "strength", "How strongly the sources tie the two.", required=True),
                citation_list("sources", "Who ties them.", required=True),
                help="The types of crisis this factor is tied to.",
                required=True,
                show=Show.BEFORE,
            ),
            reference_list("populations", "population", help="Who is exposed."),
            reference_list("forms", "form", help="The forms of harm it can lead to."),
            reference_list("lessons", "lesson", help="Lessons that show it."),
            word_list(
                "mitigated_by",
                "What lowers the risk, a few words each.",
                show=Show.FACT,
                markdown=True,
                advice=True,
            ),
        ),
        sections=(
            Section("why"),
            Section("who"),
            Section("signs", advice=True),
            Section("what-lowers-it", advice=True),
        ),
        vocabularies={"strength": STRENGTH},
        words=TOPIC_WORDS,
        rank=140,
        menu=RISKS,
        tables=(TableName("risks"), TableName("risk-crises", "crises")),
        pictogram="risk",
        help="A risk factor and the types of crisis it is tied to.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
