"""A wrong option does not say why it is wrong.

Learners learn most from a wrong answer that is explained at once.  Without feedback they
learn only that they failed.

Please say in `feedback`, in one sentence, why this option is wrong.

```yaml
two: {text: A border}                                              # wrong
two: {text: A border, feedback: It can happen inside one country.} # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG305", "option-without-feedback", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for feedback at every wrong option."""
    for question in all_questions(library):
        for option in question.options:
            if not option.is_right and not option.feedback.text.strip():
                yield RULE.at(
                    option.key.location,
                    f"the wrong option `{option.name}` does not say why it is wrong",
                    "please add `feedback` with one sentence",
                )
