"""A quiz draws more questions than it has, or none.

`draw` says how many questions an attempt shows, taken by chance from all.  It cannot
show more than there are.

Please write a smaller number, add questions, or leave `draw` out to show all.

```yaml
draw: 10   # wrong where the quiz has eight questions
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..quizzes import QUIZ
from ..whole_numbers import whole_number

RULE = declare_rule("FG309", "draw-larger-than-pool", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare `draw` with the number of questions."""
    for quiz in library.sources(QUIZ):
        draw = whole_number(quiz.fields, "draw")
        pool = len(quiz.fields.keyed("questions"))
        if draw is None or not pool or 1 <= draw <= pool:
            continue
        questions = "1 question" if pool == 1 else f"{pool} questions"
        yield RULE.at(
            quiz.place("draw"),
            f"{draw} cannot be drawn from {questions}",
            "please either correct `draw` or remove it to show all",
        )
