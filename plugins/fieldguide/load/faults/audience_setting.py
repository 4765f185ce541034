"""The audiences of the configuration do not fit together.

`audiences` lists all audiences from wide to narrow.  `audience` is the one the site is built
for, `default_audience` that of a page which names none; both must be in the list.  An audience
that cannot be read means that nobody knows who will see what, so nothing is built.

```yaml
audience: everyone    # wrong
audience: public      # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Note, declare_rule

RULE = declare_rule("FG028", "audience-setting", __doc__)


def report(location: Location, message: str, hint: str, notes: tuple[Note, ...] = ()) -> Diagnostic:
    """Report an audience that does not fit."""
    return RULE.at(location, message, hint, notes)
