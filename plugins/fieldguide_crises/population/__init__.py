"""People at risk."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Kind, Section, TableName

from ..topic import RISKS, TOPIC_WORDS

POPULATION = KindFolder(
    Kind(
        "population",
        folder="populations",
        fields=PAGE_FIELDS,
        sections=(
            Section("why-exposed"),
            Section("do", advice=True),
            Section("do-not", advice=True),
        ),
        words=TOPIC_WORDS,
        rank=150,
        menu=RISKS,
        tables=(TableName("populations"),),
        pictogram="population",
        help="People at risk.",
    )
)
