"""A word of the interface has other placeholders than it should.

In `{count} minutes` the program writes a number in the place of `{count}`.  A project's own
word has the same placeholders, and a brace that opens one closes it.  A name that the program
does not know would stop the build or stand on the page as it is.

```yaml
minutes.other: {en: "{number} min"}    # wrong
minutes.other: {en: "{count} min"}     # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG033", "word-placeholder", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a text whose placeholders are not those of the interface's word."""
    return RULE.at(value.location, message, hint)
