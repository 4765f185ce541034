"""Which addresses of the site are taken by something else than the page of an entry, or by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.letters import fold_case
from fieldguide.content.remember import once_per_library
from fieldguide.content.site_paths import FEEDBACK, HOME, NEWS, index_path, page_path
from fieldguide.model import Kind, Library

_MISSING_PAGE = "404"


@dataclass(frozen=True, slots=True)
class TakenAddresses:
    """What is at the addresses of a site, by what two paths of one address have in common."""

    lists: Mapping[str, str]
    codes: frozenset[str]
    pages: frozenset[str]
    always: frozenset[str]

    def by_no_entry(self, page: str) -> str:
        """Say by what the address of a page is taken that belongs to no entry, with its list left out."""
        key = address_key(page)
        if key == _MISSING_PAGE:
            return "the page that a server shows for a lost one"
        if key.partition("/")[0] in self.codes:
            return "the pages in another language"
        return ""

    def who(self, page: str) -> str:
        """Say by what the address of a page is taken; empty where it is free."""
        key = address_key(page)
        if key in self.pages:
            return "another page"
        if key in self.lists:
            return f"the list of all `{self.lists[key]}` entries"
        if key in self.always:
            return "a page that every site has"
        return self.by_no_entry(page)


def has_list(kind: Kind) -> bool:
    """Tell whether the entries of a kind have a page that lists them; that of authors is their home."""
    return bool(index_path(kind)) and not kind.for_authors


def address_key(path: str) -> str:
    """Give what the paths of two pages with one address have in common."""
    return fold_case(path).removesuffix(".md").removesuffix("/index")


@once_per_library
def taken_addresses(library: Library) -> TakenAddresses:
    """Give the addresses that are taken; those of the source language stand for all."""
    kinds = library.settings.kinds
    used = {entry.kind for entry in library.sources()} | {kind.name for kind in kinds if kind.generated}
    lists = {
        address_key(index_path(kind)): kind.name for kind in kinds if has_list(kind) and kind.name in used
    }
    by_name = {kind.name: kind for kind in kinds if not kind.holds_many}
    pages = frozenset(
        address_key(page_path(by_name[entry.kind], entry.slug))
        for entry in library.sources()
        if entry.kind in by_name
    )
    generated = (page_path(kind, slug) for kind in kinds for slug in kind.generated)
    always = frozenset(map(address_key, (HOME, NEWS, FEEDBACK, *generated)))
    codes = frozenset(one.code for one in library.settings.languages[1:])
    return TakenAddresses(lists, codes, pages, always)
