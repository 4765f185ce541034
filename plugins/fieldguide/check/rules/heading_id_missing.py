"""A heading has no id.

Links lead to headings by their id, and a translation keeps the ids of its source, so
that a link finds its place in every language.  An id that a tool makes of the words
would change with each correction, and would be `_1` in Arabic.

Please write an id in braces after the heading.

```markdown
## What worked                <!-- wrong -->
## What worked {#what-worked} <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Entry, Fix, Heading, Library, Location, declare_rule

from ..headings import likely_id

RULE = declare_rule("FG207", "heading-id-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find headings without an id."""
    translated = {entry.id for entry in library.entries if not library.is_original(entry)}
    for entry in library.entries:
        taken = set(entry.anchors)
        for index, heading in enumerate(entry.body.headings if entry.body is not None else ()):
            if not heading.id and heading.text:
                id = _source_id(library, entry, index) or likely_id(heading.text) or "id"
                right = f"{'#' * heading.level} {heading.text} {{#{id}}}"
                # A new id changes the words that translations were made from, and is theirs too.
                alone = entry.id not in translated and likely_id(heading.text) == id
                fix = _append(heading, id) if alone and id not in taken else None
                taken.add(id)
                yield RULE.at(
                    heading.location,
                    f"the heading `{heading.text}` has no id",
                    f"please write `{right}`",
                    fix=fix,
                )


def _append(heading: Heading, id: str) -> Fix:
    place = heading.location
    end = Location(place.path, place.end_line, place.end_column, place.end_line, place.end_column)
    return Fix(end, f" {{#{id}}}")


def _source_id(library: Library, entry: Entry, index: int) -> str:
    """Give the id that the source of a translation has at the same place."""
    source = library.find(entry.id)
    if source is None or source is entry or source.body is None:
        return ""
    return source.body.headings[index].id if index < len(source.body.headings) else ""
