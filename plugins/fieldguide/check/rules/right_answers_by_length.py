"""The longest, or the shortest, option is right far more often than by chance.

Authors write the right answer with care and the wrong ones in haste, so that it is the longest.  Who has
read nothing then takes the longest and passes.

Please write wrong options as carefully, and take from the right ones what only `explain` needs to say.
The numbers are counted over all questions of the quiz, in each language, and told only where chance would
hardly give them.

```yaml
options:
  ask: {text: "Ask her, in private, what she wants, and explain who can help", correct: true}   # wrong
  call: {text: Call the police, feedback: The choice is hers.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.answer_forms import Tally, length_of, right_lengths
from fieldguide.content.quizzes import Question
from fieldguide.model import Diagnostic, Library, Note, Severity, declare_rule

from ..worded_quizzes import worded_quizzes

RULE = declare_rule("FG347", "right-answers-by-length", __doc__, Severity.WARNING)

_TOLD = 3


def check(library: Library) -> Iterator[Diagnostic]:
    """Count over each quiz, in each language, how long the right options are."""
    for entry, quiz in worded_quizzes(library):
        longest, shortest = right_lengths(quiz.questions)
        for name, tally, sign in (("longest", longest, -1), ("shortest", shortest, 1)):
            if tally.is_unlikely:
                yield RULE.at(
                    entry.location,
                    f"the {name} option is right in {tally.found} of {tally.all} questions; by chance it "
                    f"would be in {tally.expected:.0f}",
                    "please make right and wrong options alike in length",
                    tuple(_worst(tally, sign)),
                )


def _worst(tally: Tally, sign: int) -> Iterator[Note]:
    """Give the questions in which the right option stands out most, by how long the next is."""

    def stands_out(question: Question) -> float:
        first, second = sorted((length_of(one) for one in question.options), key=lambda one: sign * one)[:2]
        return sign * (first / max(second, 1))

    for question in sorted(tally.questions, key=stands_out)[:_TOLD]:
        right = next(one for one in question.options if one.is_right)
        yield Note(f"it stands out most in `{question.name}`", right.text.location)
