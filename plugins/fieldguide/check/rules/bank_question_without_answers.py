"""A question of a question bank is answered by choosing, and has no answers to choose from.

Such a question cannot be asked: it is left out of the forms that are made from the bank.

Please add `options`, or say `answers: number`.

```yaml
questions:
  water:
    answers: one
    options:              # without these: wrong
      "yes": {text: "Yes"}
      "no": {text: "No"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, MapValue, declare_rule

RULE = declare_rule("FG216", "bank-question-without-answers", __doc__)

_BY_CHOOSING = frozenset({"one", "many"})


def check(library: Library) -> Iterator[Diagnostic]:
    """Find questions of banks that lack what they must be answered with."""
    for entry in library.sources():
        if not entry.fields.keyed("surveys"):
            continue
        for key, question in entry.fields.keyed("questions"):
            if not isinstance(question, MapValue) or question.text("answers") not in _BY_CHOOSING:
                continue
            if not question.keyed("options"):
                message = f"the question `{key.text}` has no answers to choose from"
                yield RULE.at(key.location, message, "please add `options`, or say `answers: number`")
