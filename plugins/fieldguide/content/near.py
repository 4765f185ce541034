"""Names that a wrong name was perhaps meant to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from .letters import fold_case


def near_name(name: str, names: Iterable[str], cutoff: float = 0.7) -> str:
    """Give the nearest of some names, whatever their case; an empty text where none is near."""
    known: dict[str, str] = {}
    for one in names:
        known.setdefault(fold_case(one), one)
    folded = fold_case(name)
    near = [folded] if folded in known else get_close_matches(folded, known, n=1, cutoff=cutoff)
    return known[near[0]] if near else ""


class Guesses:
    """Finds near names until it has looked a hundred times.

    Comparing names costs time for each pair.  Where hundreds are unknown, they have one
    cause, such as a renamed folder, which a guess for each would not tell.
    """

    def __init__(self, limit: int = 100) -> None:
        self._left = limit

    @property
    def left(self) -> int:
        """How often it looks yet."""
        return self._left

    def near(self, name: str, names: Callable[[], Iterable[str]], cutoff: float = 0.7) -> str:
        """Give the nearest of some names, which are made only where they are looked at."""
        if self._left == 0:
            return ""
        self._left -= 1
        return near_name(name, names(), cutoff)


def did_you_mean(name: str) -> str:
    """Word the hint for a near name; empty for none."""
    return f"did you mean `{name}`?" if name else ""
