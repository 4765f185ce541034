"""A translation has other parts for some of its readers than its source.

What is kept for partners in one language must be kept for them in all.  A translation that lacks
the box shows to everybody what the source does not.

Please give the translation the same parts, in the same order.

```markdown
!!! audience partner             <!-- in docs/en/lessons/shelter.md -->
    The duty desk answers by night.

!!! audience partner             <!-- in docs/fr/lessons/shelter.md -->
    La permanence répond la nuit.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from fieldguide.content.parts import parts_of
from fieldguide.model import Box, Diagnostic, Library, Note, declare_rule

from ..part_places import place_of_part
from ..translations import translation_pairs

RULE = declare_rule("FG525", "part-in-translation", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the audiences of the parts, in their order."""
    for pair in translation_pairs(library):
        ours, theirs = parts_of(pair.source, None), parts_of(pair.translation, None)
        if pair.translation.body is None or [_name(one) for one in ours] == [_name(one) for one in theirs]:
            continue
        for mine, other in zip_longest(ours, theirs):
            if mine is not None and other is not None and _name(mine) == _name(other):
                continue
            place, message = pair.translation.location, ""
            if other is not None:
                place = place_of_part(pair.translation, other)
                message = f"this part for `{_name(other)}` is not in the source"
            if mine is not None:
                message = (
                    f"this part is for `{_name(other)}`, and in the source for `{_name(mine)}`"
                    if other is not None
                    else f"a part for `{_name(mine)}` is missing: everybody may read here what it keeps"
                )
            notes = (Note("the source", place_of_part(pair.source, mine)),) if mine is not None else ()
            hint = "please give the translation the same parts in the same order"
            yield RULE.at(place, message, hint, notes=notes)
            break


def _name(part: Box) -> str:
    return " ".join(part.styles[1:])
