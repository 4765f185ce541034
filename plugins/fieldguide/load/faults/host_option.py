"""A key of the host says something that cannot be.

Some keys of `mkdocs.yml` would make another site than the one that was checked: a theme that
brings a program along, a preview that the whole network can read, pages that are taken out by
a list while everybody thinks that an audience protects them.  They are refused, so that nobody
relies on them.

```yaml
exclude_docs: internal-plan.md     # wrong: fieldguide decides by audience
```
```yaml
audience: internal                 # right, in the page itself
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG023", "host-option", __doc__)


def report(location: Location, message: str, hint: str) -> Diagnostic:
    """Report what cannot be, and what to write instead."""
    return RULE.at(location, message, hint)
