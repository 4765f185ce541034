"""A language is said to be written in the wrong direction.

Arabic, Persian, Urdu and others are written from right to left: whole pages are laid out
the other way round.  Without `direction: rtl` a page in Arabic is hard to read, and so is one
in French with it.

```yaml
- {code: ar, name: العربية}                   # wrong
- {code: ar, name: العربية, direction: rtl}   # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG025", "language-direction", __doc__)


def report(location: Location, code: str, wanted: str) -> Diagnostic:
    """Report a language whose direction is not the one it is written in."""
    way = "right to left" if wanted == "rtl" else "left to right"
    hint = f"please write `direction: {wanted}`"
    return RULE.at(location, f"the language `{code}` is written from {way}", hint)
