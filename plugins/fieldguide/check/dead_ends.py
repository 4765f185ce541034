"""Addresses that lead nowhere, whatever the reason."""

from __future__ import annotations

from fieldguide.content.addresses import Address, Reach
from fieldguide.model import Entry, Library

from .paths import is_there, pages, resolve


def leads_nowhere(library: Library, entry: Entry, address: Address) -> bool:
    """Tell whether a link inside the content has no target or no such heading there."""
    target: Entry | None = entry
    if address.reach is Reach.REFERENCE:
        target = library.find(address.path)
        if target is None:
            return True
    elif address.reach is Reach.RELATIVE:
        path = resolve(library, entry, address)
        if not path or not is_there(library, path, entry.language):
            return True
        target = pages(library).get(path)
    return bool(address.anchor) and target is not None and address.anchor not in target.anchors
