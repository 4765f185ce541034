"""Pages can be left at once, and no page says what that does not do.

Who presses "Leave this page" may believe that nothing is left.  But the list of visited pages stays in the
browser, downloads stay on the device, and whoever runs the network may know.  A person who trusts in more
than there is can come to harm.

Please write the page `safety.md` in the folder of the source language.  Every page then leads to it, beside
the bar and from its foot, and it has the button that erases what the site keeps on the device.

```
docs/en/safety.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import SAFETY, SAFETY_PAGE
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG527", "quick-exit-unexplained", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell it once, at the first page that can be left."""
    if library.find(SAFETY_PAGE) is not None:
        return
    for entry in library.sources():
        facts = read_page_facts(entry.fields)
        if facts.quick_exit and (place := facts.exit_decision) is not None:
            hint = f"please write the page `{SAFETY}`: what leaving does, and what stays"
            yield RULE.at(place.location, "no page says what leaving a page at once does not do", hint)
            return
