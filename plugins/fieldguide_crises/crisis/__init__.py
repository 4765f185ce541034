"""A type of crisis and what it changes for the response."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, TableName
from fieldguide.model.fields import reference_list

from ..topic import TOPIC_WORDS, UNDERSTAND

CRISIS = KindFolder(
    Kind(
        "crisis",
        folder="crises",
        fields=(*PAGE_FIELDS, reference_list("examples", "lesson", help="Lessons from such crises.")),
        sections=(Section("what-it-is"), Section("what-changes"), Section("response", advice=True)),
        words=TOPIC_WORDS,
        rank=130,
        menu=UNDERSTAND,
        tables=(TableName("crises"),),
        pictogram="crisis",
        family=Family.WARN,
        help="A type of crisis and what it changes for the response.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
