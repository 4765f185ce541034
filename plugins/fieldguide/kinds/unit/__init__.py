"""One unit of a training module: one page."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Family, Field, FieldType, Kind, Layout, Schema, Show, Unit
from fieldguide.model.fields import number, reference_list
from fieldguide.model.showing import LEARN

from ..facilitation import CARDS, FACILITATE
from ..kind_folder import KindFolder, beside

TRAINING_UNIT = KindFolder(
    Kind(
        "unit",
        needs_text=True,
        base="modules",
        layout=Layout.TRAINING_UNIT,
        fields=(
            *PAGE_FIELDS,
            number(
                "minutes",
                "How long it takes, in minutes.",
                minimum=1,
                maximum=600,
                required=True,
                unit=Unit.MINUTES,
            ),
            Field(
                "objectives",
                FieldType.LIST,
                required=True,
                items=Field("item"),
                show=Show.OWN,
                help="Slugs of the module's objectives that the unit serves.",
            ),
            reference_list("see", help="What to read besides.", show=Show.AFTER),
            Field(
                "slides",
                FieldType.KEYED,
                late=True,
                show=Show.OWN,
                items=Field("item", FieldType.LIST, items=Field("item", translatable=True, markdown=True)),
                help="Lines for slides, under the id of their heading, where the rule chooses poorly.",
                example='{consent: ["If one of the means was used, a yes has no weight in law."]}',
            ),
            FACILITATE,
            CARDS,
        ),
        rank=250,
        menu=LEARN,
        schema=Schema(("LearningResource",)),
        tables=(),
        pictogram="step",
        family=Family.USE,
        help="One unit of a training module: one page.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
