"""The key facts of an entry: what its fields say in a word or two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fieldguide.content.fields import declared_fields
from fieldguide.model import Field, FieldType, LocalisedEntry, Show, Unit, field_of_unit

from ..context.page_scope import PageScope
from .advice import advice_words
from .labels import field_label, label_of
from .pieces import Piece, show_value

_SIMPLE = frozenset(FieldType) - {FieldType.LIST, FieldType.KEYED, FieldType.GROUP}
_FACTS = frozenset({Show.FACT, Show.ON_PAGE, Show.IN_LISTS})
_BRIEF = frozenset({FieldType.CHOICE, FieldType.COUNTRY, FieldType.INTEGER, FieldType.REFERENCE})


_YEARS = (Unit.FIRST_YEAR, Unit.LAST_YEAR)

# These say themselves what they are.
_PLAIN = frozenset({Unit.FIRST_YEAR, Unit.LAST_YEAR, Unit.MINUTES})


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is shown beside it; `advice` tells whose advice it is, where it is any.

    What `leads_on` is a list of other entries or of sources, each found by itself.
    """

    name: str
    label: str
    pieces: tuple[Piece, ...]
    advice: str = ""
    leads_on: bool = False


def is_fact(field: Field) -> bool:
    """Tell whether a field is among the key facts: one that says so, or is short by its type.

    Most lists of texts are not short.
    """
    if field.show is not Show.AUTO:
        return field.show in _FACTS
    if field.type is FieldType.LIST and field.items is not None:
        return field.items.type in _SIMPLE and field.items.type is not FieldType.TEXT
    return field.type in _SIMPLE


def brief_facts(scope: PageScope, entry: LocalisedEntry) -> tuple[Fact, ...]:
    """Give what stands beside the title of an entry in a list: choices, countries, years, numbers.

    Countries, years and minutes say themselves what they are: they have no label.  Nor has what only
    lists show, as it tells apart what stands there.
    """
    fields = (field for field in declared_fields(scope.site.kind(entry)) if is_brief(field))
    return tuple(fact for field in fields for fact in _brief(scope, entry, field))


def _brief(scope: PageScope, entry: LocalisedEntry, field: Field) -> Iterator[Fact]:
    item = field.items if field.type is FieldType.LIST and field.items is not None else field
    plain = item.type is FieldType.COUNTRY or field.unit in _PLAIN or field.show is Show.IN_LISTS
    for fact in _fact(scope, entry, field):
        yield replace(fact, label="") if plain else fact


def is_brief(field: Field) -> bool:
    """Tell whether a field is said in a few words: no list of other entries, no title of a document."""
    item = field.items if field.type is FieldType.LIST and field.items is not None else field
    listed = item.type is FieldType.REFERENCE and item is not field
    return item.type in _BRIEF and not listed and is_fact(field) and field.show is not Show.ON_PAGE


def write_brief_facts(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the line below the summary: the facts that tell the entry apart; nothing where it has none."""
    facts = tuple(
        fact
        for field in declared_fields(scope.site.kind(entry))
        if is_brief(field) and field.show is not Show.IN_LISTS
        for fact in _brief(scope, entry, field)
    )
    if facts:
        yield scope.render("brief_facts", facts=facts)


def end_facts(scope: PageScope, entry: LocalisedEntry) -> tuple[Fact, ...]:
    """Give the key facts that stand below the text: what leads on, and what is long.

    Each call counts as a use of the sources that they cite.
    """
    fields = declared_fields(scope.site.kind(entry))
    long = (field for field in fields if is_fact(field) and not is_brief(field))
    return tuple(
        fact for field in long if field.show is not Show.IN_LISTS for fact in _fact(scope, entry, field)
    )


def write_end_facts(scope: PageScope, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Give what is long among the key facts: laws, numbers of disasters, lists; but for what leads on."""
    shown = tuple(fact for fact in facts if not leads_to_entries(fact))
    if shown:
        yield scope.render("facts", facts=shown)


def leads_to_entries(fact: Fact) -> bool:
    """Tell whether a fact is a list of other entries."""
    return fact.leads_on and all(piece.href for piece in fact.pieces)


def _fact(scope: PageScope, entry: LocalisedEntry, field: Field) -> Iterator[Fact]:
    if field.unit in _YEARS and all(years_of(scope, entry)):
        if field.unit is Unit.FIRST_YEAR:
            years = scope.site.phrase(write_years(scope, entry))
            yield Fact("years", field_label(scope.site, "years"), (Piece(years, code=True),))
        return
    value = entry.fields.get(field.name)
    pieces = tuple(show_value(scope, field, value)) if value is not None else ()
    if pieces:
        advice = advice_words(scope, field, entry)
        leads_on = field.type is FieldType.LIST and all(piece.href or piece.marks for piece in pieces)
        yield Fact(field.name, label_of(scope.site, field), pieces, advice, leads_on)


def years_of(scope: PageScope, entry: LocalisedEntry) -> tuple[str, str]:
    """Give the first and the last year of an entry, empty where it has none."""
    fields = scope.site.kind(entry).fields
    first, last = (field_of_unit(fields, unit) for unit in (Unit.FIRST_YEAR, Unit.LAST_YEAR))
    return (
        entry.fields.text(first.name) if first is not None else "",
        entry.fields.text(last.name) if last is not None else "",
    )


def write_years(scope: PageScope, entry: LocalisedEntry) -> str:
    """Give the years of an entry: one, or the first and the last."""
    first, last = years_of(scope, entry)
    return first if first == last else scope.site.words("page.years", **{"from": first, "to": last})
