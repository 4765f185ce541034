"""A page refers to one that is in the other site.

Pages for readers and pages for authors are two sites: readers get the first, in every language and in
every package, and those who write get the second.  What leads from one to the other leads nowhere.

Please remove the reference, or say in words where it is to be found.  A page that readers need as well is
a page of another kind.

```markdown
How we write is told in [](ref:manual/writing).   <!-- wrong on a page for readers -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Entry, Library, Location, declare_rule

from ..paths import file_links
from ..references import all_references

RULE = declare_rule("FG506", "other-site", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the sites at both ends of every reference and link; sources are in both."""
    for reference in all_references(library):
        yield from _judge(library, reference.entry, library.find(reference.id), reference.location)
    for link in file_links(library):
        yield from _judge(library, link.entry, link.destination.entry, link.location)


def _judge(library: Library, entry: Entry, target: Entry | None, place: Location) -> Iterator[Diagnostic]:
    if target is None:
        return
    here, there = library.settings.kind(entry.kind), library.settings.kind(target.kind)
    if here is None or there is None or here.for_authors is there.for_authors:
        return
    if here.is_shared or there.is_shared:
        return
    yield RULE.at(
        place,
        f"this page is in the site for {_whose(here.for_authors)}, and what it refers to is in the one for "
        f"{_whose(there.for_authors)}",
        "please remove the reference, or say in words where to look",
    )


def _whose(for_authors: bool) -> str:
    return "authors" if for_authors else "readers"
