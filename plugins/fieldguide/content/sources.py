"""Sources: what a page cites, who wrote it, and where it can be read."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import MapValue, TextValue

from .remember import once_per_object

SOURCE = "source"
"""The kind of sources."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that pages cite; `is_public` tells whether anyone may read it.

    `languages` are the tags of its editions, the one that was used first.
    """

    author: str
    year: str
    publisher: str
    languages: tuple[str, ...]
    is_public: bool
    type: str
    url: TextValue | None
    note: TextValue | None


@once_per_object
def read_source(fields: MapValue) -> Source:
    """Read a source."""
    return Source(
        fields.text("author"),
        fields.text("year"),
        fields.text("publisher"),
        tuple(text.text for text in fields.texts("languages")),
        fields.text("standing") == "public",
        fields.text("type"),
        fields.text_value("url"),
        fields.text_value("note"),
    )
