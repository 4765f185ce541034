"""A place where risk gathers."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Kind, Section, TableName

from ..topic import RISKS, TOPIC_WORDS

PLACE = KindFolder(
    Kind(
        "place",
        folder="places",
        fields=PAGE_FIELDS,
        sections=(
            Section("why-exposed"),
            Section("do", advice=True),
            Section("do-not", advice=True),
        ),
        words=TOPIC_WORDS,
        rank=160,
        menu=RISKS,
        tables=(TableName("places"),),
        pictogram="place",
        help="A place where risk gathers.",
    )
)
