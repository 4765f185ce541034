"""Addresses that lead nowhere, whatever the reason."""

from __future__ import annotations

from fieldguide.content.addresses import Reach
from fieldguide.content.destinations import resolve_address
from fieldguide.model import Entry, Library


def leads_nowhere(library: Library, entry: Entry, target: str) -> bool:
    """Tell whether a link inside the content has no target or no such heading there."""
    found = resolve_address(library, entry, target)
    inside = found.address.reach in (Reach.REFERENCE, Reach.RELATIVE)
    shown = found.shown if inside else entry
    lost = shown is not None and bool(found.anchor) and found.anchor not in shown.anchors
    return lost or not found.is_there
