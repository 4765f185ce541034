"""The list of pages for authors: those that authors wrote, then those of the generator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    MANUAL_PAGES,
    KindPages,
    KindWays,
    Link,
    ListedEntry,
    PageScope,
    list_entry,
    write_list,
    write_manual,
)


def write_manual_list(scope: PageScope, entries: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the list; nobody narrows it."""
    listed = [list_entry(scope, entry, filtered=False) for entry in entries]
    code = scope.site.source_code
    for page in scope.site.generated_of("manual"):
        link = Link(scope.site.phrase(page.title, code), scope.page_href(page.path))
        listed.append(ListedEntry(link, scope.site.phrase(page.summary, code), ()))
    yield write_list(scope, listed)


PAGES = KindPages(list=write_manual_list, generated=write_manual, ways=KindWays(generated=MANUAL_PAGES))
