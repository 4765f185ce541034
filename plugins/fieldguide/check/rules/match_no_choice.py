"""A matching question has fewer than two matches.

With one match there is nothing to decide: nobody could get it wrong.

Please add a match that somebody might choose, or ask in another way.

```yaml
matches:
  act: {text: The act}
  means: {text: The means}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_matching
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG321", "match-no-choice", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the matches."""
    for question in all_questions(library):
        matching = read_matching(question.fields)
        if matching.items and len(matching.matches) == 1:
            yield RULE.at(
                matching.matches[0].key.location,
                f"the question `{question.name}` has only one match, so that nobody could get it wrong",
                "please add another match",
            )
