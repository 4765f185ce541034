"""The recommendations by actor and time: how many for whom and when, then all of them.

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
    ListView,
    PageScope,
    Phrase,
    SiteContext,
    TemplateFolder,
    begin_upper,
    choice_label,
    choice_order,
    count_words,
    field_label,
)

TEMPLATES = TemplateFolder(__file__)


@dataclass(frozen=True, slots=True)
class ListedAction:
    """A recommendation in one place, with its sectors in words."""

    link: Link
    sectors: str


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


def has_actors(_: SiteContext, actions: Sequence[LocalisedEntry]) -> bool:
    """Tell whether a recommendation says who is asked to act."""
    return any(_values(action, "actors") for action in actions)


def write_actions(scope: PageScope, actions: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the grid of numbers, then what each actor is asked to do, folded: the numbers lead there."""
    phases = _used(scope, actions, "phases", "phase")
    rows = tuple(_row(scope, actions, actor, phases) for actor in _used(scope, actions, "actors", "actor"))
    labels = tuple(_label(scope, "phase", phase) for phase in phases)
    yield TEMPLATES.render(
        scope, "action_grid", rows=rows, phases=labels, corner=field_label(scope.site, "actors")
    )
    for row in rows:
        yield TEMPLATES.render(scope, "action_cells", row=row)


def _row(scope: PageScope, actions: Sequence[LocalisedEntry], actor: str, phases: Sequence[str]) -> ActorRow:
    cells = (_cell(scope, actions, {"actors": actor, "phases": phase}) for phase in phases)
    return ActorRow(f"fg-actor-{actor}", _label(scope, "actor", actor), tuple(cells))


def _cell(scope: PageScope, actions: Sequence[LocalisedEntry], place: Mapping[str, str]) -> ActionCell:
    found = tuple(
        _listed(scope, action)
        for action in actions
        if all(value in _values(action, name) for name, value in place.items())
    )
    id = "-".join(("fg-actor", place["actors"], place["phases"]))
    phase = _label(scope, "phase", place["phases"])
    return ActionCell(id, phase, count_words(scope, "action", len(found)), found)


def _listed(scope: PageScope, action: LocalisedEntry) -> ListedAction:
    words, site = scope.site.words, scope.site
    sectors = words("list.comma").join(
        choice_label(site, "sector", sector).text for sector in _values(action, "sectors")
    )
    return ListedAction(scope.link(action), sectors)


def _used(scope: PageScope, actions: Sequence[LocalisedEntry], name: str, vocabulary: str) -> tuple[str, ...]:
    values = {value for action in actions for value in _values(action, name)}
    return tuple(sorted(values, key=lambda value: (choice_order(scope.site, vocabulary, value), value)))


def _values(action: LocalisedEntry, name: str) -> tuple[str, ...]:
    return tuple(text.text for text in action.fields.texts(name))


def _label(scope: PageScope, vocabulary: str, choice: str) -> Phrase:
    label = choice_label(scope.site, vocabulary, choice)
    return scope.site.phrase(begin_upper(label.text), label.language)


PAGES = KindPages(
    views=(
        ListView(
            "by-phase",
            "view.by_phase",
            "actions.grid",
            "actions.caption",
            write_actions,
            has_actors,
            former=("grid",),
        ),
    ),
    components=(Path(__file__).parent,),
)
