"""The options of the plugin, declared with the same fields as content."""

from __future__ import annotations

from fieldguide.model import Field, FieldType
from fieldguide.model.kind_declaration import KIND_OPTIONS

_TEXT = Field("item")
_TEXTS = Field("item", FieldType.KEYED, items=_TEXT)

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
        items=Field("item", FieldType.GROUP, fields=KIND_OPTIONS),
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
