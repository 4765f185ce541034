"""A tool as its page has it: its type says what its data file holds."""

from __future__ import annotations

from fieldguide.model import MapValue


def read_tool_type(fields: MapValue) -> str:
    """Read of which type a tool is; what it holds is read by that type's own view."""
    return fields.text("type")
