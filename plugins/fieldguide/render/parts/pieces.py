"""Turn the value of a field into what is shown of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fieldguide.content.references import read_citation
from fieldguide.model import (
    CitationPart,
    Field,
    FieldType,
    ListValue,
    LocalisedEntry,
    TextValue,
    Unit,
    Value,
    field_of_unit,
)

from ..context.citations import CitationMark
from ..context.page_scope import PageScope
from ..language.names import country_name, write_date
from ..language.phrase import Phrase
from .field_words import written_phrase
from .labels import begin_upper, choice_label, choice_symbol


class Piece(NamedTuple):
    """One thing that is shown: words, and what goes with them.

    `href` makes them a link, `day` a date in ISO form, `symbol` stands before them,
    `style` ends their class, `marks` are the numbers of sources after them.  `code` keeps
    numbers and codes from left to right, whatever stands around them.
    """

    text: Phrase
    href: str = ""
    day: str = ""
    symbol: str = ""
    style: str = ""
    marks: tuple[CitationMark, ...] = ()
    code: bool = False


def show_value(scope: PageScope, field: Field, value: Value) -> Iterator[Piece]:
    """Give the pieces of a simple value or of a list of such."""
    if isinstance(value, ListValue):
        if field.items is not None and field.items.type is FieldType.CITATION:
            texts = (item for item in value.items if isinstance(item, TextValue))
            yield from _show_citations(scope, [part for text in texts for part in read_citation(text)])
        elif field.items is not None:
            for item in value.items:
                yield from show_value(scope, field.items, item)
    elif isinstance(value, TextValue) and value.text:
        yield from _show_text(scope, field, value)


def _show_text(scope: PageScope, field: Field, value: TextValue) -> Iterator[Piece]:
    site = scope.site
    match field.type:
        case FieldType.CHOICE:
            label = choice_label(site, field.vocabulary, value.text)
            phrase = site.phrase(begin_upper(label.text), label.language)
            style = f"{field.vocabulary}-{value.text}".replace(" ", "-")
            symbol = choice_symbol(site, field.vocabulary, value.text)
            yield Piece(phrase, symbol=symbol, style=style)
        case FieldType.REFERENCE:
            target = scope.resolve(value.text)
            if target is not None:
                yield Piece(site.phrase(target.title, target.language), href=target.href)
        case FieldType.CITATION:
            yield from _show_citations(scope, read_citation(value))
        case FieldType.COUNTRY:
            yield Piece(site.phrase(country_name(value.text, site.language.code)))
        case FieldType.DATE:
            yield Piece(site.phrase(write_date(value.text, site.language.code)), day=value.text)
        case FieldType.BOOLEAN:
            yield Piece(site.phrase(site.words("page.yes" if value.text == "true" else "page.no")))
        case FieldType.INTEGER:
            yield Piece(site.phrase(_number(scope, field.unit, value.text)))
        case _ if field.translatable:
            yield Piece(written_phrase(scope, value))
        case _:
            yield Piece(site.phrase(value.text), code=True)


def minutes_of(scope: PageScope, entry: LocalisedEntry) -> Piece:
    """Give how long an entry takes, without words where it does not say."""
    field = field_of_unit(scope.site.kind(entry).fields, Unit.MINUTES)
    value = entry.fields.get(field.name) if field is not None else None
    nothing = Piece(Phrase(""))
    return next(show_value(scope, field, value), nothing) if field and value is not None else nothing


def _show_citations(scope: PageScope, parts: Sequence[CitationPart]) -> Iterator[Piece]:
    """Give each source once, with all its places."""
    by_source: dict[str, list[CitationPart]] = {}
    for part in parts:
        by_source.setdefault(part.source, []).append(part)
    for slug, places in by_source.items():
        source = scope.site.entries.get(f"source/{slug}")
        marks = tuple(mark for part in places if (mark := scope.mark(part)) is not None)
        if source is not None and marks:
            title = scope.site.title(source)
            whole = ", ".join(filter(None, (title.text, *(part.locator for part in places))))
            yield Piece(scope.site.phrase(whole, title.language), marks=marks)


def _number(scope: PageScope, unit: Unit, text: str) -> str:
    words = scope.site.words
    if unit is Unit.MINUTES and text.isdigit():
        return words.count("minutes", int(text))
    return words("page.percent", count=text) if unit is Unit.PERCENT else text
