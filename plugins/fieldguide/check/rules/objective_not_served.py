"""No unit serves an objective of a module.

A module promises what a learner can do at the end.  What no unit teaches cannot be
learned in it, and a learner who fails there has nothing to read again.

Please name the objective in the unit that serves it, or take it out of the module.

```yaml
# modules/en/basics/start.md
objectives: [name-elements]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.training import MODULE, read_unit
from fieldguide.model import Diagnostic, Library, declare_rule

from ..training import objectives_of, units_by_module

RULE = declare_rule("FG312", "objective-not-served", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the objectives of each module with those its units serve."""
    for module in library.sources(MODULE):
        units = units_by_module(library).get(module.id, ())
        served = {one.text for unit in units for one in read_unit(unit.fields).objectives}
        for name, key in objectives_of(module).items():
            if units and name not in served:
                yield RULE.at(
                    key.location,
                    f"no unit serves the objective `{name}`",
                    f"please add `{name}` to the `objectives` of a unit, or remove it here",
                )
