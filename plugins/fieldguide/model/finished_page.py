"""Pages as they are published, and what is known of each from when it was made.

Who makes a page reads its HTML once; what comes after works with these facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from .diagnostic import Diagnostic
from .site import RenderedPage


@dataclass(frozen=True, slots=True)
class SearchPart:
    """A page from its title to its first heading, or from one heading to the next, as words.

    `anchor` is the id of the heading, empty for the page itself.  `names` are other names of what it is
    about.  A `thing` is no part of the page's own text: one of many that the page holds, such as a term
    of a glossary, with its name as title.
    """

    anchor: str
    title: str
    text: str
    names: str = ""
    thing: bool = False


@dataclass(frozen=True, slots=True)
class Removable:
    """What some copies leave out: from one offset of a page to another.

    `copy` says which copies hold it: see `fieldguide.content.marks`.
    """

    copy: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a finished page holds.

    `needs` are the files and places of the site that it refers to, as `path` or `path#fragment` with
    the path below the site's root, by which copies hold the reference: those that all hold are
    under the empty text.  `ids` are those of its elements.  `unusual` says that it has references
    that must be looked at one by one, as those that lead out of the site.  `faults` is what is
    wrong with the page in itself.
    """

    ids: tuple[str, ...] = ()
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    removables: tuple[Removable, ...] = ()
    unusual: bool = False
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file as it lies in a zip: its bytes deflated, what they were before, and the SHA-256 of that."""

    deflated: bytes
    size: int
    crc: int
    sha256: str


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """A page as it is published: where it lies below the site's root, its whole document, its facts.

    `language` is the code of the language whose site it is in, `page` what it was made of, without
    its texts.  `search` is what the search knows of it, nothing where it is not searched.  `packed` is
    how it lies in packages, by what these keep of it, and `reads` names what it was made of; each is
    empty where nobody asked for it.
    """

    path: str
    language: str
    page: RenderedPage
    html: str
    facts: PageFacts
    search: tuple[SearchPart, ...] = ()
    packed: Mapping[str, PackedFile] = field(default_factory=dict)
    reads: tuple[str, ...] = ()

    def outline(self) -> FinishedPage:
        """Give the page without its document."""
        return replace(self, html="")

    def with_document(self, site: Path) -> FinishedPage:
        """Give the page with its document, as it lies below a folder."""
        content = (site / self.path).read_bytes()
        return replace(self, html=content.decode("utf-8", "surrogateescape"))
