"""The ids in the texts of an entry, of headings and of all else that has an attribute list."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import (
    Attributes,
    Entry,
    Heading,
    Location,
    MarkdownText,
    inline_groups,
    walk_blocks,
    walk_inlines,
)

from .same_values import once_for_the_same

OURS = "fg-"
"""How the ids of what stands around a text begin."""


@once_for_the_same
def text_ids(entry: Entry) -> Iterator[tuple[str, Location]]:
    """Give every id, those of the body first, with the place of what carries it."""
    for text in entry.texts:
        yield from _in_text(text)


def _in_text(body: MarkdownText) -> Iterator[tuple[str, Location]]:
    for block in walk_blocks(body.blocks):
        found = getattr(block, "attributes", None)
        if isinstance(found, Attributes) and found.id:
            place = block.location if isinstance(block, Heading) else body.place(block.start, block.end)
            yield found.id, place
        for group in inline_groups(block):
            for inline in walk_inlines(group):
                found = getattr(inline, "attributes", None)
                if isinstance(found, Attributes) and found.id:
                    yield found.id, body.place(inline.start, inline.end)
