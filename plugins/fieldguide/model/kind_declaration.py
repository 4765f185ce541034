"""What a project may say of a kind that it declares in its configuration.

Declared with the same fields as content, so that one judge reads both.
"""

from __future__ import annotations

from collections.abc import Mapping

from .kind import Field, FieldType
from .pictograms import PICTOGRAM
from .showing import Door, Show, Unit

DEEPEST = 4
"""How many levels of fields may lie in each other: a reader of a page loses the thread after fewer."""

_TEXT = Field("item")
_LABELS = Field("labels", FieldType.KEYED, items=_TEXT, help="Its name on pages, per language.")


def _field_options(levels: int) -> tuple[Field, ...]:
    """Give what may be said of a field that holds at most so many levels."""
    below: tuple[Field, ...] = ()
    if levels > 1:
        below = (
            Field(
                "fields",
                FieldType.KEYED,
                items=Field("item", FieldType.GROUP, fields=_field_options(levels - 1)),
                help="What is in each: the fields of a `group`, and of a `list` or `keyed` field of groups.",
            ),
        )
    return (
        Field("type", FieldType.CHOICE, required=True, vocabulary="field_type", help="What the field holds."),
        Field("required", FieldType.BOOLEAN, default="false", help="Whether every entry must have it."),
        Field("translatable", FieldType.BOOLEAN, default="false", help="Whether translations carry it."),
        Field(
            "markdown",
            FieldType.BOOLEAN,
            default="false",
            help="Whether words in it may stand out, be links and cite sources; only with `translatable`.",
        ),
        Field("vocabulary", help="The closed set of a choice."),
        Field("kinds", FieldType.LIST, items=_TEXT, default="any", help="The kinds a reference may lead to."),
        Field(
            "of",
            FieldType.CHOICE,
            vocabulary="field_type",
            help="What the items of a list are, or what stands under the author's own keys.",
        ),
        *below,
        Field("anchor", FieldType.BOOLEAN, help="Whether links can lead to the author's own keys."),
        Field("minimum", FieldType.INTEGER, help="The smallest number."),
        Field("maximum", FieldType.INTEGER, help="The largest number."),
        Field("unit", FieldType.CHOICE, vocabulary="unit", help="What a number counts."),
        Field("show", FieldType.CHOICE, vocabulary="show", help="Where the page shows it."),
        Field(
            "advice",
            FieldType.BOOLEAN,
            default="false",
            help="Whether its items are advice: the page says which of them name no source.",
        ),
        Field("filters", FieldType.BOOLEAN, help="`false` where the list is not narrowed by it."),
        _LABELS,
        Field("help", help="One sentence for authors."),
    )


KIND_OPTIONS = (
    Field("folder", required=True, help="The folder below `docs/<language>/`; it may have folders inside."),
    Field(
        "labels",
        FieldType.KEYED,
        required=True,
        help="Per language the name of one and of many.",
        items=Field(
            "item",
            FieldType.GROUP,
            fields=(
                Field("one", required=True, help="The name of one."),
                Field("many", required=True, help="The name of many."),
            ),
        ),
    ),
    Field(
        "fields",
        FieldType.KEYED,
        help="Fields besides those that every page has.",
        items=Field("item", FieldType.GROUP, fields=_field_options(DEEPEST)),
    ),
    Field(
        "data",
        FieldType.KEYED,
        help="Fields of the YAML file that may stand beside a page, under the same name.",
        items=Field("item", FieldType.GROUP, fields=_field_options(DEEPEST)),
    ),
    Field("sections", FieldType.LIST, items=_TEXT, help="Ids of the headings that every page has."),
    Field("menu", FieldType.CHOICE, vocabulary="menu", help="The part of the menu; without it, `more`."),
    Field("door", FieldType.CHOICE, vocabulary="door", help="The door on the home page; without it, `read`."),
    Field(
        "pictogram",
        FieldType.CHOICE,
        vocabulary=PICTOGRAM,
        help="The drawing that tells the kind from others.",
    ),
    Field("schema", help="What its pages are to machines: a type of schema.org such as `Article`."),
    Field("help", help="One sentence for authors."),
)
"""What may stand below the name of a kind."""

KIND_WORDS: Mapping[str, tuple[str, ...]] = {
    "field_type": tuple(type.value for type in FieldType),
    "unit": tuple(unit.value for unit in Unit if unit.value),
    "show": tuple(show.value for show in Show if show is not Show.OWN),
    "door": tuple(door.value for door in Door),
}
"""The closed sets of these options; the parts of the `menu` are those of the kinds that are installed."""
