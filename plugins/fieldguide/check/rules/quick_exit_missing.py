"""Nobody has decided whether a page that is handed out can be left at once.

What goes from hand to hand is opened by people at risk too, on a phone that somebody else may look at.  With
`quick_exit: true` their page has a bar that hides it and leads to a neutral one, by a press or by the Shift
key.  It is not for every page: a bar that stands everywhere tells who looks on what kind of site this is, and
is no longer seen by who needs it.

Please write `quick_exit: true` where a person at risk may open the page, and `quick_exit: false` where it is
for staff alone.

```yaml
layout: a5                # wrong: a leaflet, and nobody has thought of who opens it
quick_exit: true          # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG526", "quick-exit-missing", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the pages of kinds that go from hand to hand, each of which is a page of its own."""
    settings = library.settings
    kinds = {kind.name for kind in settings.kinds if kind.handed_out and not kind.holds_many}
    for entry in library.sources():
        if entry.kind in kinds and read_page_facts(entry.fields).exit_decision is None:
            hint = "please write `quick_exit: true`, or `false` where the page is for staff alone"
            yield RULE.at(entry.location, "nobody has decided whether this page can be left at once", hint)
