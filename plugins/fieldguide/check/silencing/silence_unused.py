"""A comment silences a finding that is not there.

The text was mended, or the comment stands in another place than the finding: on its own line it
speaks for the block below, else for its line.  Each code that it names silences one finding.  A
silence that is left would hide the next fault.

Please remove the comment, or move it to where the finding is.

```markdown
Press [the red button](ref:page/index). <!-- fieldguide: allow FG452 it is called "here" -->
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Rule, Severity, declare_rule

RULE = declare_rule("FG074", "silence-unused", __doc__, Severity.WARNING)


def report(location: Location, rule: Rule, named: int = 1, found: int = 0) -> Diagnostic:
    """Report a silence of which nothing was found, or less than it names."""
    if not found:
        hint = f"please remove {rule.code} from this comment, or move it to the finding"
        return RULE.at(location, f"{rule.code} {rule.name} finds nothing here", hint)
    message = f"{rule.code} {rule.name} is named {named} times, and finds {found} here"
    return RULE.at(location, message, f"please name it as often as it finds something: {found}")
