"""A comment silences a finding and gives no reason.

Who reads the page in a year has to know why the rule does not hold here; otherwise nobody dares
to remove the comment, or to keep it.

Please write the reason in a few words after the code.

```markdown
<!-- fieldguide: allow FG451 -->                               wrong
<!-- fieldguide: allow FG451 the picture only adds colour -->  right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG071", "silence-without-reason", __doc__)


def report(location: Location, code: str) -> Diagnostic:
    """Report a comment that names a code and no reason."""
    return RULE.at(
        location,
        f"this comment gives no reason for the silence of {code}",
        f"please write why, as in `fieldguide: allow {code} the reason`",
    )
