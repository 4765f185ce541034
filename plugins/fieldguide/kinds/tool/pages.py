"""What a tool's page shows of its data: the blocks of each type of tool."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, PageScope, write_field_advice

from .types import TOOL_TYPES
from .view import read_tool_type

_AFTER = frozenset(one.name for one in TOOL_TYPES if one.after)


def write_tool(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the blocks of a tool that stand before its text."""
    if read_tool_type(entry.fields) not in _AFTER:
        yield from _blocks(scope, entry)


def write_tool_end(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the blocks of a tool that follow its text."""
    if read_tool_type(entry.fields) in _AFTER:
        yield from _blocks(scope, entry)


def _blocks(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    # What its data file lacks gives none.
    for one in TOOL_TYPES:
        if one.write is not None:
            blocks = tuple(block for block in one.write()(scope, entry) if block)
            if blocks:
                # What makes the tool what it is stands first; a type tells of any other itself.
                for field in one.fields[:1]:
                    yield from write_field_advice(scope, field, entry)
            yield from blocks


PAGES = KindPages(
    before=write_tool,
    after=write_tool_end,
    components=tuple(one.folder for one in TOOL_TYPES if one.folder is not None),
    bundle="tools",
)
