"""A box has no text.

The text of a box is indented by four spaces below its first line.  Not indented, it stands
outside, and the box is empty.  Please indent it.

```markdown
!!! warning "Mind this"
Never ask a child to tell it twice.      <!-- wrong -->

!!! warning "Mind this"
    Never ask a child to tell it twice.  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Box, Diagnostic, Library, declare_rule

RULE = declare_rule("FG220", "box-empty", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find boxes without anything in them."""
    for entry in library.entries:
        body = entry.body
        for block in body.all_blocks if body is not None else ():
            if body is not None and isinstance(block, Box) and not (block.blocks or block.is_part):
                line = body.text[block.start : block.end].split("\n", 1)[0]
                yield RULE.at(
                    body.place(block.start, block.start + len(line)),
                    "this box has no text",
                    "please indent its text by four spaces, or remove the box",
                )
