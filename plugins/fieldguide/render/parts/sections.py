"""Sections of a page that come from fields: lists of texts, groups, and what authors keyed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.fields import declared_fields
from fieldguide.model import Field, FieldType, ListValue, LocalisedEntry, MapValue, Show, TextValue, Value

from ..context.page_scope import PageScope
from ..language.phrase import Phrase, escape_markdown
from .advice import write_field_advice
from .facts import is_fact
from .labels import label_of
from .pieces import Piece, show_value

# A number, a day or a yes alone does not say what it is of.
_SAY_NOTHING = frozenset({FieldType.BOOLEAN, FieldType.DATE, FieldType.INTEGER})


@dataclass(frozen=True, slots=True)
class Part:
    """What is shown of one field of a group, under the name of the field.

    `label` stands before what does not say itself what it is.  What holds groups has `items`.
    """

    name: str
    pieces: tuple[Piece, ...] = ()
    label: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, or what stands under an author's key."""

    anchor: str
    parts: tuple[Part, ...]


def heading(scope: PageScope, text: str | Phrase, id: str) -> str:
    """Give a heading of a section that stands in no text; its id never meets one of an author."""
    title = text if isinstance(text, Phrase) else scope.site.phrase(text)
    if scope.site.markdown:
        attributes = f" {title.attributes}" if title.foreign else ""
        return f"## {escape_markdown(title.text)} {{#fg-{id}{attributes}}}"
    return scope.repeat("heading", level=2, id=f"fg-{id}", title=title)


def write_title(scope: PageScope, title: Phrase) -> str:
    """Give the heading of a page.  Its id is fixed, as an engine makes none of Arabic words."""
    if scope.site.markdown:
        attributes = f" {title.attributes}" if title.foreign else ""
        return f"# {title.markdown} {{#fg-title{attributes}}}"
    return scope.render("heading", level=1, id="fg-title", title=title)


def write_sections(scope: PageScope, entry: LocalisedEntry, *, before: bool) -> Iterator[str]:
    """Give the sections that stand before or after the text of an entry, each with its heading."""
    for field in declared_fields(scope.site.kind(entry)):
        value = entry.fields.get(field.name)
        elsewhere = field.show is Show.OWN or is_fact(field)
        if value is None or elsewhere or (field.show is Show.BEFORE) != before:
            continue
        items = tuple(_items(scope, field, value))
        if items:
            yield heading(scope, label_of(scope.site, field), field.name.replace("_", "-"))
            yield from write_field_advice(scope, field, entry)
            template = "section_text" if field.type is FieldType.TEXT else "section"
            yield scope.render(template, name=field.name, items=items, phrases=_plain_phrases(items))


def _plain_phrases(items: tuple[Item, ...]) -> tuple[Phrase, ...]:
    """Give what the items say where each is words and nothing else; nothing where one is more than that."""
    parts = [part for item in items for part in item.parts]
    plain = len(parts) == len(items) and all(
        not part.items and not part.label and len(part.pieces) == 1 for part in parts
    )
    return tuple(part.pieces[0].text for part in parts) if plain else ()


def _items(scope: PageScope, field: Field, value: Value) -> Iterator[Item]:
    if isinstance(value, TextValue):
        yield from _item(scope, field, value, "")
    elif isinstance(value, ListValue) and field.items is not None:
        for one in value.items:
            yield from _item(scope, field.items, one, "")
    elif isinstance(value, MapValue) and field.type is FieldType.KEYED and field.items is not None:
        for key, one in value.entries:
            yield from _item(scope, field.items, one, key.text if field.anchor else "")
    elif isinstance(value, MapValue):
        yield from _item(scope, field, value, "")


def _item(scope: PageScope, field: Field, value: Value, anchor: str) -> Iterator[Item]:
    parts: list[Part] = []
    if isinstance(value, MapValue):
        for inner in field.fields:
            held = value.get(inner.name)
            if held is not None:
                parts += _parts(scope, inner, held)
    else:
        pieces = tuple(show_value(scope, field, value))
        if pieces:
            parts.append(Part("text", pieces))
    if parts:
        yield Item(anchor, tuple(parts))


def _parts(scope: PageScope, field: Field, value: Value) -> Iterator[Part]:
    if _holds_groups(field):
        items = tuple(_items(scope, field, value))
        if items:
            yield Part(field.name, label=label_of(scope.site, field), items=items)
        return
    pieces = tuple(show_value(scope, field, value))
    if pieces:
        label = label_of(scope.site, field) if field.type in _SAY_NOTHING else ""
        yield Part(field.name, _bare(field, pieces), label)


def _holds_groups(field: Field) -> bool:
    inner = field.items if field.items is not None else field
    return field.type is FieldType.KEYED or inner.type is FieldType.GROUP


def _bare(field: Field, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    # In a row, the numbers of the sources are enough: their titles stand at the page's end.
    item = field.items if field.items is not None else field
    if item.type is not FieldType.CITATION:
        return pieces
    return tuple(Piece(Phrase(""), marks=piece.marks) for piece in pieces)
