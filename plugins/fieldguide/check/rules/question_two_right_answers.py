"""A question with one answer to choose has several right ones.

In a question of type `single` or `true-false` the learner can choose only one answer, so
that a second right one is never found.

Please leave `correct: true` at one option, or write `type: multiple`.

```yaml
type: multiple
options:
  one: {text: An act, correct: true}
  two: {text: A means, correct: true}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import all_questions, question_types
from fieldguide.model import Diagnostic, Library, Note, declare_rule

RULE = declare_rule("FG302", "question-two-right-answers", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the right options of questions with one answer."""
    several = [type.name for type in question_types(library) if type.chosen and type.several]
    for question in all_questions(library):
        right, type = question.right, question.type
        if type is not None and not type.several and len(right) > 1:
            hint = "please leave `correct: true` at one of them"
            if several and type.options is None:
                hint = f"please either leave `correct: true` at one of them or write `type: {several[0]}`"
            yield RULE.at(
                right[1].key.location,
                f"the question `{question.name}` is `{type.name}` and has {len(right)} right answers",
                hint,
                (Note("the first is here", right[0].key.location),),
            )
