"""Fewer than half of the questions of a test ask to decide something.

To know a definition is little: at work people decide in situations.  A test that asks for words alone is
passed by who remembers words.

Please turn some questions into a short situation, with what to do or what it is, and write
`asks: apply` at them.

```yaml
asks: recall
prompt: What are the three elements?                            # wrong, if most are so
---
asks: apply
prompt: He keeps her papers and pays her nothing. Which element is missing?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import APPLY, quizzes
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG350", "too-much-recall", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count what the questions that a test draws from ask for."""
    for entry, quiz in quizzes(library):
        applied = sum(one.asks == APPLY for one in quiz.pool)
        # What says neither is told where it is loaded.
        told = sum(bool(one.asks) for one in quiz.pool)
        if told and 2 * applied < told:
            yield RULE.at(
                entry.location,
                f"{applied} of {told} questions of the test ask to decide something",
                "please turn some of the others into a situation, and write `asks: apply` at them",
            )
