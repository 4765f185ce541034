"""A scenario or a reflection stands in no unit.

No answer to it is right or wrong, so that a test cannot score it.  It is asked inside a unit, and
without one it is asked nowhere.

Please write `unit` with the id of the unit that asks it.

```yaml
type: reflection
unit: unit/basics/start#what-you-can-do
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG329", "unscored-without-unit", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the unit of each question that has no score."""
    for question in all_questions(library):
        if not question.is_scored and not question.is_check:
            yield RULE.at(
                question.location,
                f"the question `{question.name}` is a {question.type_name} and stands in no unit",
                "please add `unit` with the id of the unit that asks it",
            )
