"""The id of a heading holds other signs than plain letters, digits and hyphens.

Ids are part of addresses.  Accents, Arabic letters, spaces and signs turn into percent
codes there, break when they are copied, and cannot be typed on every keyboard.

Please write the id with `a` to `z`, digits and hyphens.  The words of the heading may be
in any script.

```markdown
## À faire {#à-faire}  <!-- wrong -->
## À faire {#to-do}    <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..text_ids import text_ids

RULE = declare_rule("FG208", "heading-id-not-ascii", __doc__)

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the letters of every id."""
    for entry in library.entries:
        for id, place in text_ids(entry):
            if not _PLAIN.match(id):
                yield RULE.at(
                    place,
                    f"the id `{id}` holds more than plain letters, digits and hyphens",
                    "please use `a` to `z`, `0` to `9` and `-`, such as `{#what-worked}`",
                )
