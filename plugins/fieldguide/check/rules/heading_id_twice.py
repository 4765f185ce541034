"""Two parts of a page have the same id.

A link to the id always finds the first of them, so the second cannot be reached.  The
names of objectives and of questions are ids of their page as well, and those that begin with
`fg-` belong to what stands around the text.  On a page that shows data, such as a checklist, ids
that begin with the name of the page and a hyphen belong to the parts of the data.

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
from fieldguide.model import Diagnostic, Entry, Field, FieldType, Library, Location, Note, declare_rule

from ..text_ids import OURS, text_ids

RULE = declare_rule("FG209", "heading-id-twice", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find ids that stand twice on one page."""
    for entry in library.entries:
        first = _names(library, entry) if library.is_original(entry) else {}
        of_data = f"{entry.slug}-" if _shows_data(library, entry) else ""
        for id, place in text_ids(entry):
            if id.startswith(OURS):
                message = f"the id `{id}` begins with `{OURS}`, as those around the text do"
                yield RULE.at(place, message, "please choose another id")
                continue
            if of_data and id.startswith(of_data):
                message = f"the id `{id}` begins with `{of_data}`, as those of the data on this page do"
                yield RULE.at(place, message, "please choose another id")
                continue
            other = first.setdefault(id, place)
            if other is not place:
                message = f"the id `{id}` is on this page already"
                note = Note("the first is here", other)
                yield RULE.at(place, message, "please give this one another id", (note,))


def _shows_data(library: Library, entry: Entry) -> bool:
    """Tell whether parts of the page are made of what the author keyed; facts are those of the source."""
    owner = library.find(entry.id) or entry
    keyed = (field for field in declared_fields(library.settings.kind(entry.kind)) if _is_shown(field))
    return any(owner.fields.keyed(field.name) for field in keyed)


def _is_shown(field: Field) -> bool:
    return field.type is FieldType.KEYED and not field.anchor and not field.late


def _names(library: Library, entry: Entry) -> dict[str, Location]:
    """Give the keys that are ids of the page besides those of the headings."""
    kind = library.settings.kind(entry.kind)
    declared = declared_fields(kind)
    anchors = (field.name for field in declared if field.anchor)
    return {key.text: key.location for name in anchors for key, _ in entry.fields.keyed(name)}
