"""Which passages go into a pack: what matters most first, whole entries, as many as one person can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.doors import DOOR, HOME_PAGE, read_door
from fieldguide.content.references import references_of
from fieldguide.content.segments import TEXT_PREFIX
from fieldguide.errors import UsageError
from fieldguide.model import Library

from .interface import INTERFACE
from .values import Unit, UnitState

NAMES = frozenset({"title", "summary", "also_called"})
"""What is translated first, of each page: then no list, menu or result of the search has two languages."""

LEFT = (UnitState.MISSING, UnitState.CHANGED)
"""What is left to do."""


@dataclass(frozen=True, slots=True)
class PackChoice:
    """Which passages are wanted.

    `kinds` and `entries` are names and ids, empty for all; `states` are those that a passage has to be in, or
    all passages of an entry of which one is, with `whole`.  With `names`, titles, summaries and other names
    of pages alone, and all of pages that have no text;  tests and terms are written whole.  A pack holds at
    most so many `words`, but one whole entry at least.
    """

    kinds: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    states: tuple[UnitState, ...] = LEFT
    whole: bool = False
    names: bool = False
    words: int = 3000


def choose_units(units: Sequence[Unit], library: Library, choice: PackChoice) -> tuple[tuple[Unit, ...], ...]:
    """Give the passages that are wanted in packs, those that matter most first.

    First the words of the interface, then what the home page and the doors lead to, then the other entries,
    kind by kind in the order of the configuration.

    Raises:
        UsageError: there is no such kind or entry.
    """
    _refuse_unknown(units, library, choice)
    order = _order(library)
    with_text = {kind.name for kind in library.settings.kinds if kind.has_body}
    have_text = {one.entry for one in units if one.name.startswith(TEXT_PREFIX)}
    by_entry: dict[str, list[Unit]] = {}
    for one in units:
        kind = one.entry.partition("/")[0]
        wanted = (not choice.kinds or kind in choice.kinds) and (
            not choice.entries or one.entry in choice.entries
        )
        # A page without a text of its own, such as a way in, is written whole, and shown before all others.
        named = kind in with_text and (one.name in NAMES or one.entry not in have_text)
        if wanted and (not choice.names or named):
            by_entry.setdefault(one.entry, []).append(one)
    packs: list[list[Unit]] = []
    room = 0
    # Words of the interface are no entries of the library; they keep the order of their file.
    for entry in sorted(by_entry, key=lambda id: order.get(id, (-1, 0))):
        chosen = list(_of_entry(by_entry[entry], choice))
        words = sum(one.words for one in chosen)
        if not chosen:
            continue
        if not packs or words > room:
            packs.append([])
            room = choice.words
        packs[-1] += chosen
        room -= words
    return tuple(tuple(pack) for pack in packs)


def _of_entry(units: list[Unit], choice: PackChoice) -> Iterator[Unit]:
    wanted = [one for one in units if one.state in choice.states]
    yield from units if choice.whole and wanted else wanted


def _order(library: Library) -> dict[str, tuple[int, int]]:
    """Give the place of each entry: how near it is to the home page, and its place in the library."""
    kinds = {kind.name: number for number, kind in enumerate(library.settings.kinds)}
    entries = list(library.sources())
    places = {
        entry.id: (10 + kinds.get(entry.kind, len(kinds)), number) for number, entry in enumerate(entries)
    }
    near = {id for entry in entries if entry.kind == DOOR for id in _behind(library, entry.id)}
    for id in near & places.keys():
        places[id] = (2, places[id][1])
    for entry in entries:
        if entry.kind == DOOR:
            places[entry.id] = (1, places[entry.id][1])
    if HOME_PAGE in places:
        places[HOME_PAGE] = (0, 0)
    return places


def _behind(library: Library, id: str) -> Iterator[str]:
    entry = library.find(id)
    if entry is not None:
        door = read_door(entry.fields)
        yield from door.at_once.pages if door.at_once is not None else ()
        yield from (page for group in door.groups for page in group.pages)
        yield from references_of(entry, library)


def _refuse_unknown(units: Sequence[Unit], library: Library, choice: PackChoice) -> None:
    kinds = {kind.name for kind in library.settings.kinds if kind.translated and not kind.is_shared}
    kinds.add(INTERFACE)
    known = {one.entry for one in units}
    for name in choice.kinds:
        if name not in kinds:
            raise UsageError(f"there is no kind {name} that is translated; kinds: {', '.join(sorted(kinds))}")
    for id in choice.entries:
        if id not in known and library.find(id) is None:
            raise UsageError(f"there is no `{id}`")
