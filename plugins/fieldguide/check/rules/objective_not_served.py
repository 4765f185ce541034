"""No unit serves an objective of a module.

A module promises what a learner can do at the end.  What no unit teaches cannot be
learned in it, and a learner who fails there has nothing to read again.

Please name the objective in the unit that serves it, or take it out of the module.

```yaml
# modules/en/basics/start.md
objectives: [name-elements]
```

Where an edition leaves out the unit that served it, this is told at the unit in `edition.yml`: please leave
out the whole course, or keep the unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.training import MODULE, read_unit
from fieldguide.model import Diagnostic, Library, TextValue, declare_rule

from ..training import objectives_of, units_by_module

RULE = declare_rule("FG312", "objective-not-served", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the objectives of each module with those its units serve."""
    left_out = _left_out(library)
    for module in library.sources(MODULE):
        units = units_by_module(library).get(module.id, ())
        served = {one.text for unit in units for one in read_unit(unit.fields).objectives}
        for name, key in objectives_of(module).items():
            if name in served:
                continue
            if (module.id, name) in left_out:
                unit = left_out[module.id, name]
                yield RULE.at(
                    unit.location,
                    f"this leaves the objective `{name}` of `{module.id}` without a unit",
                    f"please leave out `{module.id}` too, or keep `{unit.text}`",
                )
            elif units:
                yield RULE.at(
                    key.location,
                    f"no unit serves the objective `{name}`",
                    f"please add `{name}` to the `objectives` of a unit, or remove it here",
                )


def _left_out(library: Library) -> dict[tuple[str, str], TextValue]:
    """Give, by module and objective, where an edition leaves out a unit that served it."""
    local, choice = library.settings.local, library.choice
    if local is None or choice is None:
        return {}
    named = {text.text: text for text in local.leave_out}
    return {(one.module, one.objective): named[one.unit] for one in choice.unserved if one.unit in named}
