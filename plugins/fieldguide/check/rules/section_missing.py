"""A page lacks a heading that every page of its kind has.

Pages of one kind answer the same questions in the same order, so that a reader who
knows one finds the way in all, and so that lists can lead to one part of each.

Please add the heading with exactly this id.  Its words are yours.

```markdown
## What worked {#what-worked}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, Entry, Heading, Kind, Library, declare_rule

RULE = declare_rule("FG210", "section-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the headings of each source page with the sections of its kind."""
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        if kind is not None and entry.body is not None:
            yield from _judge(entry, kind, entry.body.headings)


def _judge(entry: Entry, kind: Kind, headings: tuple[Heading, ...]) -> Iterator[Diagnostic]:
    ids = {heading.id for heading in headings}
    sections = {section.id for section in kind.sections}
    missing = [section.id for section in kind.sections if section.required and section.id not in ids]
    # A heading whose id was forgotten is reported as such, and is probably the one.
    unnamed = sum(1 for heading in headings if not heading.id)
    for id in missing[unnamed:]:
        near = near_name(id, [heading.id for heading in headings if heading.id not in sections])
        heading = next((one for one in headings if near and one.id == near), None)
        if heading is not None:
            yield RULE.at(
                heading.location,
                f"the heading `#{id}` is missing, and there is `#{near}`",
                did_you_mean(f"{{#{id}}}"),
            )
        else:
            hint = f"please add a heading such as `## {id.replace('-', ' ').capitalize()} {{#{id}}}`"
            yield RULE.at(entry.location, f"the heading `#{id}` is missing", hint)
