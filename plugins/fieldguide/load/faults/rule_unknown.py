"""The severity of a rule is set that does not exist.

`severities` names rules by their codes.  A code that no rule has changes nothing.

Please correct the code; `fieldguide explain` lists all of them.

```yaml
severities: {FG24: error}     # wrong
severities: {FG204: error}    # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG035", "rule-unknown", __doc__)


def report(key: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a code under `severities`."""
    return RULE.at(key.location, message, hint)
