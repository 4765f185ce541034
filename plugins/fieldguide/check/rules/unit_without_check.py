"""A unit asks its reader nothing.

Who answers a question while reading notices at once what was not understood, and remembers more.  A unit
without one is a text like any other.  Units of modules without a quiz are passed over.

Please add a question with the `unit` to the quiz of the module, below the heading that it belongs to.

```yaml
# quizzes/en/basics.yml
who-decides:
  type: single
  unit: unit/basics/start#who-decides
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import quizzes
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..training import units_by_module

RULE = declare_rule("FG343", "unit-without-check", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the units of each module with those that its quiz asks something in."""
    paths: dict[str, str] = {}
    asking: set[str] = set()
    for entry, quiz in quizzes(library):
        paths.setdefault(quiz.module, entry.path)
        asking |= {one.unit_id for one in quiz.checks}
    for module, path in paths.items():
        for unit in units_by_module(library).get(module, ()):
            if unit.id not in asking:
                yield RULE.at(
                    unit.location,
                    "no question is asked in this unit",
                    f"please add one with `unit: {unit.id}` to `{path}`",
                )
