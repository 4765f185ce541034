"""An edition says that it replaces what is not there, or what none of its files replaces.

Where the project has renamed or removed an item, the file of the edition stands beside what came instead:
readers find both, or the old one alone.

Please look what became of the item, and rename or remove the file; or take the line out.

```yaml
replaces:
  iec/contact-card: 0123456789ab       # wrong: it is called iec/contacts-card
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.former import former_entries
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG535", "replaced-gone", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find the lines of `replaces` that no file of the edition stands for."""
    local, choice = library.settings.local, library.choice
    if local is None or choice is None:
        return
    replaced = {item.id for item in choice.replaced}
    for key, _ in local.replaces:
        if key.text in replaced:
            continue
        entry = library.find(key.text)
        file = library.file(entry.path) if entry is not None else None
        moved = former_entries(library).get(key.text)
        if file is not None and not file.real:
            message = f"no file of this edition replaces `{key.text}`"
            hint = "please add the file, or take the line out"
        else:
            message = f"the project has no `{key.text}`: nothing is replaced"
            near = moved.id if moved is not None else near_name(key.text, replaced or choice.known)
            hint = did_you_mean(near) or "please look what became of it, and rename or remove your file"
        yield RULE.at(key.location, message, hint)
