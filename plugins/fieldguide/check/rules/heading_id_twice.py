"""Two headings of a page have the same id.

A link to the id always finds the first of them, so the second cannot be reached.  The
names of objectives and of questions are ids of their page as well.

Please give the second another id.

```markdown
## In camps {#risk}
## On the road {#risk}      <!-- wrong -->
## On the road {#road-risk} <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.fields import declared_fields
from fieldguide.model import Diagnostic, Entry, Library, Location, Note, declare_rule

RULE = declare_rule("FG209", "heading-id-twice", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find ids that stand twice on one page."""
    source = library.settings.source_language.code
    for entry in library.entries:
        if entry.body is None:
            continue
        first = _names(library, entry) if entry.language == source else {}
        for heading in entry.body.headings:
            other = first.setdefault(heading.id, heading.location) if heading.id else heading.location
            if other is not heading.location:
                yield RULE.at(
                    heading.location,
                    f"the id `{heading.id}` is on this page already",
                    "please give this heading another id",
                    (Note("the first is here", other),),
                )


def _names(library: Library, entry: Entry) -> dict[str, Location]:
    """Give the keys that are ids of the page besides those of the headings."""
    kind = library.settings.kind(entry.kind)
    declared = declared_fields(kind)
    anchors = (field.name for field in declared if field.anchor)
    return {key.text: key.location for name in anchors for key, _ in entry.fields.keyed(name)}
