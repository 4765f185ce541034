"""An item says nothing in a field that it needs, without what an edition leaves out.

What an edition leaves out is taken from the fields of all that stays.  Where such a field must name
something, as a lesson its type of crisis, the page would be half a page.

Please leave the item out too, keep what it names, or put a file of your own in its place.

```yaml
leave_out: [crisis/disaster]      # wrong, where lesson/haiti-2010 stays: it needs `crisis`
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Note, declare_rule

RULE = declare_rule("FG536", "needed-left-out", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find the fields that must say something and lost all of it."""
    local, choice = library.settings.local, library.choice
    if local is None or choice is None:
        return
    named = {text.text: text for text in local.leave_out}
    for entry, name, key, lost in choice.emptied:
        message = f"`{entry}` needs `{name}`, and this edition leaves out `{lost}`"
        hint = f"please leave out `{entry}` too, keep `{lost}`, or write the page anew in the edition"
        notes = (Note("it is left out here", named[lost].location),) if lost in named else ()
        yield RULE.at(key.location, message, hint, notes)
