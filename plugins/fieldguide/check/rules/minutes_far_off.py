"""A unit or a module takes another time than it says.

Who is told 45 minutes and needs 25 does not trust the next number; who needs 90 stops in the midst.  The
time is worked out from what is there: 200 words a minute, a minute for each question, five for a
scenario, two for a reflection.  What is off by three minutes or by a fifth is near enough.

Please write the number that is worked out, or make the text longer or shorter.

```yaml
minutes: 45   # wrong where 26 are worked out
minutes: 25   # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.learning_time import (
    ModuleTime,
    UnitTime,
    is_near,
    module_time,
    reading_minutes,
    unit_parts,
)
from fieldguide.content.training import MODULE, read_module, read_unit
from fieldguide.model import Diagnostic, Library, Location, Severity, declare_rule

RULE = declare_rule("FG344", "minutes-far-off", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Work out how long modules and their units take."""
    for module in library.sources(MODULE):
        read, time = read_module(module.fields), module_time(library, module)
        # Before anything is written there is nothing to count.
        if time.words or time.units:
            yield from _judge(read.minutes, read.minutes_place, time.minutes, _module_parts(time))
        found = (unit for unit in map(library.find, read.units) if unit is not None)
        for entry, unit in zip(found, time.units, strict=True):
            of_unit = read_unit(entry.fields)
            if unit.words:
                yield from _judge(of_unit.minutes, of_unit.minutes_place, unit.minutes, _unit_parts(unit))


def _judge(declared: int | None, place: Location | None, computed: int, parts: str) -> Iterator[Diagnostic]:
    if declared is not None and place is not None and not is_near(declared, computed):
        yield RULE.at(
            place,
            f"it says {_minutes(declared)}, and takes about {computed}: {parts}",
            f"please write {computed}, or change what there is to read and to answer",
        )


def _module_parts(time: ModuleTime) -> str:
    units = sum(unit.minutes for unit in time.units)
    return (
        f"{reading_minutes(time.words)} for {_count(time.words, 'words')} of its first page, {units} for "
        f"{_count(len(time.units), 'unit')}, {time.drawn} for {_count(time.drawn, 'question')} of the test"
    )


def _unit_parts(time: UnitTime) -> str:
    return ", ".join(f"{minutes} for {_count(count, name)}" for name, count, minutes in unit_parts(time))


def _count(count: int, name: str) -> str:
    one = name.removesuffix("s")
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"
