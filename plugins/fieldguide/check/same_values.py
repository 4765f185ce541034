"""Work that is done once for the same values, as long as they are what is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, TypeVar

Values = ParamSpec("Values")
Result = TypeVar("Result")

_MOST_KEPT = 20_000
"""Results beyond these are forgotten: what is judged no more is not held on to for ever."""


def once_for_the_same(read: Callable[Values, Iterable[Result]]) -> Callable[Values, tuple[Result, ...]]:
    """Keep what a function found in frozen values, for when it is asked about the very same ones again.

    A preview judges all content after each change, and what did not change are the same objects.
    They are told apart by what they are and not by what they hold, which would mean reading all of it.
    """
    kept: dict[tuple[int, ...], tuple[object, tuple[Result, ...]]] = {}

    @wraps(read)
    def remembered(*values: Values.args, **names: Values.kwargs) -> tuple[Result, ...]:
        key = tuple(map(id, (*values, *names.values())))
        found = kept.get(key)
        # The values are kept as well: no others can have their identity meanwhile.
        if found is None:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            found = kept[key] = ((values, names), tuple(read(*values, **names)))
        return found[1]

    return remembered
