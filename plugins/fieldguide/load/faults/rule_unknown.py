"""The severity of a rule cannot be set so.

`severities` names rules by their codes.  A code that no rule has changes nothing.  The faults
of the configuration itself keep their severity: a file that could turn its own faults into
warnings would protect nobody.

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
