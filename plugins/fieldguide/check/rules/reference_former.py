"""A reference names an entry by an id that it had before.

Entries are moved, renamed and merged.  The old address of a page leads on to the new one, for readers
who kept it; but a text that goes on naming the old id is a text that nobody looked at since, and each
of its readers takes a step too many.

Please write the new id, which the message names.  `fieldguide check --fix` does it.

```yaml
# docs/en/lessons/haiti-2010.md says `former: [lesson/haiti]`
related: [lesson/haiti]       # wrong
related: [lesson/haiti-2010]  # right
```
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from fieldguide.content.former import former_entries, former_files, former_part, now_called
from fieldguide.content.site_paths import file_of_page, page_path
from fieldguide.model import Diagnostic, Entry, Library, declare_rule

from ..links import WrittenLink
from ..mending import fix_text
from ..paths import file_links
from ..references import all_references

RULE = declare_rule("FG116", "reference-former", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find references and links to what was moved."""
    moved = former_entries(library)
    for reference in all_references(library) if moved else ():
        new = now_called(library, moved.get(reference.id), reference.entry)
        if new:
            if reference.field is None and not reference.anchor:
                part = former_part(reference.id, moved[reference.id])
                new += f"#{part}" if part else ""
            fix = fix_text(library, reference.location, reference.id, new)
            message = f"`{reference.id}` is called `{new}` now"
            yield RULE.at(reference.location, message, f"please write `{new}`", fix=fix)
    files = former_files(library)
    for link in file_links(library) if files else ():
        entry = files.get(link.destination.path)
        if entry is not None and not link.destination.is_there and now_called(library, entry, link.entry):
            path = posixpath.relpath(_file(library, entry, link), posixpath.dirname(link.entry.path))
            fix = fix_text(library, link.location, link.address.path, path)
            message = f"what was at `{link.address.path}` is called `{entry.id}` now"
            yield RULE.at(link.location, message, f"please write `{path}`", fix=fix)


def _file(library: Library, entry: Entry, link: WrittenLink) -> str:
    """Give the path at which texts in the language of a link find an entry."""
    kind = library.settings.kind(entry.kind)
    assert kind is not None
    return file_of_page(kind, page_path(kind, entry.slug), link.entry.language)
