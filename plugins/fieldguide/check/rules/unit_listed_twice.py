"""A unit is listed twice, by one module or by two.

A unit is one page with one way back and one way on.  Listed twice, it would lead a
learner of one module into another, or round in a circle, and count twice as done.

Please remove one of the two.

```yaml
units: [unit/basics/start, unit/basics/end, unit/basics/start]  # wrong
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.training import MODULE
from fieldguide.model import Diagnostic, Library, Note, declare_rule

from ..references import Reference, all_references

RULE = declare_rule("FG214", "unit-listed-twice", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Collect the units of all modules."""
    first: dict[str, Reference] = {}
    for reference in all_references(library):
        if reference.entry.kind == MODULE and reference.path.startswith("units."):
            other = first.setdefault(reference.id, reference)
            if other is not reference:
                yield RULE.at(
                    reference.location,
                    f"`{reference.id}` is listed already",
                    "please remove one of the two",
                    (Note("the first is here", other.location),),
                )
