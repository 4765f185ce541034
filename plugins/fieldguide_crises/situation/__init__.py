"""A situation as field staff meet it: what to do now, and what it may be."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, TableName
from fieldguide.model.showing import START

from ..topic import TOPIC_PICTOGRAMS, TOPIC_WORDS

# Beside the reading paths: who has just seen something looks for a way in, not for a part of a library.
SITUATION = KindFolder(
    Kind(
        "situation",
        folder="situations",
        fields=PAGE_FIELDS,
        sections=(
            Section("do", column="do", advice=True),
            Section("do-not", column="do-not", advice=True),
            Section("whom-to-tell", advice=True),
            Section("may-be", advice=True),
            Section("may-also-be", advice=True),
        ),
        words=TOPIC_WORDS,
        rank=205,
        menu=START,
        tables=(TableName("situations"),),
        vocabularies=TOPIC_PICTOGRAMS.vocabulary,
        pictogram="see",
        family=Family.HELP,
        pictograms=TOPIC_PICTOGRAMS,
        help="What field staff see: what it may be, what else it may be, and what to do.",
    )
)
