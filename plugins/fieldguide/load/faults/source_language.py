"""It is not clear which language is the source.

Facts are written in one language, the source, and all others are translated from it.  The
source is the first in the list, and it alone may say `translation: source`.

```yaml
languages:
  - {code: en, name: English, translation: source}
  - {code: fr, name: Français, translation: machine}
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Note, declare_rule

RULE = declare_rule("FG026", "source-language", __doc__)


def report(location: Location, message: str, hint: str, notes: tuple[Note, ...] = ()) -> Diagnostic:
    """Report a language that claims to be the source, or the first that does not."""
    return RULE.at(location, message, hint, notes)
