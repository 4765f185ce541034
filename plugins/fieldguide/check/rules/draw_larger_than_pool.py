"""A quiz draws more questions than it has, or none.

`draw` says how many questions an attempt shows, taken by chance from those without a `unit`.
It cannot show more than there are.

Please write a smaller number, add questions, or leave `draw` out to show all.

```yaml
draw: 10   # wrong where the quiz has eight questions
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG309", "draw-larger-than-pool", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare `draw` with the number of questions."""
    for entry, quiz in quizzes(library):
        draw, pool = quiz.draw, len(quiz.pool)
        if draw is None or not pool or 1 <= draw <= pool:
            continue
        questions = "1 question" if pool == 1 else f"{pool} questions"
        yield RULE.at(
            quiz.draw_place or entry.location,
            f"{draw} cannot be drawn from {questions}",
            "please either correct `draw` or remove it to show all",
        )
