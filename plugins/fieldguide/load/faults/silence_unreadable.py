"""A comment speaks to fieldguide and cannot be read.

A finding is silenced where it stands, by a comment that names the code of its rule and the
reason.  In Markdown the comment ends the line it is about, or has a line of its own before the
block it is about.  In YAML, front matter included, it ends the line, or stands on the line above.

Please write the comment in this form; several codes are parted by commas.  Each silences one
finding: what comes to the same line later is told.

```markdown
Press [here](ref:page/index). <!-- fieldguide: allow FG452 the button really is called "here" -->
```

```yaml
to: 2010 # fieldguide: allow FG211 the source gives the years in this order
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG070", "silence-unreadable", __doc__)


def report(location: Location, problem: str) -> Diagnostic:
    """Report a comment that was perhaps meant to silence a finding."""
    return RULE.at(
        location,
        f"this comment silences nothing: {problem}",
        "please write `fieldguide: allow FG452 the reason`",
    )
