"""The facts of a page should have been checked again by now.

Readers act on these pages.  The day in `review_by` says until when somebody vouches for
them; after it, the page tells readers to be careful.

Please check the facts, then write the day in `reviewed` and a new day in `review_by`.

```yaml
reviewed: 2026-11-22
review_by: 2027-11-22
```
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from fieldguide.content.moment import today
from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG213", "review-overdue", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the day of the next review with today."""
    day = today(os.environ)
    for entry in library.sources():
        facts = read_page_facts(entry.fields)
        due = facts.review_due
        if facts.review_by is not None and due is not None and due < day:
            yield RULE.at(
                facts.review_by.location,
                f"the facts were to be checked again by {due}",
                "please check them, then change `reviewed` and `review_by`",
            )
