"""A comment silences a finding that is not there.

The text was mended, or the comment stands in another place than the finding: on its own line it
speaks for the block below, else for its line.  A silence that is left would hide the next fault.

Please remove the comment, or move it to where the finding is.

```markdown
Press [the red button](ref:page/index). <!-- fieldguide: allow FG452 it is called "here" -->
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Rule, Severity, declare_rule

RULE = declare_rule("FG074", "silence-unused", __doc__, Severity.WARNING)


def report(location: Location, rule: Rule) -> Diagnostic:
    """Report a silence of which nothing was found."""
    return RULE.at(
        location,
        f"{rule.code} {rule.name} finds nothing here",
        f"please remove {rule.code} from this comment, or move it to the finding",
    )
