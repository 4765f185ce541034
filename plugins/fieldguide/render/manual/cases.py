"""Pages as cases below each other on one page: one main heading, no id twice, links that lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from fieldguide.model import ONLINE_ONLY

_TITLE = re.compile(r'<h1 id="[^"]*"([^>]*)>(.*?)</h1>', re.DOTALL)
_ID = re.compile(r'(?<=\sid=")[^"]+(?=")')
_NAMED = re.compile(
    r'(\s(?:for|headers|aria-labelledby|aria-describedby|aria-controls|data-target)=")([^"]+)"'
)
_SECTION = re.compile(r'<h2 id="([^"]+)"([^>]*)>')
_LINK = re.compile(r'(<(?:a|use)\b[^>]*\shref=")([^"]*)"')
# Files that only a finished site has: of which a size is told, and which scripts open.
_FILE = re.compile(r'\sdata-(?:fg-size-of|store)="[^"]*"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_TOP = "#fg-title"


@dataclass(frozen=True, slots=True)
class Case:
    """A page: the id that it gets, the address that it was written for, its content."""

    id: str
    address: str
    content: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """The page that shows cases: its address, ids that stay as they are, addresses beside it in the site."""

    address: str
    kept: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def place_cases(cases: Sequence[Case], page: CasePage) -> str:
    """Give all cases as one text.

    The title of a case becomes a heading with its id, and the ids in it begin with that.  Links lead to the
    case of what they named, or to the top where there is none.
    """
    ids = {case.id: frozenset(_ID.findall(case.content)) - page.kept for case in cases}
    places = _Places(
        page,
        page.kept | ids.keys(),
        {id: f"{case.id}-{id}" for case in reversed(cases) for id in ids[case.id]},
        {case.address: case.id for case in reversed(cases) if case.address != page.address},
    )
    return "\n".join(_place(case, ids[case.id], places) for case in cases)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where links may lead: `known` ids, the `first` place of those that were renamed, cases by address."""

    page: CasePage
    known: Collection[str]
    first: Mapping[str, str]
    by_address: Mapping[str, str]

    def lead(self, case: Case, own: Collection[str], address: str) -> str:
        """Give where a link of a case leads now."""
        if _OUTSIDE.match(address):
            return address
        whole, _, fragment = address.partition("#")
        path, mark, query = whole.partition("?")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(case.address), path))
        if path and target in self.page.others:
            return posixpath.relpath(target, posixpath.dirname(self.page.address)) + mark + query
        if path and target in self.by_address and not fragment:
            return f"#{self.by_address[target]}"
        if fragment in own:
            return f"#{case.id}-{fragment}"
        if fragment in self.known:
            return f"#{fragment}"
        return f"#{self.first[fragment]}" if fragment in self.first else _TOP


def _place(case: Case, own: Collection[str], places: _Places) -> str:
    def rename(id: str) -> str:
        return f"{case.id}-{id}" if id in own else id

    html = case.content
    for mark in ONLINE_ONLY:  # the site for authors has no packages, and shows what offers them all the same
        html = html.replace(mark, "")
    html = _FILE.sub("", html)
    named = {id for _, ids in _NAMED.findall(html) for id in ids.split()}
    html = _NAMED.sub(lambda found: f'{found[1]}{" ".join(map(rename, found[2].split()))}"', html)
    html = _LINK.sub(lambda found: f'{found[1]}{places.lead(case, own, found[2])}"', html)

    def section(found: re.Match[str]) -> str:
        # The contents of the gallery are its cases, and not the headings in them.
        return found[0] if found[1] in named else f'<h2{found[2]}><span id="{found[1]}"></span>'

    html = _ID.sub(lambda found: rename(found[0]), _SECTION.sub(section, html))
    return _TITLE.sub(lambda found: f'<h2 id="{case.id}"{found[1]}>{found[2]}</h2>', html, count=1)
