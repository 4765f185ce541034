"""Every reference to an entry, in Markdown and in fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.addresses import Reach
from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, Field, FieldType, Library, Location

from .links import all_links
from .scalars import all_scalars


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that an entry names.

    `field` is the declaration of the field it stands in, None in Markdown; `path` is
    the dotted path of that field.
    """

    entry: Entry
    id: str
    anchor: str
    location: Location
    field: Field | None = None
    path: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds the reference may lead to, empty for any."""
        return self.field.kinds if self.field is not None else ()


@once_per_library
def all_references(library: Library) -> tuple[Reference, ...]:
    """Give every reference of all entries: `ref:` in Markdown, then typed fields."""
    return (*_in_markdown(library), *_in_fields(library))


def _in_markdown(library: Library) -> Iterator[Reference]:
    for link in all_links(library):
        if link.address.reach is Reach.REFERENCE:
            yield Reference(link.entry, link.address.path, link.address.anchor, link.location)


def _in_fields(library: Library) -> Iterator[Reference]:
    # A translation inherits the facts, references among them, from its source.
    for scalar in all_scalars(library):
        if scalar.field.type is FieldType.REFERENCE and library.is_original(scalar.entry):
            id, _, anchor = scalar.value.text.partition("#")
            yield Reference(scalar.entry, id, anchor, scalar.value.location, scalar.field, scalar.path)
