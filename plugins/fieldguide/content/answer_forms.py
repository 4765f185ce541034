"""What the form of answers gives away: where right ones stand, how long they are, which words they lack.

Who has read nothing can still see that the longest answer is right, or that it is the first one.  Here it is
counted, and compared with what chance gives: the tail of the sum of independent tries, worked out exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import comb

from .quizzes import Option, Question
from .word_lists import fold_words, holds_any

UNLIKELY = 0.02
"""What chance gives less often than this is no chance."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something is so among questions in which it can be; `chances` are those of each.

    `questions` are those in which it is so.
    """

    chances: tuple[float, ...]
    questions: tuple[Question, ...]

    @property
    def found(self) -> int:
        """How often it is so."""
        return len(self.questions)

    @property
    def all(self) -> int:
        """Among how many questions."""
        return len(self.chances)

    @property
    def expected(self) -> float:
        """How often it would be so by chance."""
        return sum(self.chances)

    @property
    def is_unlikely(self) -> bool:
        """Tell whether chance would hardly give as much."""
        return self.found > self.expected and at_least(self.found, self.chances) < UNLIKELY


@dataclass(frozen=True, slots=True)
class AbsoluteWords:
    """How many wrong and how many right answers hold words that leave no exception.

    `options` are the wrong ones that do.
    """

    wrong: int
    right: int
    right_with: int
    options: tuple[Option, ...]

    @property
    def is_unlikely(self) -> bool:
        """Tell whether they stand in wrong answers far more often than in right ones, beyond chance."""
        wrong_with = len(self.options)
        if not self.wrong or not self.right or wrong_with * self.right <= 2 * self.right_with * self.wrong:
            return False
        return _drawn_at_most(self.right_with, self.right, self.wrong, wrong_with) < UNLIKELY


def judged(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Give those questions whose answers are chosen among several, and that have right and wrong ones."""
    return tuple(
        one
        for one in questions
        if one.type is not None and one.type.chosen and 0 < len(one.right) < len(one.options)
    )


def right_places(questions: Iterable[Question]) -> tuple[Tally, ...]:
    """Give for each place among the options, as they are written, how often a right one stands there."""
    found = judged(questions)
    places = range(max((len(one.options) for one in found), default=0))
    return tuple(
        Tally(
            tuple(len(one.right) / len(one.options) for one in found if place < len(one.options)),
            tuple(one for one in found if place < len(one.options) and one.options[place].is_right),
        )
        for place in places
    )


def right_lengths(questions: Iterable[Question]) -> tuple[Tally, Tally]:
    """Give how often the longest of the options is right, then the shortest.

    Where two are equally long, neither is; options of a fixed number, such as true and false, have the
    same words in each question and do not count.
    """
    found = [one for one in judged(questions) if one.type is not None and one.type.options is None]
    tallies = []
    for longest in (True, False):
        one_best = [(one, best) for one in found if (best := _outstanding(one.options, longest)) is not None]
        chances = tuple(len(one.right) / len(one.options) for one, _ in one_best)
        tallies.append(Tally(chances, tuple(one for one, best in one_best if best.is_right)))
    return tallies[0], tallies[1]


def length_of(option: Option) -> int:
    """Give how long an option is, in letters."""
    return len(" ".join(option.text.text.split()))


def absolute_words(questions: Iterable[Question], listed: frozenset[str]) -> AbsoluteWords:
    """Count the words that leave no exception, in wrong and in right options."""
    options = [option for one in judged(questions) for option in one.options]
    holding = [option for option in options if holds_any(fold_words(option.text.text), listed)]
    right = sum(option.is_right for option in options)
    return AbsoluteWords(
        len(options) - right,
        right,
        sum(option.is_right for option in holding),
        tuple(option for option in holding if not option.is_right),
    )


def at_least(count: int, chances: Sequence[float]) -> float:
    """Give how likely it is that at least so many of independent tries succeed, each with its own chance."""
    exactly = [1.0]
    for chance in chances:
        exactly = [
            (exactly[number] if number < len(exactly) else 0.0) * (1 - chance)
            + (exactly[number - 1] * chance if number else 0.0)
            for number in range(len(exactly) + 1)
        ]
    return sum(exactly[count:])


def _drawn_at_most(few: int, right: int, wrong: int, wrong_with: int) -> float:
    """Give how likely so few of the right ones hold a word, if all that hold one were dealt by chance."""
    holding = few + wrong_with
    ways = sum(comb(right, number) * comb(wrong, holding - number) for number in range(few + 1))
    return ways / comb(right + wrong, holding)


def _outstanding(options: Sequence[Option], longest: bool) -> Option | None:
    """Give the longest or the shortest option; None where two are equally so."""
    ordered = sorted(options, key=length_of, reverse=longest)
    return ordered[0] if length_of(ordered[0]) != length_of(ordered[1]) else None
