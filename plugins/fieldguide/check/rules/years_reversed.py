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

from fieldguide.model import Diagnostic, Entry, Library, Unit, declare_rule, field_of_unit

from ..whole_numbers import whole_number

RULE = declare_rule("FG211", "years-reversed", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the first and the last year wherever an entry has both."""
    for kind in library.settings.kinds:
        begin, end = (field_of_unit(kind.fields, one) for one in (Unit.FIRST_YEAR, Unit.LAST_YEAR))
        if begin is not None and end is not None:
            for entry in library.sources(kind.name):
                yield from _judge(entry, begin.name, end.name)


def _judge(entry: Entry, begin: str, end: str) -> Iterator[Diagnostic]:
    first, last = whole_number(entry.fields, begin), whole_number(entry.fields, end)
    if first is not None and last is not None and first > last:
        yield RULE.at(
            entry.place(end),
            f"the last year, {last}, is before the first, {first}",
            f"please correct `{begin}` or `{end}`",
        )
