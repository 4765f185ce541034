"""A unit serves an objective that its module does not have.

A unit says which objectives of its module it serves, so that a learner who answers
wrongly is led back to it.  A name that the module does not know leads nowhere.

Please correct the name, or add the objective to the module.

```yaml
# modules/en/basics/index.md
objectives:
  name-elements: Name the three elements
# modules/en/basics/start.md
objectives: [name-element]   # wrong
objectives: [name-elements]  # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.training import UNIT, read_unit
from fieldguide.model import Diagnostic, Library, declare_rule

from ..training import module_of, objectives_of

RULE = declare_rule("FG311", "unit-objective-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the objectives of each unit with those of the module it lies in."""
    for unit in library.sources(UNIT):
        module = module_of(library, unit)
        if module is None:
            continue
        known = objectives_of(module)
        for objective in read_unit(unit.fields).objectives:
            if objective.text not in known:
                near = near_name(objective.text, known, 0.6)
                listed = "please name one of: " + ", ".join(f"`{one}`" for one in known)
                hint = did_you_mean(near) if near else listed
                message = f"`{module.id}` has no objective `{objective.text}`"
                yield RULE.at(objective.location, message, hint)
