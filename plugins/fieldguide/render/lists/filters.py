"""By what a list of entries can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fieldguide.content.fields import declared_fields
from fieldguide.model import Field, FieldType, Kind, LocalisedEntry

from ..components import FilterChoice, FilterGroup, render_filter
from ..context.page_scope import PageScope
from ..language.names import country_name
from ..language.sorting import sort_key
from ..parts.labels import begin_upper, choice_label, choice_order, label_of

_SINGLE = frozenset({FieldType.CHOICE, FieldType.REFERENCE})
_LISTED = frozenset({FieldType.CHOICE, FieldType.COUNTRY})


def write_filter(
    scope: PageScope,
    kind: Kind,
    entries: Sequence[LocalisedEntry],
    target: str,
    *,
    only: Sequence[str] = (),
    open: bool = False,
) -> str:
    """Give the filter of a list; empty where there is nothing to choose from.

    `only` names the fields whose values are offered, all where it names none; `open` shows them at once.
    """
    groups: list[FilterGroup] = []
    for name, field, labelled in _fields(kind):
        if only and name not in only:
            continue
        values = {value for entry in entries for value in _values(entry, name)}
        ranked = sorted((*_rank(scope, field, value), value) for value in values)
        choices = tuple(FilterChoice(_token(value), _label(scope, field, value)) for *_, value in ranked)
        groups.append(FilterGroup(name, label_of(scope.site, labelled), choices))
    return render_filter(groups, target, scope.site.words, open=open)


def filter_tokens(kind: Kind, entry: LocalisedEntry, place: Mapping[str, str] | None = None) -> str:
    """Give what an entry is found by, as `group:value` pairs.

    An entry that stands in several places of a list is found in each by the values of that
    `place` only.
    """
    only = place or {}
    return " ".join(
        f"{name}:{_token(value)}"
        for name, *_ in _fields(kind)
        for value in _values(entry, name)
        if only.get(name, value) == value
    )


def _fields(kind: Kind) -> Iterator[tuple[str, Field, Field]]:
    """Give what entries can be found by: the name, what one value is, and the field that names it."""
    for field in declared_fields(kind):
        inner = field.items if field.items is not None else field
        found: tuple[tuple[str, Field, Field], ...] = ()
        if field.type in _SINGLE or inner.type in _LISTED:
            found = ((field.name, inner, field),)
        elif field.type is FieldType.LIST and inner.type is FieldType.GROUP:
            found = tuple((one.name, one, one) for one in inner.fields if one.type is FieldType.REFERENCE)
        yield from (one for one in found if field.filters and one[-1].filters)


def _values(entry: LocalisedEntry, name: str) -> Iterator[str]:
    if entry.fields.get(name) is not None:
        yield from (text.text for text in entry.fields.texts(name))
        return
    # The field lies in the groups of a list.
    for key in entry.fields.names():
        yield from (group.text(name) for group in entry.fields.maps(key) if group.text(name))


def _token(value: str) -> str:
    # An id without its kind, or a word of a closed set.
    return (value.partition("/")[2] or value).replace(" ", "-").replace("/", "-")


def _label(scope: PageScope, field: Field, value: str) -> str:
    if field.type is FieldType.CHOICE:
        return begin_upper(choice_label(scope.site, field.vocabulary, value).text)
    if field.type is FieldType.COUNTRY:
        return country_name(value, scope.site.language.code)
    target = scope.resolve(value)
    return target.title if target is not None else value


def _rank(scope: PageScope, field: Field, value: str) -> tuple[int, str]:
    order = choice_order(scope.site, field.vocabulary, value) if field.type is FieldType.CHOICE else 0
    return order, sort_key(_label(scope, field, value), scope.site.language.code)
