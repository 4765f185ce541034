"""A label is in a language that the project has not, or lacks the source language.

Words, labels of choices and names of kinds are given per language, under the same codes as in
`languages`.  Without a word in the source language there is nothing to show where a
translation is missing.

```yaml
labels:
  eng: {one: law, many: laws}    # wrong
  en: {one: law, many: laws}     # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG031", "label-language", __doc__)


def report(location: Location, message: str, hint: str) -> Diagnostic:
    """Report a label of no language, or one that is missing."""
    return RULE.at(location, message, hint)
