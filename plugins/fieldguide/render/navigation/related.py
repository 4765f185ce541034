"""Where to go from an entry: what it names as related, and what refers to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry

from ..context.page_scope import Link, PageScope
from ..parts.facts import Fact, leads_to_entries
from ..parts.labels import begin_upper, kind_name
from ..parts.sections import heading

_MOST_OPEN = 5


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a label."""

    label: str
    links: tuple[Link, ...]

    @property
    def folded(self) -> bool:
        """Tell whether there are so many that a page folds them."""
        return len(self.links) > _MOST_OPEN


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


def write_see_also(
    scope: PageScope, entry: LocalisedEntry, facts: Iterable[Fact], named: frozenset[str]
) -> Iterator[str]:
    """Give the section "see also": what its facts lead to, what it names as related, what refers to it.

    Each entry stands there once.  `named` are entries that the page has named in a place of their own.
    """
    seen: set[str] = set()
    groups: list[LinkGroup] = []
    for fact in facts:
        if leads_to_entries(fact):
            links = tuple(Link(piece.text, piece.href) for piece in fact.pieces if piece.href not in seen)
            groups.append(LinkGroup(fact.label, links))
            seen.update(link.href for link in links)
    related = tuple(dict.fromkeys(text.text for text in read_page_facts(entry.fields).related))
    links = tuple(link for link in scope.links(related) if link.href not in seen)
    groups.append(LinkGroup(scope.site.words("page.related"), links))
    users = (id for id in scope.site.backlinks.get(entry.id, ()) if id not in {*related, *named})
    groups += group_by_kind(scope, users)
    shown = tuple(group for group in groups if group.links)
    if shown:
        yield heading(scope, scope.site.words("page.see_also"), "see-also")
        yield scope.render("see_also", groups=shown)
