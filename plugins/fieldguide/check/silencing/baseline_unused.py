"""A line of the baseline stands for a fault that is no longer there.

A baseline holds the faults that a project had when it began to be checked, so that new ones stand
out.  It is there to shrink: a line that stays behind would hide the same fault when it comes back.

Please take the line out, or let `fieldguide check --baseline FILE --write-baseline` write the file
anew.

```text
FG452 3f2a9c1b04d7 docs/en/about.md
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

RULE = declare_rule("FG076", "baseline-unused", __doc__, Severity.WARNING)


def report(location: Location, code: str, path: str) -> Diagnostic:
    """Report a line of a baseline of which nothing was found."""
    message = f"{code} is no longer found in {path} as it was"
    return RULE.at(
        location, message, "please take this line out: it would hide the same fault when it comes back"
    )
