"""What a response in one country taught."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import (
    PAGE_FIELDS,
    Family,
    Field,
    FieldType,
    Kind,
    Schema,
    Section,
    Show,
    TableName,
    Unit,
)
from fieldguide.model.fields import choice, number, reference, reference_list

from ..topic import LESSONS, TOPIC_WORDS


def year(name: str, help: str, unit: Unit) -> Field:
    """Declare a year of a lesson."""
    return number(name, help, minimum=1945, maximum=2100, required=True, unit=unit, show=Show.ON_PAGE)


LESSON = KindFolder(
    Kind(
        "lesson",
        folder="lessons",
        fields=(
            *PAGE_FIELDS,
            Field(
                "countries",
                FieldType.LIST,
                items=Field("item", FieldType.COUNTRY),
                help="ISO 3166-1 alpha-3 codes; left out where the sources name no country.",
                show=Show.ON_PAGE,
            ),
            # Titles name the country and the years: lists need not say them again.
            year("from", "First year.", Unit.FIRST_YEAR),
            year("to", "Last year.", Unit.LAST_YEAR),
            reference("crisis", "crisis", help="The type of crisis.", required=True),
            Field("glide", help="GLIDE number of the disaster, where it is confirmed."),
            choice(
                "confidence", "confidence", "How sure we are of the lesson.", required=True, show=Show.ON_PAGE
            ),
            reference_list("risks", "risk", help="Risk factors that the lesson shows."),
        ),
        sections=(
            Section("what-happened", required=False),
            # Where the sources know a risk and no response, one sentence says so.
            Section("what-worked", required=False, column="worked"),
            Section("what-hindered", required=False, column="hindered"),
            Section("what-to-do-differently", advice=True),
            Section("evidence"),
        ),
        vocabularies={"confidence": dict.fromkeys(("low", "medium", "high"), "")},
        words=TOPIC_WORDS,
        rank=170,
        menu=LESSONS,
        schema=Schema(("Article",)),
        tables=(TableName("lessons"),),
        generated=("map", "timeline"),
        list_by="crisis",
        pictogram="lesson",
        family=Family.LEARN,
        help="What a response in one country taught.",
    ),
    pages=beside(__name__, "list", "PAGES"),
)
