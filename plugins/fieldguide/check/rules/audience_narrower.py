"""A page refers to something that its readers may not see.

Every entry is meant for an audience.  A page for many that refers to an entry for few
would show its title, or a dead link, to people who must not know of it.

Please remove the reference, or give the page the narrower audience.  The message does
not repeat what the other entry is called.

```yaml
# a page with `audience: public`
related: [lesson/draft]   # wrong where the lesson has `audience: internal`
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.audiences import audience_of, is_narrower
from fieldguide.model import Diagnostic, Library, Location, declare_rule

from ..citations import all_citations
from ..paths import file_links
from ..references import all_references

RULE = declare_rule("FG501", "audience-narrower", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the audiences at both ends of every reference, citation and link."""
    for reference in all_references(library):
        target = library.find(reference.id)
        if target is not None:
            reader = audience_of(library, reference.entry)
            yield from _judge(library, reader, target.audience, reference.location)
    for cited in all_citations(library):
        target = library.find(cited.id)
        if target is not None:
            reader = audience_of(library, cited.entry)
            yield from _judge(library, reader, target.audience, cited.location)
    for link in file_links(library):
        if link.destination.entry is not None:
            reader = audience_of(library, link.entry)
            yield from _judge(library, reader, audience_of(library, link.destination.entry), link.location)


def _judge(library: Library, reader: str | None, target: str | None, place: Location) -> Iterator[Diagnostic]:
    if is_narrower(library, target, reader):
        yield RULE.at(
            place,
            f"this page is for `{reader}`, and what it refers to is for `{target}` only",
            f"please either remove the reference or give this page `audience: {target}`",
        )
