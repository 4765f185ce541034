"""A comment silences a rule that does not exist.

Nothing has this code, so nothing is silenced: perhaps a slip, perhaps a rule of another program.

Please correct the code; `fieldguide explain` lists all of them.

```markdown
<!-- fieldguide: allow FG425 the button is called so -->  wrong
<!-- fieldguide: allow FG452 the button is called so -->  right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG072", "silence-code-unknown", __doc__)


def report(location: Location, code: str) -> Diagnostic:
    """Report a code that no rule has."""
    hint = "please look the code up with `fieldguide explain`, which lists all rules"
    return RULE.at(location, f"no rule has the code {code}", hint)
