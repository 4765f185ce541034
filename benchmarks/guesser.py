"""Take every test as somebody who has read nothing and goes by the form of the answers.

Each strategy sees what a reader sees and no more: question, options, their order.  Its score is the share of
the questions that it gets right on average, objective by objective as a test draws them; where it cannot
decide it takes one by chance.  Order counts as written, which is what paper and a page without a script
show.  Where several are right, all must be found; what is typed is never guessed.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, permutations
from pathlib import Path

from fieldguide.content.question_parts import read_matching, read_ordering
from fieldguide.content.quizzes import Question, quizzes
from fieldguide.content.word_lists import fold_words, holds_any, listed_words
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent

CHANCE = "chance"

# Words of the safe answer in this field; the source language of the tests is English.
CAREFUL = frozenset(
    {
        *("ask", "asks", "listen", "listens", "consent", "agree", "agrees", "agreement", "explain"),
        *("explains", "want", "wants", "wish", "safe", "safely", "trained", "focal", "point", "specialist"),
        *("specialists", "offer", "calm", "calmly", "private", "privately", "choose", "chooses", "choice"),
        *("decide", "decides", "confidential", "respect", "slowly", "first", "check", "checks", "refer"),
    }
)

Score = Callable[[str, str, int, int], float]
"""How much an answer appeals: the question, the answer, its place, and how many there are."""

Guess = Callable[[Question], float]
"""Gives how likely a question is answered rightly."""


def _share_words(prompt: str, answer: str) -> float:
    words = {word for word in fold_words(answer) if len(word) > 3}
    return len(words & set(fold_words(prompt))) / max(len(words), 1)


def scores(absolute: frozenset[str]) -> Mapping[str, Score]:
    """Give the strategies by their names; `absolute` are the words that leave no exception."""

    def length(prompt: str, answer: str, place: int, count: int) -> float:
        return len(answer)

    def commas(prompt: str, answer: str, place: int, count: int) -> float:
        return sum(map(answer.count, ",;،"))

    def no_absolute(prompt: str, answer: str, place: int, count: int) -> float:
        return not holds_any(fold_words(answer), absolute)

    def careful(prompt: str, answer: str, place: int, count: int) -> float:
        return len(CAREFUL & set(fold_words(answer)))

    def shared(prompt: str, answer: str, place: int, count: int) -> float:
        return _share_words(prompt, answer)

    def stands(wanted: int) -> Score:
        return lambda prompt, answer, place, count: place == wanted

    def last(prompt: str, answer: str, place: int, count: int) -> float:
        return place == count - 1

    def then(*several: Score) -> Score:
        """Go by the first, and among those that are alike by the next."""
        return lambda *seen: sum(one(*seen) * 1000.0**-number for number, one in enumerate(several))

    def negative(score: Score) -> Score:
        return lambda *seen: -score(*seen)

    return {
        "longest": length,
        "shortest": negative(length),
        "most commas": commas,
        "no absolute words": no_absolute,
        "most careful words": careful,
        "words of the question": shared,
        "no words of the question": negative(shared),
        "first": stands(0),
        "second": stands(1),
        "third": stands(2),
        "last": last,
        "no absolute, longest": then(no_absolute, length),
        "no absolute, careful": then(no_absolute, careful),
        "careful, longest": then(careful, length),
        "no absolute, careful, longest": then(no_absolute, careful, length),
        "careful, words of the question": then(careful, shared),
    }


def guess_by(score: Score) -> Guess:
    """Give how likely a strategy answers a question rightly, of whatever type."""

    def guess(question: Question) -> float:
        prompt = question.prompt.text
        texts = [option.text.text for option in question.options]
        if question.type is not None and question.type.options is not None:
            # Of true and false, what the sentence looks like decides.
            return _true_or_false(question, score)
        if texts:
            return _chosen(question, [score(prompt, text, at, len(texts)) for at, text in enumerate(texts)])
        matching = read_matching(question.fields)
        if matching.items:
            likely = 1.0
            for item in matching.items:
                names = [match.text.text for match in matching.matches]
                seen = f"{prompt} {item.text.text}"
                values = [score(seen, text, at, len(names)) for at, text in enumerate(names)]
                best = [
                    match.name
                    for match, one in zip(matching.matches, values, strict=True)
                    if one == max(values)
                ]
                likely *= (item.match.text in best) / len(best)
            return likely
        return _ordered(question, score)

    return guess


def chance(question: Question) -> float:
    """Give how likely a question is answered rightly by chance."""
    count = len(question.options)
    if count:
        several = question.type is not None and question.type.several
        # Who is asked for several takes neither none nor all.
        return 1 / max(2**count - 2, 1) if several else len(question.right) / count
    matching = read_matching(question.fields)
    if matching.items:
        return float(len(matching.matches)) ** -len(matching.items)
    steps = read_ordering(question.fields).steps
    return 1 / math.factorial(len(steps)) if steps else 0.0


def _chosen(question: Question, values: Sequence[float]) -> float:
    right = [option.is_right for option in question.options]
    if question.type is None or not question.type.several:
        best = [is_right for is_right, value in zip(right, values, strict=True) if value == max(values)]
        return sum(best) / len(best)
    if max(values) == min(values):
        return chance(question)
    middle = sum(values) / len(values)
    return float([value > middle for value in values] == right)


def _true_or_false(question: Question, score: Score) -> float:
    """Answer as the order of the options says, or, where that says nothing, by the sentence."""
    by_place = [score("", "", at, len(question.options)) for at in range(len(question.options))]
    if len(set(by_place)) > 1:
        return _chosen(question, by_place)
    prompt = question.prompt.text
    says, plain = score("", prompt, 0, 2), score("", "A sentence of middling length that says it", 0, 2)
    if says == plain:
        return 1 / len(question.options)
    # What appeals is taken for true, which is written first.
    return float(question.options[0 if says > plain else -1].is_right)


def _ordered(question: Question, score: Score) -> float:
    steps = read_ordering(question.fields).steps
    if not steps:
        return 0.0
    values = [score(question.prompt.text, step.text.text, 0, len(steps)) for step in steps]
    # All orders that go by the strategy, where some steps are alike for it.
    fitting = [
        order for order in permutations(range(len(steps))) if _falls([values[number] for number in order])
    ]
    return (tuple(range(len(steps))) in fitting) / len(fitting)


def _falls(values: Sequence[float]) -> bool:
    return all(one >= two for one, two in pairwise(values))


def by_objective(questions: Iterable[Question], guess: Guess) -> float:
    """Give the expected share of right answers of a test that draws as many questions of each objective."""
    found: dict[str, list[float]] = defaultdict(list)
    for question in questions:
        found[question.objective.text if question.objective is not None else ""].append(guess(question))
    means = [sum(values) / len(values) for values in found.values()]
    return sum(means) / len(means) if means else 0.0


def guess_tests(library: Library) -> Mapping[str, Mapping[str, float]]:
    """Give for each test, by its id, the score of chance and of each strategy, the best first."""
    code = library.settings.source_language.code
    tried = scores(listed_words(library.settings, "design.absolute", code))
    found = {}
    for entry, quiz in quizzes(library):
        each = {name: by_objective(quiz.pool, guess_by(score)) for name, score in tried.items()}
        ordered = sorted(each.items(), key=lambda one: -one[1])
        found[entry.id] = {CHANCE: by_objective(quiz.pool, chance), **dict(ordered)}
    return found


def main() -> None:
    """Print for each test what chance and the strategies score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--best", type=int, default=3, help="how many strategies to name for each test")
    options = parser.parse_args()
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    found = guess_tests(library)
    for test, each in found.items():
        best = [name for name in each if name != CHANCE][: options.best]
        print(f"{test}: chance {each[CHANCE]:.0%}; " + ", ".join(f"{name} {each[name]:.0%}" for name in best))
    names = sorted({name for each in found.values() for name in each}, key=lambda one: (one != CHANCE, one))
    print(f"\n{'in per cent':<32}" + "".join(f"{test.partition('/')[2][:12]:>14}" for test in found))
    for name in names:
        print(f"{name:<32}" + "".join(f"{100 * each[name]:>14.0f}" for each in found.values()))


if __name__ == "__main__":
    main()
