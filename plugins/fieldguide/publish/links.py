"""Where the addresses of a finished site lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, lru_cache
from urllib.parse import unquote

from fieldguide.content.letters import fold_case
from fieldguide.model import Language, Location

from .page import HtmlPage, read_stylesheet
from .policy import decode_page
from .references import Reference, Use

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_EXTERNAL_SCHEMES = ("http:", "https:", "mailto:", "tel:")


class Problem(Enum):
    """Why an address does not lead to a place in the site."""

    MISSING = "missing"
    FRAGMENT = "fragment"
    CASE = "case"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A reference that leads nowhere; `near` is what was probably meant."""

    reference: Reference
    problem: Problem
    near: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedPage:
    """A page that was rendered: what its authors call it, and the language of its frame."""

    id: str
    language: Language


@dataclass(frozen=True)
class HtmlSite:
    """All pages and the names of all files of a finished site.

    `expected` holds the rendered pages by the path of their HTML; it is empty where only
    the links are judged.  HTML files that are not in it are helpers that an asset brought.
    `address` is the site's own address on the network.  `content` is asked again only for
    the place of a fault.  `prefix` stands before paths in reports.
    """

    pages: Mapping[str, HtmlPage]
    files: frozenset[str]
    content: Mapping[str, bytes]
    expected: Mapping[str, ExpectedPage] = field(default_factory=dict)
    helpers: frozenset[str] = frozenset()
    address: str = ""
    prefix: str = ""
    _seen: dict[tuple[str, str], tuple[Problem, str] | None] = field(default_factory=dict, repr=False)

    @cached_property
    def _by_folded_path(self) -> dict[str, str]:
        return {fold_case(path.rstrip("/")): path for path in sorted(self.files)}

    def broken(self, page: HtmlPage) -> Iterator[BrokenReference]:
        """Give the references of a page that lead nowhere."""
        folder = page.path.rpartition("/")[0]
        for reference in page.references:
            target = reference.target.strip()
            if reference.use is Use.CANONICAL and self.address and target.startswith(self.address):
                continue
            if reference.external and target.lower().startswith(_EXTERNAL_SCHEMES):
                continue
            if target.startswith("data:") and reference.use is Use.ASSET:
                continue
            # A link without a path leads into its own page, another page's result is not its.
            key = (folder if target[:1] not in ("#", "?", "") else page.path, target)
            if key not in self._seen:
                self._seen[key] = self._judge(page.path, folder, target)
            result = self._seen[key]
            if result is not None:
                yield BrokenReference(reference, *result)

    def _judge(self, path: str, folder: str, target: str) -> tuple[Problem, str] | None:
        if _SCHEME.match(target) or target.startswith(("/", "\\")):
            return Problem.OUTSIDE, ""
        address, _, fragment = target.partition("#")
        address = unquote(address.partition("?")[0])
        wanted = resolve(folder, address) if address else path
        if wanted is None:
            return Problem.OUTSIDE, ""
        if wanted not in self.files:
            near = self._by_folded_path.get(fold_case(wanted.rstrip("/")))
            if near is not None:
                return Problem.CASE, near
            index = f"{wanted.rstrip('/')}/index.html".lstrip("/")
            return Problem.MISSING, index if index in self.files else ""
        page = self.pages.get(wanted)
        fragment = unquote(fragment)
        if fragment and page is not None and fragment != "top" and fragment not in page.ids:
            near = next((id for id in page.ids if fold_case(id) == fold_case(fragment)), "")
            return Problem.FRAGMENT, near
        return None

    def has(self, need: str) -> bool:
        """Tell whether a file or a place is there that a page refers to, as `needs_of` gives it."""
        path, _, fragment = need.partition("#")
        if path not in self.files:
            return False
        page = self.pages.get(path)
        return not fragment or page is None or fragment == "top" or fragment in page.ids

    def place(self, page: HtmlPage, offset: int) -> Location:
        """Give the line and column of an offset in a page, as the engine wrote it."""
        text = decode_page(self.content[page.path])
        line = text.count("\n", 0, offset) + 1
        column = offset - (text.rfind("\n", 0, offset) + 1) + 1
        return Location(f"{self.prefix}{page.path}", line, column)

    def name(self, page: HtmlPage) -> str:
        """Give words that tell an author which page a message is about."""
        expected = self.expected.get(page.path)
        return f" (page `{expected.id}` in `{expected.language.code}`)" if expected else ""


def needs_of(page: HtmlPage) -> Iterator[tuple[int, str | None]]:
    """Give the files and places of the site that a page refers to, each with the offset.

    None stands for a reference that `HtmlSite.broken` must look at: it leads out of the site, or
    names the page's own address on the network.
    """
    folder = page.path.rpartition("/")[0]
    for reference in page.references:
        target = reference.target.strip()
        if reference.use is Use.CANONICAL:
            yield reference.offset, None
        elif (reference.external and target.lower().startswith(_EXTERNAL_SCHEMES)) or (
            target.startswith("data:") and reference.use is Use.ASSET
        ):
            continue
        elif target[:1] in ("#", "?", ""):
            fragment = unquote(target.partition("#")[2])
            yield reference.offset, f"{page.path}#{fragment}" if fragment else page.path
        else:
            yield reference.offset, _need(folder, target)


def files_of_style(path: str, content: bytes) -> tuple[str, ...]:
    """Give the files of the site that a stylesheet loads, by their paths."""
    needs = needs_of(read_stylesheet(path, decode_page(content)))
    return tuple(need.partition("#")[0] for _, need in needs if need)


# The pages of a folder refer to the same files again and again.
@lru_cache(maxsize=65536)
def _need(folder: str, target: str) -> str | None:
    if _SCHEME.match(target) or target.startswith(("/", "\\")):
        return None
    address, _, fragment = target.partition("#")
    wanted = resolve(folder, unquote(address.partition("?")[0]))
    if wanted is None or "#" in wanted:
        return None
    return f"{wanted}#{unquote(fragment)}" if fragment else wanted


def resolve(folder: str, address: str) -> str | None:
    """Give the path that a relative address means, seen from a folder; None outside the site."""
    parts = folder.split("/") if folder else []
    for part in address.rstrip("/").split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    path = "/".join(parts)
    return f"{path}/" if address.endswith("/") and path else path
