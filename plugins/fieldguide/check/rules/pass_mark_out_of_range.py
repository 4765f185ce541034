"""A pass mark is not between 1 and 100.

The pass mark is the part of all points, in percent, that a learner needs.  With less
than 1 everyone passes, with more than 100 nobody.

Please write a whole number from 1 to 100.

```yaml
pass_mark: 0    # wrong
pass_mark: 80   # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG308", "pass-mark-out-of-range", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the pass mark of every quiz."""
    for entry, quiz in quizzes(library):
        mark = quiz.pass_mark
        if mark is not None and not 1 <= mark <= 100:
            yield RULE.at(
                quiz.pass_mark_place or entry.location,
                f"nobody can need {mark} percent of the points to pass"
                if mark > 100
                else f"with {mark} percent of the points, everyone passes",
                "please write a whole number from 1 to 100",
            )
