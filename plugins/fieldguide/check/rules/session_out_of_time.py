"""The steps of a session in a room take another time than the session has, or nobody gets a break.

Who leads a session of 45 minutes with an hour of steps leaves out what comes last, which is what people
should take home.  Counted are the steps that name the session, its welcome and close, the breaks, and in
longer sessions the forms before and after: a minute a question.  A plan leaves a twentieth of its session
free at least, since people come late, and a fifth at most, also where nobody fills in forms.  Nobody sits
longer than 90 minutes: breaks stand where they part a session most evenly.

Please give steps more or fewer minutes, part a long one, or take a step out of the session.

```yaml
facilitate:
  three-people: {minutes: 60, sessions: [short]}   # wrong: 68 minutes of 45
  three-people: {minutes: 34, sessions: [short]}   # right: 42 minutes, and three to be late
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.facilitation import read_facilitation
from fieldguide.content.session_plans import (
    FULLEST,
    LEAST_FULL,
    LENGTHS,
    LONGEST_STRETCH,
    SessionPlan,
    source_plans,
)
from fieldguide.content.training import MODULE, read_module
from fieldguide.model import Diagnostic, Entry, Library, Location, Severity, declare_rule

RULE = declare_rule("FG355", "session-out-of-time", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Add up the plan of every session of every module, with forms and without."""
    for module in library.sources(MODULE):
        without = {plan.session: plan for plan in source_plans(library, module, with_forms=False)}
        for plan in source_plans(library, module):
            whole = LENGTHS[plan.session].minutes
            least, most = -(-whole * LEAST_FULL // 100), whole * FULLEST // 100
            shown = plan if plan.minutes > most else without[plan.session]
            if plan.minutes > most or shown.minutes < least:
                steps = [one.minutes for one in shown.steps if one.step is not None]
                own = f"{sum(steps)} for {len(steps)} {'step' if len(steps) == 1 else 'steps'}"
                frame = f"{shown.minutes - sum(steps)} for what every such session has"
                yield RULE.at(
                    _place(library, module, plan),
                    f"the steps of `{plan.session}` take {shown.minutes} minutes of {whole}: {own}, {frame}",
                    f"please make it between {least} and {most}",
                )
            if plan.longest_stretch > LONGEST_STRETCH:
                yield RULE.at(
                    _place(library, module, plan),
                    f"people sit {plan.longest_stretch} minutes in `{plan.session}` without a break",
                    f"please make it {LONGEST_STRETCH} at most: part a long step, or move one",
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
