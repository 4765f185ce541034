"""The steps of a session in a room take another time than the session has.

Who leads a session of 45 minutes with an hour of steps leaves out what comes last, which is what people
should take home.  Counted are the steps that name the session, its welcome and close, the breaks, and in
longer sessions the forms before and after: a minute a question.  A plan may have a fifth less than its
session, for late starts, and a tenth more.

Please give steps more or fewer minutes, or take a step out of the session.

```yaml
facilitate:
  three-people: {minutes: 60, sessions: [short]}   # wrong: 67 minutes of 45
  three-people: {minutes: 36, sessions: [short]}   # right: 43 minutes
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.facilitation import read_facilitation
from fieldguide.content.session_plans import LENGTHS, SessionPlan, source_plans
from fieldguide.content.training import MODULE, read_module
from fieldguide.model import Diagnostic, Entry, Library, Location, Severity, declare_rule

RULE = declare_rule("FG355", "session-out-of-time", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Add up the plan of every session of every module."""
    for module in library.sources(MODULE):
        for plan in source_plans(library, module):
            there, needed = LENGTHS[plan.session].minutes, plan.minutes
            if not there * 0.8 <= needed <= there * 1.1:
                steps = [one.minutes for one in plan.steps if one.step is not None]
                own = f"{sum(steps)} for {len(steps)} {'step' if len(steps) == 1 else 'steps'}"
                frame = f"{needed - sum(steps)} for what every such session has"
                yield RULE.at(
                    _place(library, module, plan),
                    f"the steps of `{plan.session}` take {needed} minutes of {there}: {own}, {frame}",
                    f"please make it between {-(-there * 4 // 5)} and {there * 11 // 10}",
                )


def _place(library: Library, module: Entry, plan: SessionPlan) -> Location:
    """Give where the first step of a plan stands: in a unit, or in the module itself."""
    found = (library.find(id) for id in (*read_module(module.fields).units, module.id))
    return next(
        step.key.location
        for entry in found
        if entry is not None
        for step in read_facilitation(entry.fields).steps
        if plan.session in step.sessions
    )
