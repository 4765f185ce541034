"""A path in the configuration leads where it must not.

The folders that the configuration names are inside the project, written from the folder of
the configuration file on, with `/`.  The site may not be written over the content, nor
outside the project: only a person who gives the command may choose a folder elsewhere
(`fieldguide build --output`, `mkdocs build --site-dir`).

```yaml
site_dir: ../public    # wrong
site_dir: site         # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG021", "path-outside", __doc__)


def report(value: TextValue, name: str, reason: str, hint: str) -> Diagnostic:
    """Report a path and why it cannot be taken."""
    return RULE.at(value.location, f"`{name}: {value.text}` {reason}", hint)
