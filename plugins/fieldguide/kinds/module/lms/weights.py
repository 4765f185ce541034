"""The weights of answers where several are right, from the list of those that Moodle knows.

An import refuses 33 where it knows 33.33333 (fractions of a question, `question/engine/bank.php` of Moodle).
"""

from __future__ import annotations

from decimal import Decimal

_SHARES = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
    *("16.66667", "14.28571", "12.5", "11.11111", "10", "5"),
)
WEIGHTS = tuple(Decimal(one) for one in _SHARES)
"""What an answer can be worth, in per cent, from the whole downwards; each can be taken off, too."""

_WHOLE = Decimal(100)
_ROUNDED = Decimal("0.001")


def share_of_right(right: int) -> Decimal | None:
    """Give what each of several right answers is worth: all together are the whole.

    None where no weight on the list gives that, for 11 answers or more (but 20).
    """
    return next((one for one in WEIGHTS if abs(one * right - _WHOLE) < _ROUNDED), None)


def loss_of_wrong(wrong: int) -> Decimal:
    """Give what each of several wrong answers takes off, below zero: who chooses all gains nothing."""
    enough = (one for one in reversed(WEIGHTS) if one * wrong > _WHOLE - _ROUNDED)
    return -next(enough, WEIGHTS[-1])
