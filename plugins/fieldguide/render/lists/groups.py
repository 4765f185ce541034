"""The groups of a list: what to start with, then by a field, then what is in another language only.

Each entry stands in one place, so that a list has one link for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import FieldType, Kind, LocalisedEntry

from ..context.page_scope import PageScope
from ..language.names import language_name
from ..language.phrase import Phrase
from ..language.sorting import sort_key
from ..parts.labels import begin_upper, choice_label, choice_order
from ..parts.sections import heading
from .entries import list_entry, write_list

_FEWEST = 8
_PARTING = frozenset({FieldType.CHOICE, FieldType.REFERENCE})


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries under one heading; without a title they have none."""

    id: str
    title: Phrase
    entries: tuple[LocalisedEntry, ...]


def write_groups(scope: PageScope, kind: Kind, entries: Sequence[LocalisedEntry], id: str) -> Iterator[str]:
    """Give the list in its groups, what is not in the reader's language folded at the end.

    The filter finds it by its `id`.
    """
    own = tuple(entry for entry in entries if not scope.site.title(entry).foreign)
    others = tuple(entry for entry in entries if scope.site.title(entry).foreign)
    yield scope.render("open", id=id, group=False)
    yield from write_grouped(scope, kind, own)
    if others:
        # A group that is all in another language has no heading here; the language switch keeps its place.
        headed = {group.id for group in group_entries(scope, kind, own) if group.title.text}
        everywhere = (group for group in group_entries(scope, kind, entries) if group.title.text)
        missing = tuple(f"fg-{group.id}" for group in everywhere if group.id not in headed)
        yield from _write_others(scope, kind, others, missing)
    yield scope.render("close")


def write_grouped(scope: PageScope, kind: Kind, entries: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give entries in their groups, each with its heading."""
    for group in group_entries(scope, kind, entries):
        listed = [list_entry(scope, entry) for entry in group.entries]
        if not group.title.text:
            yield write_list(scope, listed)
            continue
        yield scope.render("open", id="", group=True)
        yield _heading(scope, group)
        yield write_list(scope, listed)
        yield scope.render("close")


def _heading(scope: PageScope, group: EntryGroup) -> str:
    if scope.site.markdown or not group.title.foreign:
        return heading(scope, group.title.text, group.id)
    return scope.render("heading", level=2, id=f"fg-{group.id}", title=group.title)


def group_entries(scope: PageScope, kind: Kind, entries: Sequence[LocalisedEntry]) -> tuple[EntryGroup, ...]:
    """Give the groups of some entries of a kind; one group without a title where there is nothing to part."""
    words = scope.site.words
    first = tuple(entry for entry in entries if read_page_facts(entry.fields).starts_list)
    # A few need nothing to start with.
    first = first if len(entries) > len(first) and len(entries) > _FEWEST else ()
    rest = tuple(entry for entry in entries if entry not in first)
    found: list[EntryGroup] = []
    if first:
        found.append(EntryGroup("start-with", scope.site.phrase(words("list.start_with")), first))
    by_value = _by_value(scope, kind, rest)
    if len(by_value) > 1 or (by_value and not by_value[0].title.foreign and by_value[0].title.text):
        found += by_value
    elif rest:
        title = scope.site.phrase(words("list.others") if first else "")
        found.append(EntryGroup("others", title, rest))
    return tuple(found)


def _by_value(scope: PageScope, kind: Kind, entries: Sequence[LocalisedEntry]) -> tuple[EntryGroup, ...]:
    """Give the groups by the field that the kind's list is grouped by, what has none of its values last."""
    field = kind.field(kind.list_by) if kind.list_by else None
    item = field.items if field is not None and field.items is not None else field
    # A project may name a field of its own that cannot part a list.
    if field is None or item is None or item.type not in _PARTING or not entries:
        return ()
    values: dict[str, list[LocalisedEntry]] = {}
    for entry in entries:
        values.setdefault(next((text.text for text in entry.fields.texts(field.name)), ""), []).append(entry)

    def title_of(value: str) -> Phrase:
        if not value:
            return scope.site.phrase(scope.site.words("list.others") if len(values) > 1 else "")
        if item.type is FieldType.CHOICE:
            label = choice_label(scope.site, item.vocabulary, value)
            return scope.site.phrase(begin_upper(label.text), label.language)
        target = scope.site.entries.get(value)
        return scope.site.title(target) if target is not None else scope.site.phrase(value)

    def rank(value: str) -> tuple[bool, int, str]:
        chosen = item.type is FieldType.CHOICE
        order = choice_order(scope.site, item.vocabulary, value) if chosen else 0
        return not value, order, sort_key(title_of(value).text, scope.site.language.code)

    return tuple(
        EntryGroup(f"{kind.list_by}-{_slug(value)}", title_of(value), tuple(values[value]))
        for value in sorted(values, key=rank)
    )


def _write_others(
    scope: PageScope, kind: Kind, entries: Sequence[LocalisedEntry], ids: tuple[str, ...]
) -> Iterator[str]:
    """Give what is not in the reader's language, folded, in the order of the groups.

    `ids` are places that groups have where they have headings.
    """
    words, code = scope.site.words, scope.site.language.code
    languages = dict.fromkeys(scope.site.title(entry).language for entry in entries)
    for language in languages:
        found = [entry for entry in entries if scope.site.title(entry).language == language]
        ordered = [entry for group in group_entries(scope, kind, found) for entry in group.entries]
        name = language_name(language, code)
        yield scope.render("fold_open", title=words("list.only_in", language=name, count=len(found)))
        if ids:
            yield scope.render("places", ids=ids)
            ids = ()
        yield write_list(scope, [list_entry(scope, entry) for entry in ordered])
        yield scope.render("fold_close")


def _slug(value: str) -> str:
    return value.rpartition("/")[2].replace(" ", "-") or "none"
