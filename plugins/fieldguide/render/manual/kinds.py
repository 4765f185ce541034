"""The page of the manual that says what an author may write, made from the declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.fields import declared_fields
from fieldguide.content.layout import content_path, data_path
from fieldguide.model import PAGE_FIELDS, PICTOGRAM, Field, FieldType, Kind, has_words

from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..templates.environment import render_block
from .kind_example import write_example
from .text import write_text

_ADVICE = "where one names no source, the page says that it is ours."


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A line of the table of fields."""

    name: str
    type: str
    required: bool
    translated: str
    help: str


def write_kinds(scope: PageScope) -> Iterator[str]:
    """Give a section for each kind, in English."""
    site = scope.site
    yield write_text(scope, "## Fields that every page has {#every-page}")
    yield _table(site, "every page", PAGE_FIELDS)
    for kind in site.settings.kinds:
        about = kind.help or "A kind that the project declares."
        text = (f"## {kind.name} {{#{kind.name}}}", about, *_places(site, kind))
        yield write_text(scope, "\n\n".join(text))
        own = tuple(field for field in declared_fields(kind) if field not in PAGE_FIELDS)
        if own:
            yield _table(site, kind.name, own)
        yield write_text(scope, "```yaml\n" + "\n".join(write_example(site, kind)) + "\n```")


def _table(site: SiteContext, name: str, fields: tuple[Field, ...]) -> str:
    rows = tuple(row for field in fields for row in _rows(site, field, ""))
    return render_block("field_table", name=name, rows=rows)


def _places(site: SiteContext, kind: Kind) -> Iterator[str]:
    slug = "module/unit" if kind.is_unit else "slug"
    files = content_path(kind, slug, site.source_code)
    yield f"Files: `{files}`. Id: `{kind.name}/{slug}`."
    if kind.data:
        yield f"Data that belongs to a page lies beside it, in `{data_path(files)}`."
    if not kind.translated:
        yield "Written in one language only; not translated."
    if kind.sections:
        names = (f"`{one.id}`" + ("" if one.required else " (optional)") for one in kind.sections)
        yield f"Headings, by their ids: {', '.join(names)}."
        advice = ", ".join(f"`{one.id}`" for one in kind.sections if one.advice)
        if advice:
            yield f"Points below {advice} are advice: {_ADVICE}"


def _rows(site: SiteContext, field: Field, path: str) -> Iterator[FieldRow]:
    name = f"{path}{field.name}"
    words = "each language its own" if field.own else "yes" if has_words(field) else "no"
    inner = field.items if field.items is not None else field
    types = " or ".join(field.types)
    help = f"{field.help} Only where the type is {types}." if types else field.help
    if field.advice:
        help += f" These are advice: {_ADVICE}"
    yield FieldRow(name, _type(site, field), field.required, words, help)
    below = {FieldType.LIST: f"{name}[].", FieldType.KEYED: f"{name}.slug."}.get(field.type, f"{name}.")
    for one in inner.fields:
        yield from _rows(site, one, below)


def _type(site: SiteContext, field: Field) -> str:
    match field.type:
        case FieldType.LIST if field.items is not None:
            return f"list: {_type(site, field.items)}"
        case FieldType.KEYED if field.items is not None:
            return f"slugs of your own, each with: {_type(site, field.items)}"
        case FieldType.GROUP:
            return "the fields below"
        case FieldType.CHOICE if field.vocabulary == PICTOGRAM:
            return "the name of a pictogram"
        case FieldType.CHOICE:
            known = site.settings.choices(field.vocabulary)
            return f"one of: {', '.join(known)}" if known else f"a word of {field.vocabulary}"
        case FieldType.REFERENCE:
            return f"id of {' or '.join(field.kinds)}" if field.kinds else "id"
        case FieldType.INTEGER if field.minimum is not None and field.maximum is not None:
            return f"integer from {field.minimum} to {field.maximum}"
        case FieldType.TEXT if field.markdown:
            return "text with Markdown"
    return str(field.type.value)
