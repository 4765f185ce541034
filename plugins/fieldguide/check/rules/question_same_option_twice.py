"""Two options of a question say the same.

The learner cannot tell them apart, and one may count as right while the other does not.
In a translation, two different words of the source may have become one.

Please change or remove one of the two.

```yaml
options:
  one: {text: An act, correct: true}
  two: {text: an act}   # wrong
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import fold_case
from fieldguide.content.quizzes import Option, Question, quizzes
from fieldguide.model import Diagnostic, Library, Note, declare_rule

RULE = declare_rule("FG304", "question-same-option-twice", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the words of the options, in every language."""
    for _, quiz in quizzes(library, translations=True):
        for question in quiz.questions:
            yield from _judge(question)


def _judge(question: Question) -> Iterator[Diagnostic]:
    first: dict[str, Option] = {}
    for option in question.options:
        words = " ".join(fold_case(option.text.text).split()).rstrip(".")
        other = first.setdefault(words, option)
        if words and other is not option:
            yield RULE.at(
                option.key.location,
                f"two options of `{question.name}` say the same",
                "please change or remove one of the two",
                (Note("the first is here", other.key.location),),
            )
