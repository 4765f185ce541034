"""A link leads nowhere, or shows no words.

A link without target does nothing when it is chosen.  A link without words cannot be
seen, and a screen reader has nothing to say for it.  Only `[](ref:…)` may be without
words: it takes the title of the entry.

Please write both parts, or remove the link.

```markdown
Take [the checklist]() and [](../toolkit/list.pdf).                    <!-- wrong -->
Take [](ref:tool/deployment-checklist) and [the list](../toolkit/list.pdf).  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.addresses import Reach
from fieldguide.content.letters import shows_something
from fieldguide.model import Diagnostic, Library, declare_rule

from ..links import all_links

RULE = declare_rule("FG105", "empty-link", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find links and images without target, and links without words."""
    for link in all_links(library):
        if link.address.reach is Reach.EMPTY:
            yield RULE.at(
                link.location,
                f"this {link.noun} leads nowhere",
                "please either write its target, such as `ref:lesson/haiti-2010`, or remove it"
                if link.noun == "link"
                else "please either write its target or remove it",
            )
        elif (
            link.noun == "link"
            and not shows_something(link.text)
            and (link.text or link.address.reach is not Reach.REFERENCE)
        ):
            yield RULE.at(
                link.location,
                f"the link to `{link.address.written}` shows no words",
                "please write words between `[` and `]`",
            )
