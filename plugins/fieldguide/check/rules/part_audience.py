"""A part of a page names no audience that there is.

A box of the kind `audience` is shown to those whom it names, and to all narrower audiences.  Where
it names none, or one that is not in the list, or several, nobody is shown it.

Please write one of the audiences, in the letters of the list.

```markdown
!!! audience Partners          <!-- wrong -->
    The number of the duty desk.

!!! audience partner           <!-- right -->
    The number of the duty desk.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.parts import parts_of
from fieldguide.model import Box, Diagnostic, Library, declare_rule

from ..part_places import place_of_part

RULE = declare_rule("FG507", "part-audience", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the name behind `audience` in the list."""
    audiences = library.settings.audiences
    for entry in library.entries:
        for part in parts_of(entry, None):
            if part.audience not in audiences:
                near = near_name(" ".join(part.styles[1:]).lower(), audiences)
                hint = did_you_mean(f"!!! audience {near}") if near else _list(audiences)
                yield RULE.at(place_of_part(entry, part), f"nobody is shown this part: {_say(part)}", hint)


def _say(part: Box) -> str:
    names = part.styles[1:]
    if not names:
        return "it does not say for whom it is"
    if len(names) > 1:
        return f"it names more than one audience: {', '.join(f'`{one}`' for one in names)}"
    return f"there is no audience `{names[0]}`"


def _list(audiences: tuple[str, ...]) -> str:
    return f"please write one of them, the widest that may read it: {', '.join(audiences)}"
