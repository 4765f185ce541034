"""People at risk."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, TableName

from ..topic import RISKS, TOPIC_WORDS

POPULATION = KindFolder(
    Kind(
        "population",
        folder="populations",
        fields=PAGE_FIELDS,
        sections=(
            Section("do", column="do", advice=True),
            Section("do-not", column="do-not", advice=True),
            Section("why-exposed"),
        ),
        words=TOPIC_WORDS,
        rank=150,
        menu=RISKS,
        tables=(TableName("populations"),),
        pictogram="population",
        family=Family.WARN,
        help="People at risk.",
    )
)
