"""An option is much shorter than the others of its question.

An option of two words among whole sentences is a straw man: everybody sees that nobody thought about it,
and crosses it out.  What is left is easier to guess.

Please write what a kind, busy, untrained person would really do or think, at the length of the others.
Options that keep their place, such as "None of these", may be short.

```yaml
options:
  listen: {text: "Listen, explain who can help, and ask if she agrees", correct: true}
  leave: {text: Go away, feedback: She asked for help.}   # wrong
```
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from fieldguide.content.answer_forms import judged, length_of
from fieldguide.content.quizzes import Question
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..worded_quizzes import worded_quizzes

RULE = declare_rule("FG348", "option-too-short", __doc__, Severity.WARNING)

_LONG = 30
"""Where others are shorter than so many letters, a word or two is no straw man."""

_PART = 3
"""An option is much shorter than others if it is not even one part in so many of them."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the lengths of the options of each question, in every language."""
    for _, quiz in worded_quizzes(library):
        for question in judged(quiz.questions):
            yield from _judge(question)


def _judge(question: Question) -> Iterator[Diagnostic]:
    for option in question.options:
        own = length_of(option)
        others = median(length_of(one) for one in question.options if one is not option)
        if own and not option.is_fixed and others >= _LONG and _PART * own < others:
            yield RULE.at(
                option.text.location,
                f"the option `{option.name}` has {own} letters, and the others about {others:.0f}",
                "please write it as carefully as the others",
            )
