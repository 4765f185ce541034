"""Every address in every Markdown text, whatever way it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.addresses import Address
from fieldguide.content.destinations import Destination, resolve_address
from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, Library, Location, MarkdownText

from .html_tags import read_addresses


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """An address in a text: where it leads, what it is part of, the words shown for it, its place.

    `noun` is `link`, `picture` or, in raw HTML, `address`.
    """

    entry: Entry
    destination: Destination
    location: Location
    noun: str
    text: str

    @property
    def address(self) -> Address:
        """What is written, and its parts."""
        return self.destination.address


@once_per_library
def all_links(library: Library) -> tuple[WrittenLink, ...]:
    """Give every link, picture and HTML address of all entries, in the order of the entries."""
    return tuple(
        WrittenLink(entry, resolve_address(library, entry, target), location, noun, text)
        for entry in library.entries
        for written in entry.texts
        for target, location, noun, text in _in_text(written)
    )


def _in_text(body: MarkdownText) -> Iterator[tuple[str, Location, str, str]]:
    for link in body.links:
        yield link.target, link.location, "link", link.text
    for image in body.images:
        yield image.target, image.location, "picture", image.alt
    for tag in body.html_tags:
        for target in read_addresses(tag):
            yield target, tag.location, "address", ""
