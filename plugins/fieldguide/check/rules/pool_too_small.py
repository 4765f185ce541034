"""An objective has too few questions for a second try to ask other ones.

Who failed reads again and tries again.  Where all questions of an objective were asked the first time, the
second try tests the memory of the first.

Please write at least twice as many questions for each objective as a test asks of it.  Checks inside units
do not count, since no test asks them.

```yaml
draw: 8    # of four objectives: two of each, so that each needs four questions
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes
from fieldguide.content.training import read_module
from fieldguide.model import Diagnostic, Library, Note, Severity, declare_rule

RULE = declare_rule("FG342", "pool-too-small", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the questions of each objective that a test draws from."""
    for entry, quiz in quizzes(library):
        module = library.find(quiz.module)
        objectives = read_module(module.fields).objectives if module is not None else ()
        if not objectives or not quiz.pool:
            continue
        # Drawn objective by objective: none is asked more often than this.
        share = -(-quiz.drawn // len(objectives))
        asked = [one.objective.text for one in quiz.pool if one.objective is not None]
        for objective in objectives:
            count = asked.count(f"{quiz.module}#{objective.name}")
            # An objective without any is told as untested.
            wanted = -(-2 * quiz.drawn // len(objectives))
            if 0 < count < wanted:
                questions = "1 question" if count == 1 else f"{count} questions"
                times = "once" if share == 1 else f"up to {share} times"
                yield RULE.at(
                    objective.key.location,
                    f"`{objective.name}` has {questions}, and a test asks for it {times}",
                    f"please write {wanted - count} more, so that a second try can ask others",
                    (Note("the test is here", quiz.draw_place or entry.location),),
                )
