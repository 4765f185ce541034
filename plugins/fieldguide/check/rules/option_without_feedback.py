"""A wrong option does not say why it is wrong.

Learners learn most from a wrong answer that is explained at once.  Without feedback they
learn only that they failed.

Please say in `feedback`, in one sentence, why this option is wrong; where items are put to what belongs
to them, why the item belongs there.

```yaml
two: {text: A border}                                              # wrong
two: {text: A border, feedback: It can happen inside one country.} # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_matching
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG305", "option-without-feedback", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for feedback at every wrong option, and at every item that can be put to what is wrong."""
    for question in all_questions(library):
        for item in read_matching(question.fields).items:
            if not item.feedback.text.strip():
                yield RULE.at(
                    item.key.location,
                    f"the item `{item.name}` does not say why it belongs where it does",
                    "please add `feedback` with one sentence",
                )
        for option in question.options:
            if not option.is_right and not option.feedback.text.strip():
                yield RULE.at(
                    option.key.location,
                    f"the wrong option `{option.name}` does not say why it is wrong",
                    "please add `feedback` with one sentence",
                )
