"""A heading has no words.

It would be an empty line in the list of contents, and a screen reader would announce a heading
and say nothing.  Please write its words, or remove it.

```markdown
## {#next}                <!-- wrong -->
## What comes next {#next}  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import shows_something
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG219", "heading-empty", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find headings that show no words."""
    for entry in library.entries:
        for heading in entry.body.headings if entry.body is not None else ():
            if not shows_something(heading.text):
                yield RULE.at(
                    heading.location, "this heading has no words", "please write them, or remove it"
                )
