"""A part of a page is for more people than what it stands in.

Who may not see a page, or the part around, does not see what is inside it either.  A part that says
otherwise would mislead whoever relies on it.

Please give the part the audience of the page, or a narrower one; or give the page a wider one.

```markdown
# in a page with `audience: trainer`
!!! audience public             <!-- wrong: nobody but trainers reads this page -->
    How to register.
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fieldguide.content.audiences import audience_of
from fieldguide.content.parts import parts_of
from fieldguide.model import Block, Box, Diagnostic, Entry, Library, declare_rule
from fieldguide.model.markdown import inner_blocks

from ..part_places import place_of_part

RULE = declare_rule("FG508", "part-wider", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare each part with the page, and with the part around it."""
    for entry in library.entries:
        if entry.body is not None and parts_of(entry, None):
            yield from _judge(library, entry, entry.body.blocks, audience_of(library, entry), "this page")


def _judge(
    library: Library, entry: Entry, blocks: Iterable[Block], around: str | None, name: str
) -> Iterator[Diagnostic]:
    for block in blocks:
        inside, called = around, name
        if isinstance(block, Box) and block.audience:
            if library.settings.is_narrower(around, block.audience):
                yield RULE.at(
                    place_of_part(entry, block),
                    f"this part is for `{block.audience}`, and {name} is for `{around}` only",
                    f"please write `!!! audience {around}`, or take the box away",
                )
            else:
                inside, called = block.audience, "the part around it"
        for inner in inner_blocks(block):
            yield from _judge(library, entry, inner, inside, called)
