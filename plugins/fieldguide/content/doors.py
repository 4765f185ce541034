"""Doors: the ways into a site, each for what a reader wants to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry, MapValue, TextValue

from .remember import once_per_object

DOOR = "door"
"""The kind of doors."""

HOME_PAGE = "page/index"
"""The id of the home page, if an author wrote one."""

KINDS = "kind"
"""The closed set of the names of all kinds that have a list."""


@dataclass(frozen=True, slots=True)
class AtOncePoint:
    """What to do at once, in a few words, and the name of the drawing beside it, empty for none."""

    text: TextValue
    pictogram: str


@dataclass(frozen=True, slots=True)
class AtOnce:
    """What whoever comes through a door has to know before anything else; `pages` are ids to go on with."""

    title: TextValue
    points: tuple[AtOncePoint, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoorGroup:
    """What is behind a door under one heading: the lists of kinds, by their names, then pages, by their ids.

    With `each`, the entries of the lists stand there and not the lists.
    """

    key: str
    title: TextValue
    lists: tuple[str, ...]
    pages: tuple[str, ...]
    each: bool


@dataclass(frozen=True, slots=True)
class Door:
    """A way into the site; doors stand in the `order` of their numbers."""

    order: int
    at_once: AtOnce | None
    groups: tuple[DoorGroup, ...]


@once_per_object
def read_door(fields: MapValue) -> Door:
    """Read a door."""
    number = fields.text("order")
    at_once = fields.get("at_once")
    return Door(
        int(number) if number.isdecimal() else 0,
        _at_once(at_once) if isinstance(at_once, MapValue) else None,
        tuple(_group(key, group) for key, group in fields.keyed_maps("groups")),
    )


def in_door_order(doors: Iterable[LocalisedEntry]) -> tuple[LocalisedEntry, ...]:
    """Give doors in the order of their numbers, and of their ids where these are equal."""
    return tuple(sorted(doors, key=lambda door: (read_door(door.source.fields).order, door.id)))


def _at_once(fields: MapValue) -> AtOnce:
    points = (
        AtOncePoint(point.words("text"), point.text("pictogram")) for _, point in fields.keyed_maps("points")
    )
    return AtOnce(fields.words("title"), tuple(points), _ids(fields, "pages"))


def _group(key: str, fields: MapValue) -> DoorGroup:
    return DoorGroup(
        key,
        fields.words("title"),
        _ids(fields, "lists"),
        _ids(fields, "pages"),
        fields.text("each") == "true",
    )


def _ids(fields: MapValue, name: str) -> tuple[str, ...]:
    return tuple(text.text for text in fields.texts(name))
