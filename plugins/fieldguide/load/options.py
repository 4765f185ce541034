"""The options of the plugin, declared with the same fields as content."""

from __future__ import annotations

from fieldguide.model import Field, FieldType

_TEXT = Field("item")
_TEXTS = Field("item", FieldType.KEYED, items=_TEXT)

_FIELD_FIELDS = (
    Field("type", FieldType.CHOICE, required=True, vocabulary="field_type", help="What the field holds."),
    Field("required", FieldType.BOOLEAN, help="Whether every entry must have it."),
    Field("translatable", FieldType.BOOLEAN, help="Whether translations carry it."),
    Field("vocabulary", help="The closed set of a choice."),
    Field("kinds", FieldType.LIST, items=_TEXT, help="The kinds a reference may lead to."),
    Field("of", FieldType.CHOICE, vocabulary="field_type", help="What the items of a list are."),
    Field("help", help="One sentence for authors."),
)

_KIND_FIELDS = (
    Field("folder", required=True, help="The folder below `docs/<language>/`."),
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
        items=Field("item", FieldType.GROUP, fields=_FIELD_FIELDS),
    ),
    Field("sections", FieldType.LIST, items=_TEXT, help="Ids of the headings that every page has."),
    Field("help", help="One sentence for authors."),
)

OPTIONS = (
    Field(
        "languages",
        FieldType.LIST,
        required=True,
        help="The languages, the source language first.",
        items=Field(
            "item",
            FieldType.GROUP,
            fields=(
                Field("code", required=True, help="The language tag."),
                Field("name", required=True, help="The language's own name."),
                Field("direction", FieldType.CHOICE, vocabulary="direction", help="`ltr` or `rtl`."),
                Field(
                    "translation", FieldType.CHOICE, vocabulary="translation", help="How it was translated."
                ),
                Field(
                    "complete",
                    FieldType.BOOLEAN,
                    help="`false` while entries still lack a translation: they are counted, not listed.",
                ),
            ),
        ),
    ),
    Field(
        "edition",
        FieldType.GROUP,
        help="What is published.",
        fields=(
            Field("name", required=True, help="Its name, such as `2026.11`."),
            Field("date", FieldType.DATE, required=True, help="Its day."),
        ),
    ),
    Field("publisher", help="Who publishes the site."),
    Field("licence", help="The licence of the content."),
    Field("audience", help="The audience the site is built for."),
    Field("audiences", FieldType.LIST, items=_TEXT, help="All audiences from wide to narrow."),
    Field("default_audience", help="The audience of a page that names none."),
    Field(
        "vocabularies",
        FieldType.KEYED,
        items=Field("item", FieldType.KEYED, items=_TEXTS),
        help="Words for choices, with their labels per language.",
    ),
    Field("words", FieldType.KEYED, items=_TEXTS, help="Interface words of the project, per language."),
    Field(
        "kinds",
        FieldType.KEYED,
        items=Field("item", FieldType.GROUP, fields=_KIND_FIELDS),
        help="Further kinds of content.",
    ),
    Field(
        "withheld",
        FieldType.LIST,
        items=_TEXT,
        help="What no text may hold: words, or `sha256:` and the fingerprint of words.",
    ),
    Field(
        "severities",
        FieldType.KEYED,
        help="Codes with another severity.",
        items=Field("item", FieldType.CHOICE, vocabulary="severity"),
    ),
)
"""What may stand below `fieldguide:` in the list of plugins."""
