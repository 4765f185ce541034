"""An example of what an author writes for a kind: every field once."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.fields import fields_of_first_type
from fieldguide.model import TRANSLATION_FACTS, Field, FieldType, Kind

from ..context.site import SiteContext

_VALUES = {
    FieldType.INTEGER: "10",
    FieldType.DATE: "2026-11-22",
    FieldType.BOOLEAN: "true",
    FieldType.CITATION: '"@source-slug, p. 7"',
    FieldType.COUNTRY: "NPL",
}


def write_example(site: SiteContext, kind: Kind) -> Iterator[str]:
    """Give the lines of the YAML of a kind, with a remark on what may be left out."""
    page = kind.has_body
    indent = ""
    if page:
        yield "---"
    if kind.collection:
        yield f"{kind.collection}:"
        indent += "  "
    if kind.holds_many:
        yield f"{indent}slug:"
        indent += "  "
    for field in kind.fields:
        if field.name not in TRANSLATION_FACTS | {"language"}:
            yield from _lines(site, field, indent)
    if page:
        yield "---"


def _lines(site: SiteContext, field: Field, indent: str) -> Iterator[str]:
    remark = "" if field.required else "  # optional"
    if field.type is FieldType.LIST and field.items is not None:
        yield f"{indent}{field.name}:{remark}"
        first, *others = _held(site, field.items)
        yield f"{indent}  - {first}"
        yield from (f"{indent}    {line}" for line in others)
    elif field.type is FieldType.KEYED and field.items is not None:
        yield f"{indent}{field.name}:{remark}"
        first, *others = _held(site, field.items)
        if field.items.type is FieldType.GROUP:
            yield f"{indent}  slug:"
            yield from (f"{indent}    {line}" for line in (first, *others))
        else:
            yield f"{indent}  slug: {first}"
    elif field.type is FieldType.GROUP:
        yield f"{indent}{field.name}:{remark}"
        yield from (f"{indent}  {line}" for line in _held(site, field))
    else:
        yield f"{indent}{field.name}: {_value(site, field)}{remark}"


def _held(site: SiteContext, field: Field) -> list[str]:
    if field.type is not FieldType.GROUP:
        return [_value(site, field)]
    # Of the first type: no type has the fields of all.
    return [
        line for one in fields_of_first_type(site.settings, field.fields) for line in _lines(site, one, "")
    ]


def _value(site: SiteContext, field: Field) -> str:
    if field.example:
        return field.example
    if field.type is FieldType.CHOICE:
        known = site.settings.choices(field.vocabulary)
        return known[0] if known else "word"
    if field.type is FieldType.REFERENCE:
        return f"{field.kinds[0] if field.kinds else 'page'}/slug"
    if field.type is FieldType.INTEGER and field.minimum is not None:
        return str(field.minimum)
    return _VALUES.get(field.type, "Words" if field.translatable else "text")
