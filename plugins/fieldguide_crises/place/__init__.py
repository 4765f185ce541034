"""A place where risk gathers."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, TableName

from ..topic import RISKS, TOPIC_WORDS

PLACE = KindFolder(
    Kind(
        "place",
        folder="places",
        fields=PAGE_FIELDS,
        sections=(
            Section("do", column="do", advice=True),
            Section("do-not", column="do-not", advice=True),
            Section("why-exposed"),
        ),
        words=TOPIC_WORDS,
        rank=160,
        menu=RISKS,
        tables=(TableName("places"),),
        pictogram="place",
        family=Family.WARN,
        help="A place where risk gathers.",
    )
)
