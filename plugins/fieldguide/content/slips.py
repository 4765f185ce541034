"""Names that differ from a known name by a slip so small that nobody has to think about it.

A near name is a guess for a person; a slip is sure enough to be mended by a program.  So digits
are never changed: `haiti-2011` and `haiti-2010` are two places in time, not one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .letters import fold_case

_SHORTEST = 4


def only_slip(written: str, known: Iterable[str]) -> str:
    """Give the one known name that a written one is a slip of; empty for none, and for two."""
    names = tuple(dict.fromkeys(known))
    plain = _plain(written)
    same = [name for name in names if _plain(name) == plain]
    if same:
        return same[0] if len(same) == 1 and same[0] != written else ""
    if len(plain) < _SHORTEST:
        return ""
    near = [name for name in names if _is_one_letter_away(plain, _plain(name))]
    return near[0] if len(near) == 1 else ""


def _plain(name: str) -> str:
    """Leave out what is no difference in meaning: case, ways to write a letter, gaps, spaces around."""
    return re.sub(r"[\s_-]+", "-", fold_case(name).strip())


def _is_one_letter_away(one: str, other: str) -> bool:
    """Tell whether a letter was left out, added, exchanged for another or for its neighbour."""
    if abs(len(one) - len(other)) > 1 or _digits(one) != _digits(other):
        return False
    start = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        start += 1
    rest, other_rest = one[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:])
    )


def _digits(name: str) -> list[str]:
    return re.findall(r"\d", name)
