"""The edition cannot be named or dated so.

The name of the edition becomes part of the names of files that people copy to phones, sticks
and old computers: letters, digits, spaces, `.`, `-` and `_`, beginning with a letter or digit,
with one Latin letter or digit at least, and 40 characters at most.  Its day stands in zip
files and calendars, which know the years from 1980 on.

```yaml
edition: {name: "2026/11", date: 2026-11-22}    # wrong
edition: {name: "2026.11", date: 2026-11-22}    # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG027", "edition-name", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a name or a day that cannot be used."""
    return RULE.at(value.location, message, hint)
