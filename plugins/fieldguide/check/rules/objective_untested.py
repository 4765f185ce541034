"""No question tests an objective of a module.

A module promises what a learner can do at the end.  What no question tests, nobody knows
to be learned.  A check inside a unit, a question with `unit`, does not count.  Modules without a
quiz are passed over.

Please add a question for the objective, or take the objective out.

```yaml
# in the quiz
objective: module/basics#name-elements
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes as all_quizzes
from fieldguide.content.training import MODULE
from fieldguide.model import Diagnostic, Library, declare_rule

from ..training import objectives_of

RULE = declare_rule("FG306", "objective-untested", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the objectives of modules that have a quiz with those of its questions."""
    quizzes: dict[str, str] = {}
    tested: set[str] = set()
    for entry, quiz in all_quizzes(library):
        quizzes.setdefault(quiz.module, entry.path)
        tested |= {question.objective.text for question in quiz.pool if question.objective}
    for module in library.sources(MODULE):
        if module.id not in quizzes:
            continue
        for name, key in objectives_of(module).items():
            if f"{module.id}#{name}" not in tested:
                yield RULE.at(
                    key.location,
                    f"no question tests the objective `{name}`",
                    f"please add a question with `objective: {module.id}#{name}` to `{quizzes[module.id]}`",
                )
