"""The next review is due before the last one took place.

`reviewed` is the day a person last checked the facts, `review_by` the day by which they
must be checked again.  Where the second is the earlier, one of the two is a slip, or was
forgotten when the page was reviewed.

Please correct the wrong day.

```yaml
reviewed: 2026-11-22
review_by: 2025-11-22   # wrong: still the one from the review before
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG212", "review-by-before-reviewed", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the two days of each entry."""
    for entry in library.sources():
        facts = read_page_facts(entry.fields)
        reviewed, due = facts.reviewed_on, facts.review_due
        if facts.review_by is not None and reviewed is not None and due is not None and due < reviewed:
            yield RULE.at(
                facts.review_by.location,
                f"the next review, {due}, is before the last, {reviewed}",
                "please correct `reviewed` or `review_by`",
            )
