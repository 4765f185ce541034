"""A line of the baseline cannot be read.

Each line holds one old fault: the code of its rule, the fingerprint of the line it stands in, and
the path of its file.  Empty lines and those that begin with `#` are passed over.

Please let `fieldguide check --baseline FILE --write-baseline` write the file.

```text
FG452 3f2a9c1b04d7 docs/en/about.md
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG077", "baseline-unreadable", __doc__)


def report(location: Location) -> Diagnostic:
    """Report a line that names no old fault."""
    return RULE.at(
        location,
        "this is no line of a baseline",
        "please take it out, or write the file anew with `--write-baseline`",
    )
