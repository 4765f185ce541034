"""The rest of a page reads otherwise where a part of it is left out.

Whoever does not get a part must read the rest as if the part had never been written.  That fails
where the part holds the target of a link that stands outside, or begins behind the sign of an item
that goes on after it.

Please put into the part all that belongs to it, and nothing that the rest needs.

```markdown
- !!! audience partner            <!-- wrong: the item goes on below -->
      The duty desk.

  Everybody reads this.

- Everybody reads this.           <!-- right -->

    !!! audience partner
        The duty desk.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.parts import parts_of, reads_part
from fieldguide.markdown import reads_alike
from fieldguide.model import Box, Diagnostic, Library, declare_rule

from ..part_places import place_of_part

RULE = declare_rule("FG524", "part-text-differs", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Read each text with and without its parts, for every audience, and compare."""
    settings = library.settings
    for entry in library.entries:
        parts = parts_of(entry, None)
        if entry.body is None or not parts:
            continue
        for audience in settings.audiences:

            def hides(part: Box, audience: str = audience) -> bool:
                return not reads_part(settings, part, audience)

            if not reads_alike(entry.body, hides):
                first = next((one for one in parts if hides(one)), parts[0])
                yield RULE.at(
                    place_of_part(entry, first),
                    f"for `{audience}`, who does not get this part, the rest of the page reads otherwise",
                    "please keep what the rest needs out of the part, and begin it on a line of its own",
                )
                break
