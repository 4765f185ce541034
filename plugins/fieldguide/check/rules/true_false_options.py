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

from fieldguide.content.quizzes import all_questions, question_types
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG310", "true-false-options", __doc__)

_IN_WORDS = {2: "two", 3: "three", 4: "four"}


def check(library: Library) -> Iterator[Diagnostic]:
    """Count the options of questions whose type has a fixed number of them."""
    types = question_types(library)
    for question in all_questions(library):
        type, count = question.type, len(question.options)
        if type is None or type.options is None or count in (0, type.options):
            continue
        wanted = _IN_WORDS.get(type.options, str(type.options))
        others = [
            one.name for one in types if one.chosen and one.options is None and one.several == type.several
        ]
        hint = f"please give it {wanted} options"
        if others:
            hint = f"please either give it {wanted} options or write `type: {others[0]}`"
        options = "1 option" if count == 1 else f"{count} options"
        yield RULE.at(question.location, f"the {type.name} question `{question.name}` has {options}", hint)
