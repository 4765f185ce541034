"""Two entries have the same id.

An id is made of the path of a file, and everything refers to entries by it.  With two
entries of one id, a link could lead to either, and one of them would be lost.

Please rename one of the two, or put both into one.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Entry, Library, Note, declare_rule

RULE = declare_rule("FG201", "duplicate-id", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find ids that stand twice in one language."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in library.entries:
        other = first.setdefault((entry.id, entry.language), entry)
        if other is not entry:
            yield RULE.at(
                entry.location,
                f"`{entry.id}` is already the id of another entry",
                "please rename one of the two",
                (Note("the first is here", other.location),),
            )
