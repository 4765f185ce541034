"""A question about an order has fewer than three steps.

Two steps can be put into two orders: half of those who know nothing are right.

Please add a step, or ask what comes first with `type: single`.

```yaml
steps:
  listen: {text: Listen}
  ask: {text: Ask what the person wants}
  refer: {text: "Refer, if they want it"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_ordering
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG322", "order-too-short", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the steps."""
    for question in all_questions(library):
        count = len(read_ordering(question.fields).steps)
        if 0 < count < _FEWEST:
            steps = "1 step" if count == 1 else f"{count} steps"
            yield RULE.at(
                question.location,
                f"the question `{question.name}` has {steps} to put into an order",
                "please either add a step or ask what comes first with `type: single`",
            )


_FEWEST = 3
