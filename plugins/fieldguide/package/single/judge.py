"""What must be true of a single file: it asks for nothing else, and every place that it names is there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from .tags import list_attributes

_LOADING = frozenset({"src", "srcset", "poster", "data", "action", "formaction", "background", "ping"})
_LINKS = frozenset({"href", "xlink:href"})
_LEAVES = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def find_faults(html: str) -> Iterator[str]:
    """Tell what leads out of a document, or to a place that is not in it, and ids that are not alone."""
    found = list(list_attributes(html))
    ids = Counter(value for _, name, value in found if name == "id")
    yield from (f"the id {id} is there {count} times" for id, count in ids.items() if count > 1)
    for element, name, value in found:
        if name in _LOADING and value and not value.startswith("data:"):
            yield f"{element} loads {value}"
        elif name in _LINKS and not _is_kept(element, value, ids):
            yield f"{element} leads to {value}"
        elif name in ("for", "data-target", "aria-labelledby", "aria-describedby", "aria-controls"):
            yield from (f"{name} names {one}, which is not there" for one in value.split() if one not in ids)


def _is_kept(element: str, target: str, ids: Counter[str]) -> bool:
    if target.startswith("#"):
        return unquote(unescape(target[1:]).partition("?")[0]) in ids
    return bool(_LEAVES.match(target)) if element == "a" else target.startswith("data:")
