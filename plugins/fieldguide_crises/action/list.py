"""The recommendations: how many for whom and when, then all of them by actor and time.

A recommendation for several actors or times stands in each of their places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    Link,
    PageScope,
    Phrase,
    TemplateFolder,
    begin_upper,
    choice_label,
    choice_order,
    count_words,
    field_label,
    filter_tokens,
    heading,
    write_filter,
)

TEMPLATES = TemplateFolder(__file__)


_LIST = "fg-actions"


@dataclass(frozen=True, slots=True)
class ListedAction:
    """A recommendation in one place of the list; `tokens` and `key` are for the filter."""

    link: Link
    sectors: str
    tokens: str
    key: str


@dataclass(frozen=True, slots=True)
class ActionCell:
    """What one actor is asked to do at one time; `count` says in words how much it is."""

    id: str
    phase: Phrase
    count: str
    actions: tuple[ListedAction, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor and a cell for each time."""

    id: str
    actor: Phrase
    cells: tuple[ActionCell, ...]


def write_actions(scope: PageScope, actions: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the grid of numbers, the filter, and the list."""
    phases = _used(scope, actions, "phases", "phase")
    rows = tuple(_row(scope, actions, actor, phases) for actor in _used(scope, actions, "actors", "actor"))
    if not rows:
        return
    labels = tuple(_label(scope, "phase", phase) for phase in phases)
    yield heading(scope, scope.site.words("actions.grid"), "grid")
    yield TEMPLATES.render(
        scope, "action_grid", rows=rows, phases=labels, corner=field_label(scope.site, "actors")
    )
    yield write_filter(scope, scope.site.kind(actions[0]), actions, _LIST)
    yield scope.render("open", id=_LIST, group=False)
    for row in rows:
        yield scope.render("open", id="", group=True)
        yield heading(scope, row.actor.text, row.id.removeprefix("fg-"))
        yield TEMPLATES.render(scope, "action_cells", cells=row.cells)
        yield scope.render("close")
    yield scope.render("close")


def _row(scope: PageScope, actions: Sequence[LocalisedEntry], actor: str, phases: Sequence[str]) -> ActorRow:
    cells = (_cell(scope, actions, {"actors": actor, "phases": phase}) for phase in phases)
    return ActorRow(f"fg-actor-{actor}", _label(scope, "actor", actor), tuple(cells))


def _cell(scope: PageScope, actions: Sequence[LocalisedEntry], place: Mapping[str, str]) -> ActionCell:
    found = tuple(
        _listed(scope, action, place)
        for action in actions
        if all(value in _values(action, name) for name, value in place.items())
    )
    id = "-".join(("fg-actor", place["actors"], place["phases"]))
    phase = _label(scope, "phase", place["phases"])
    return ActionCell(id, phase, count_words(scope, "action", len(found)), found)


def _listed(scope: PageScope, action: LocalisedEntry, place: Mapping[str, str]) -> ListedAction:
    words, site = scope.site.words, scope.site
    sectors = words("list.comma").join(
        choice_label(site, "sector", sector).text for sector in _values(action, "sectors")
    )
    tokens = filter_tokens(site.kind(action), action, place)
    return ListedAction(scope.link(action), sectors, tokens, action.source.slug)


def _used(scope: PageScope, actions: Sequence[LocalisedEntry], name: str, vocabulary: str) -> tuple[str, ...]:
    values = {value for action in actions for value in _values(action, name)}
    return tuple(sorted(values, key=lambda value: (choice_order(scope.site, vocabulary, value), value)))


def _values(action: LocalisedEntry, name: str) -> tuple[str, ...]:
    return tuple(text.text for text in action.fields.texts(name))


def _label(scope: PageScope, vocabulary: str, choice: str) -> Phrase:
    label = choice_label(scope.site, vocabulary, choice)
    return scope.site.phrase(begin_upper(label.text), label.language)


PAGES = KindPages(list=write_actions, components=(Path(__file__).parent,))
