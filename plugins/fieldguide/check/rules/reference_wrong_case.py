"""A reference differs from an id in capital letters only.

`lesson/Haiti-2010` finds its page on some systems and not on others, so an id counts
only as it is written.  The same is true of letters that look equal and are not, such as
an accented letter written in two ways.

Please write the id as the hint shows it.

```markdown
See [Haiti](ref:lesson/Haiti-2010).  <!-- wrong -->
See [Haiti](ref:lesson/haiti-2010).  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.former import former_entries, now_called
from fieldguide.content.near import did_you_mean
from fieldguide.model import Diagnostic, Library, declare_rule

from ..lookup import missing_references
from ..mending import fix_text

RULE = declare_rule("FG103", "reference-wrong-case", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find references to nothing that would lead somewhere in other letters."""
    for missing in missing_references(library):
        reference = missing.reference
        moved = now_called(library, former_entries(library).get(reference.id), reference.entry)
        if missing.other_case and not moved:
            yield RULE.at(
                missing.reference.location,
                f"nothing is called `{missing.reference.id}` in exactly these letters",
                did_you_mean(missing.other_case),
                fix=fix_text(library, missing.reference.location, missing.reference.id, missing.meant),
            )
