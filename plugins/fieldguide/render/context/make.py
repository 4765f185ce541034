"""Work out once what all pages of a language share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from fieldguide.model import Attachment, Language, Library, LocalisedEntry

from ..language.words import words_for
from ..text.prepare import PreparedText
from .backlinks import find_backlinks, find_citing
from .kind_ways import KindWays
from .reads import TracedEntries, TracedTable
from .site import SiteContext


def make_context(
    library: Library,
    language: Language,
    ways: Mapping[str, KindWays],
    attachments: tuple[Attachment, ...] = (),
    texts: Mapping[str, PreparedText] | None = None,
    markdown: bool = False,
) -> SiteContext:
    """Work out what all pages of a language share."""
    entries = {entry.id: library.localise(entry, language) for entry in library.sources()}
    by_kind: dict[str, list[LocalisedEntry]] = defaultdict(list)
    for entry in entries.values():
        by_kind[entry.kind].append(entry)
    offered: dict[str, list[Attachment]] = defaultdict(list)
    for file in attachments:
        offered[file.entry].append(file)
    reads: set[str] = set()
    traced = TracedEntries(entries)
    traced.reads = reads
    files = {id: tuple(files) for id, files in offered.items()}
    site = SiteContext(
        library,
        language,
        words_for(library.settings, language.code),
        traced,
        {name: tuple(found) for name, found in by_kind.items()},
        TracedTable.of(find_backlinks(library), "backlinks", reads),
        TracedTable.of(find_citing(library), "citing", reads),
        TracedTable.of(files, "attachments", reads),
        reads,
        ways,
        texts or {},
        markdown,
    )
    assert site.wholes is not None
    reads.clear()
    return site
