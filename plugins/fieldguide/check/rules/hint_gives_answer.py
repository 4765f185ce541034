"""A hint holds the right answer.

A hint helps to think.  One that says the answer ends the thinking, and the question with it.

Please point to what matters, or to where it is explained.

```yaml
hints: [Think of what the law calls the means: the lie about the pay.]   # wrong
hints: [How did she get his yes?]                                        # right
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from fieldguide.content.numbers import find_numbers
from fieldguide.content.question_parts import read_matching, read_number, read_ordering, read_short_text
from fieldguide.content.quizzes import Question
from fieldguide.content.word_lists import fold_words
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..worded_quizzes import worded_quizzes

RULE = declare_rule("FG352", "hint-gives-answer", __doc__, Severity.WARNING)

_FEW = 2
"""So many words that only the right answer has are enough to tell it, if no other is left."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare each hint with what is right, in every language."""
    for _, quiz in worded_quizzes(library):
        for question in quiz.questions:
            for hint in question.hints:
                if _tells(question, hint.text):
                    yield RULE.at(
                        hint.location,
                        f"this hint tells the answer of `{question.name}`",
                        "please point to what matters, or to where it is explained",
                    )


def _tells(question: Question, hint: str) -> bool:
    words = fold_words(hint)
    fields = question.fields
    if any(_holds(words, fold_words(one.text)) for one in read_short_text(fields).accepted):
        return True
    number = read_number(fields)
    if number is not None and str(number.value) in {one for one, _, _ in find_numbers(hint)}:
        return True
    matching = read_matching(fields)
    for item in matching.items:
        match = matching.match_of(item)
        told = match is not None and _holds(words, fold_words(match.text.text))
        if told and _holds(words, fold_words(item.text.text)):
            return True
    steps = [fold_words(step.text.text) for step in read_ordering(fields).steps]
    if any(_holds(words, one) and _holds(words, two) for one, two in pairwise(steps)):
        return True
    return any(_holds(words, one) or _holds_all(words, one, question) for one in _right(question))


def _right(question: Question) -> Iterator[tuple[str, ...]]:
    # True and false are words of every hint.
    if question.type is not None and question.type.options is None:
        yield from (fold_words(one.text.text) for one in question.right)


def _holds(words: tuple[str, ...], answer: tuple[str, ...]) -> bool:
    """Tell whether an answer stands word for word in a hint."""
    count = len(answer)
    return bool(answer) and any(words[at : at + count] == answer for at in range(len(words) - count + 1))


def _holds_all(words: tuple[str, ...], answer: tuple[str, ...], question: Question) -> bool:
    """Tell whether a hint holds all the words that a right option has and nothing else of the question."""
    wrong = {word for one in question.options if not one.is_right for word in fold_words(one.text.text)}
    own = set(answer) - wrong - set(fold_words(question.prompt.text))
    return len(own) >= _FEW and own <= set(words)
