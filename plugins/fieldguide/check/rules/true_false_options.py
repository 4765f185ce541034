"""A question of type true-false does not have exactly two options.

It is answered with true or false, so there are two options, one of them right.

Please give it two options, or write `type: single`.

```yaml
type: true-false
options:
  right: {text: "True", correct: true}
  wrong: {text: "False", feedback: A child cannot consent to it.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..quizzes import all_questions

RULE = declare_rule("FG310", "true-false-options", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the options of true-false questions."""
    for question in all_questions(library):
        count = len(question.options)
        if question.type == "true-false" and count not in (0, 2):
            options = "1 option" if count == 1 else f"{count} options"
            yield RULE.at(
                question.location,
                f"the true-false question `{question.key.text}` has {options}",
                "please either give it two options or write `type: single`",
            )
