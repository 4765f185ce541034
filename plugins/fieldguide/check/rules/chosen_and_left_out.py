"""An edition chooses something, and leaves it out too.

A course that stands under `modules` and under `leave_out` is left out: who reads the choice believes that
it is there, and who looks for it in the edition finds nothing.

Please take it out of one of the two.

```yaml
doors: [door/saw, door/train]
leave_out: [door/saw]             # wrong
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Note, declare_rule

RULE = declare_rule("FG543", "chosen-and-left-out", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare what an edition leaves out with the courses and the doors that it chooses."""
    local = library.settings.local
    if local is None:
        return
    chosen = {
        text.text: (name, text)
        for name, texts in (("modules", local.modules), ("doors", local.doors))
        for text in texts or ()
    }
    for text in local.leave_out:
        if text.text in chosen:
            name, place = chosen[text.text]
            notes = (Note("it is chosen here", place.location),)
            message = f"`{text.text}` is left out, and stands under `{name}` too"
            yield RULE.at(text.location, message, "please take it out of one of the two", notes)
