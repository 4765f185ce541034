"""A question has no right answer.

Whatever the learner chooses is told to be wrong, and the quiz cannot be passed in full.

Please mark the right answer with `correct: true`.

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

RULE = declare_rule("FG301", "question-no-right-answer", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for a right option in every question."""
    for question in all_questions(library):
        if question.options and not question.right:
            yield RULE.at(
                question.location,
                f"the question `{question.name}` has no right answer",
                "please add `correct: true` to the right option",
            )
