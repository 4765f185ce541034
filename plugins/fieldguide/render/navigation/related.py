"""Where to go from an entry: what it names as related, and what refers to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry

from ..context.page_scope import Link, PageScope
from ..parts.labels import begin_upper, kind_name
from ..parts.sections import heading


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a label."""

    label: str
    links: tuple[Link, ...]


def group_by_kind(scope: PageScope, ids: Iterable[str]) -> tuple[LinkGroup, ...]:
    """Give links to entries, under the names of their kinds, in the order of the kinds."""
    found: dict[str, list[Link]] = defaultdict(list)
    for id in ids:
        entry = scope.site.entries.get(id)
        if entry is not None:
            found[entry.kind].append(scope.link(entry))
    groups: list[LinkGroup] = []
    for kind in scope.site.settings.kinds:
        links = found.get(kind.name)
        if links:
            name = kind_name(scope.site, kind, many=len(links) > 1)
            groups.append(LinkGroup(begin_upper(name), tuple(links)))
    return tuple(groups)


def write_related(scope: PageScope, entry: LocalisedEntry, named: frozenset[str]) -> Iterator[str]:
    """Give the sections "related" and "used in"; each entry stands in one of them, once.

    `named` are entries that the page has named in a place of their own.
    """
    related = tuple(dict.fromkeys(text.text for text in read_page_facts(entry.fields).related))
    links = scope.links(related)
    if links:
        yield heading(scope, scope.site.words("page.related"), "related")
        yield scope.render("links", links=links, style="related")
    users = (id for id in scope.site.backlinks.get(entry.id, ()) if id not in {*related, *named})
    groups = group_by_kind(scope, users)
    if groups:
        yield heading(scope, scope.site.words("page.used_in"), "used-in")
        yield scope.render("link_groups", groups=groups)
