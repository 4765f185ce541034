"""A comment silences a rule that holds everywhere.

Some rules protect the people who read, and the people of whom is told: audiences, scripts,
addresses, telephone numbers, names that are withheld.  Others say that a page cannot be made as
it is written, such as a link to nothing.  These are never silenced; `fieldguide explain CODE`
says of each rule whether it can be.

Please mend what was found, and remove the comment.

```markdown
[Help](http://example.org) <!-- fieldguide: allow FG109 it is useful -->  <!-- wrong -->
Help is described in the handbook [@handbook-2015, p. 3].                 <!-- right -->
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Rule, declare_rule

RULE = declare_rule("FG073", "silence-refused", __doc__)


def report(location: Location, rule: Rule) -> Diagnostic:
    """Report a silence of a rule that is firm."""
    return RULE.at(
        location,
        f"{rule.code} {rule.name} cannot be silenced",
        "please mend what it finds and remove its code here",
    )
