"""Material for a community holds what looks like a telephone number.

A leaflet is copied and carried far.  A wrong or dead number harms whoever calls it in
need, and a right one today is wrong next year.

Please leave a line to write in the local contact and the day it was checked.

```markdown
Call +00 123 456 789.                          <!-- wrong -->
Local contact: ____________ checked on: ____   <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Location, Severity, declare_rule

from ..scalars import all_scalars

RULE = declare_rule("FG503", "phone-number", __doc__, Severity.WARNING)

_NUMBER = re.compile(
    r"(?<![\w+./-])(?!\d\d?[./-]\d\d?[./-]\d)(?:\+|\(?\b0)\d?(?:[ ().-]{0,2}\d){6,13}(?![\w-])"
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for numbers with a plus or a zero in front, in the kinds that are handed out."""
    handed_out = {kind.name for kind in library.settings.kinds if kind.handed_out}
    for entry in library.entries:
        if entry.kind in handed_out and entry.body is not None:
            for match in _NUMBER.finditer(entry.body.text):
                yield _report(entry.body.place(*match.span()), match[0])
    for scalar in all_scalars(library):
        if scalar.entry.kind in handed_out and scalar.field.translatable:
            for number in _NUMBER.findall(scalar.value.typed):
                yield _report(scalar.value.location, number)


def _report(place: Location, number: str) -> Diagnostic:
    return RULE.at(
        place,
        f"`{number}` looks like a telephone number",
        "please leave a line to write in the local contact and the day it was checked",
    )
