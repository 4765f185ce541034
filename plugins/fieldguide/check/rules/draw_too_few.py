"""A test draws too few questions to ask for each objective twice.

One question can be guessed, or misread.  Two for each objective tell whether it was reached.

Please draw at least twice as many questions as the module has objectives, or have fewer objectives.

```yaml
draw: 6   # wrong where the module has four objectives
draw: 8   # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes
from fieldguide.content.training import read_module
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG341", "draw-too-few", __doc__, Severity.WARNING)

_EACH = 2


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare what an attempt asks with the objectives of the module."""
    for entry, quiz in quizzes(library):
        module = library.find(quiz.module)
        count = len(read_module(module.fields).objectives) if module is not None else 0
        if not count or not quiz.pool or quiz.drawn >= _EACH * count:
            continue
        asked = "1 question" if quiz.drawn == 1 else f"{quiz.drawn} questions"
        objectives = "1 objective" if count == 1 else f"each of {count} objectives"
        yield RULE.at(
            quiz.draw_place or entry.location,
            f"{asked} cannot ask for {objectives} twice",
            f"please have a test of at least {_EACH * count} questions",
        )
