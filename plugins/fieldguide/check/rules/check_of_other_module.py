"""A question is asked in a unit of another module than the one that its quiz tests.

A quiz holds the questions of its module.  The unit would ask what its own module does not teach, and its
page does not look into the quiz of another.

Please name a unit of the module of this quiz.

```yaml
module: module/basics
questions:
  first:
    unit: unit/advanced/start   # wrong
    unit: unit/basics/start     # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes
from fieldguide.content.training import MODULE, read_module
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG330", "check-of-other-module", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the unit of each check with those of the quiz's module."""
    for _, quiz in quizzes(library):
        module = library.find(quiz.module)
        if module is None or module.kind != MODULE:
            continue  # told as a reference
        units = read_module(module.fields).units
        for question in quiz.checks:
            if question.unit is None or question.unit_id in units or library.find(question.unit_id) is None:
                continue
            listed = ", ".join(f"`{unit}`" for unit in units)
            yield RULE.at(
                question.unit.location,
                f"`{question.unit_id}` is no unit of `{quiz.module}`",
                f"please name one of: {listed}",
            )
