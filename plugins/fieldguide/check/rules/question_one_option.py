"""A question has one option only.

There is nothing to choose, so that the question teaches nothing and measures nothing.

Please add an option that somebody might believe, and say in `feedback` why it is wrong.

```yaml
options:
  one: {text: An act, correct: true}
  two: {text: A border, feedback: It can happen inside one country.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG303", "question-one-option", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the options; how many a true-false question has is another rule."""
    for question in all_questions(library):
        if len(question.options) == 1 and (question.type is None or question.type.options is None):
            yield RULE.at(
                question.location,
                f"the question `{question.name}` has only one option",
                "please add another option",
            )
