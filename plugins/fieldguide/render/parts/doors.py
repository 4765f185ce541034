"""What is behind the doors of a site, and what to know at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fieldguide.content.doors import AtOnce, DoorGroup
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import index_path
from fieldguide.model import Kind, LocalisedEntry

from ..context.page_scope import Link, PageScope
from ..language.phrase import Phrase
from ..language.sorting import in_order
from .labels import index_title, kind_about, title_language


@dataclass(frozen=True, slots=True)
class Card:
    """A link that is found at a glance; `pictogram` is the name of a drawing, empty for none."""

    link: Link
    pictogram: str
    about: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """What to do at once, and the drawing beside it."""

    text: Phrase
    pictogram: str


def entry_card(scope: PageScope, entry: LocalisedEntry, *, about: bool = False) -> Card:
    """Give the card of an entry, with its summary where the card is to say what it is `about`."""
    facts = read_page_facts(entry.fields)
    name = facts.pictogram or scope.site.kind(entry).pictogram
    return Card(scope.link(entry), name, scope.site.written(facts.summary) if about else None)


def list_card(scope: PageScope, kind: Kind) -> Card:
    """Give the card of the list of a kind."""
    title = scope.site.phrase(index_title(scope.site, kind), title_language(scope.site, kind))
    about = scope.site.phrase(kind_about(scope.site, kind))
    return Card(Link(title, scope.page_href(index_path(kind))), kind.pictogram, about)


def write_cards(scope: PageScope, cards: Iterable[Card], style: str) -> str:
    """Give cards as a block of HTML, empty where there are none."""
    found = tuple(cards)
    return scope.render("cards", cards=found, style=style) if found else ""


def write_at_once(scope: PageScope, at_once: AtOnce) -> str:
    """Give what to know before anything else."""
    written = scope.site.written
    return scope.render(
        "at_once",
        title=written(at_once.title),
        points=tuple(Point(written(point.text), point.pictogram) for point in at_once.points),
        links=scope.links(at_once.pages),
    )


def write_behind(scope: PageScope, group: DoorGroup) -> str:
    """Give what stands under one heading behind a door."""
    lists = tuple(_lists(scope, group))
    each = tuple(entry_card(scope, entry) for kind in lists if group.each for entry in _all(scope, kind))
    shown = () if group.each else tuple(list_card(scope, kind) for kind in lists)
    pages = (scope.site.entries.get(id.partition("#")[0]) for id in group.pages)
    own = (entry_card(scope, entry) for entry in pages if entry is not None)
    parts = (write_cards(scope, shown, "lists"), write_cards(scope, (*each, *own), "pages"))
    return "\n".join(part for part in parts if part)


def _lists(scope: PageScope, group: DoorGroup) -> Iterator[Kind]:
    listed = {kind.name: kind for kind in scope.site.listed_kinds}
    yield from (listed[name] for name in group.lists if name in listed)


def _all(scope: PageScope, kind: Kind) -> tuple[LocalisedEntry, ...]:
    return in_order(kind, scope.site.of_kind(kind.name), scope.site.language.code)
