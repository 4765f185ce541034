"""Work that several askers share and that is done once for a library."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from fieldguide.model import Library

Result = TypeVar("Result")


def once_per_library(work: Callable[[Library], Result]) -> Callable[[Library], Result]:
    """Keep what a function made of the library it was asked about last.

    A library holds mappings and so cannot be hashed; it never changes, so that the
    same object has the same result.
    """
    last: tuple[Library, Result] | None = None

    @wraps(work)
    def remembered(library: Library) -> Result:
        nonlocal last
        kept = last
        if kept is None or kept[0] is not library:
            kept = last = (library, work(library))
        return kept[1]

    return remembered
