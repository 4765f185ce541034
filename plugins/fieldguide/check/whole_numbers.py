"""Numbers that authors write."""

from __future__ import annotations

from fieldguide.model import MapValue


def whole_number(fields: MapValue, name: str) -> int | None:
    """Give the number in a field, or None where there is no number."""
    try:
        return int(fields.text(name))
    except ValueError:
        return None
