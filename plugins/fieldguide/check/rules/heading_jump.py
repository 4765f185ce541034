"""A heading is more than one level below the one before it, or on the level of the title.

People who use a screen reader move by headings, and the table of contents is made of
them.  A level that is left out looks like a part that is missing.  The title comes from
the front matter, so the headings of a text start with `##`.

Please use the next level.

```markdown
## What happened {#what-happened}
#### The first week {#first-week}  <!-- wrong -->
### The first week {#first-week}   <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..headings import jumps

RULE = declare_rule("FG206", "heading-jump", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Follow the levels of each text."""
    for entry in library.entries:
        for heading, level in jumps(entry.body) if entry.body is not None else ():
            right = f"{'#' * level} {heading.text}" + (f" {{#{heading.id}}}" if heading.id else "")
            message = f"this heading is on level {heading.level}, and level {level} is next"
            if heading.level == 1:
                message = "this heading is on the level of the title"
            yield RULE.at(heading.location, message, f"please write `{right}`")
