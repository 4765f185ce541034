"""A question of a question bank is answered by choosing, and has no answers to choose from.

Such a question cannot be asked: it is left out of the forms that are made from the bank.

Please add `options`, or say `answers: number`.

```yaml
questions:
  water:
    answers: one
    options:              # without these: wrong
      "yes": {text: "Yes"}
      "no": {text: "No"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_bank import read_question_bank
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG216", "bank-question-without-answers", __doc__)

_BY_CHOOSING = frozenset({"one", "many"})


def check(library: Library) -> Iterator[Diagnostic]:
    """Find questions of banks that lack what they must be answered with."""
    for entry in library.sources():
        bank = read_question_bank(entry.fields)
        for question in bank.questions if bank.surveys else ():
            if question.answers in _BY_CHOOSING and not question.options:
                message = f"the question `{question.name}` has no answers to choose from"
                hint = "please add `options`, or say `answers: number`"
                yield RULE.at(question.key.location, message, hint)
