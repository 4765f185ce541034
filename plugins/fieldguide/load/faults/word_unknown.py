"""A word of the interface is not known by this key.

`words` replaces words of the interface by the project's own.  A key that the interface does
not have changes nothing, and usually it is a slip.  The manual lists all keys.

```yaml
words:
  nav.serach: {en: Find}    # wrong
  nav.search: {en: Find}    # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG032", "word-unknown", __doc__)


def report(key: TextValue, near: str) -> Diagnostic:
    """Report a key, with the nearest known one."""
    hint = f"did you mean `{near}`?" if near else "the page of the words in the manual lists all keys"
    return RULE.at(key.location, f"the interface has no word `{key.text}`", hint)
