"""A step gets another number than was written.

Pages count the steps of a list from its first number on, as GitHub and editors do: of `1.` and
`3.`, the second is shown as 2.  Where the text says "see step 3", readers look at the wrong one.

Please count without a gap.  Where a text stands between two steps, indent it like the words of the
step above it, or begin a new list behind it: a list begins at any number.  All steps may also be
written as `1.`; they are counted.

```markdown
1. Ask.                           <!-- wrong: shown as 1 and 2 -->
3. Listen.

1. Ask.                           <!-- right -->
2. Listen.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, ListBlock, declare_rule, walk_blocks

RULE = declare_rule("FG223", "step-number", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the numbers of steps with those that are shown; the first that differs is told."""
    for entry in library.entries:
        body = entry.body
        for block in walk_blocks(body.blocks) if body is not None else ():
            if not isinstance(block, ListBlock) or not block.ordered or body is None:
                continue
            if len({item.number for item in block.items}) == 1:
                continue
            for shown, item in enumerate(block.items, block.first):
                if item.number != shown:
                    start = body.text.find(str(item.number), item.start, item.end)
                    start = start if start >= 0 else item.start
                    yield RULE.at(
                        body.place(start, start + len(str(item.number)) + 1),
                        f"this step is shown as {shown}, not as {item.number}",
                        f"please write `{shown}.`, or begin a new list after a line of text",
                    )
                    break
