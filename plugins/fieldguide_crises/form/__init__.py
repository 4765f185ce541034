"""A form that the harm takes."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, Show, TableName
from fieldguide.model.fields import reference_list, word_list

from ..topic import TOPIC_WORDS, UNDERSTAND

# A short form needs no headings; one that has them uses these.
_SECTIONS = (
    Section("what-it-is", required=False),
    Section("what-you-can-do", required=False, advice=True),
    Section("overlooked", required=False),
)

FORM_OF_HARM = KindFolder(
    Kind(
        "form",
        folder="forms",
        fields=(
            *PAGE_FIELDS,
            reference_list("populations", "population", help="Who is mostly affected."),
            word_list("overlooked_by", "Who tends to overlook it.", show=Show.FACT),
        ),
        sections=_SECTIONS,
        words=TOPIC_WORDS,
        rank=120,
        menu=UNDERSTAND,
        tables=(TableName("forms"),),
        pictogram="harm",
        family=Family.WARN,
        help="A form that the harm takes.",
    )
)
