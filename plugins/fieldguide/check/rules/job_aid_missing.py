"""A module gives its learner nothing to take along to work.

Most of a course is forgotten in a week.  One printed page with the steps, at hand when they are needed,
does more than the course itself.

Please name a tool or an information material of one page in `job_aid`, or write one.

```yaml
job_aid: tool/deployment-checklist
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.training import MODULE, read_module
from fieldguide.model import Diagnostic, Library, Severity, declare_rule, text_of

RULE = declare_rule("FG345", "job-aid-missing", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for what each module gives to take along."""
    for module in library.sources(MODULE):
        if not text_of(read_module(module.fields).job_aid).strip():
            yield RULE.at(
                module.location,
                "this module names nothing to take along to work",
                "please name a tool or an information material of one page in `job_aid`",
            )
