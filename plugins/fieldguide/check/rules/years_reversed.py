"""The last year is before the first.

Lists by year and the timeline need both years in order; one of the two is a slip.

Please correct the wrong year.

```yaml
from: 2017
to: 2015   # wrong
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..whole_numbers import whole_number

RULE = declare_rule("FG211", "years-reversed", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare `from` and `to` wherever an entry has both."""
    for entry in library.sources():
        first, last = whole_number(entry.fields, "from"), whole_number(entry.fields, "to")
        if first is not None and last is not None and first > last:
            yield RULE.at(
                entry.place("to"),
                f"the last year, {last}, is before the first, {first}",
                "please correct `from` or `to`",
            )
