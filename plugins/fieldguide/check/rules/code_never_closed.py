"""A block of code is opened and never closed.

All that follows would be shown as code, up to the end of the page, its headings and links
included.  A block ends with the same signs that it began with, as many or more, alone on a line.
Please close it, or write the signs as code.

~~~markdown
```yaml
title: Work
'''            <!-- wrong: other signs than those that opened it -->
```            <!-- right -->
~~~
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import CodeBlock, Diagnostic, Library, declare_rule

RULE = declare_rule("FG221", "code-never-closed", __doc__)

_FENCE = re.compile(r"[ \t>*+\-\d.)]*(?P<fence>`{3,}|~{3,})")


def check(library: Library) -> Iterator[Diagnostic]:
    """Find blocks of code whose last line does not close them."""
    for entry in library.entries:
        body = entry.body
        for block in body.all_blocks if body is not None else ():
            if body is None or not isinstance(block, CodeBlock):
                continue
            lines = body.text[block.start : block.end].rstrip().split("\n")
            opened = _FENCE.match(lines[0])
            if opened is None:
                continue
            last = lines[-1].strip(" \t>")
            sign = opened["fence"][0]
            if len(lines) < 2 or set(last) != {sign} or len(last) < len(opened["fence"]):
                start = block.start + opened.start("fence")
                yield RULE.at(
                    body.place(start, start + len(opened["fence"])),
                    "a block of code begins here and is never closed",
                    "please write the same signs alone on a line where it ends",
                )
