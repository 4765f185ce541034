"""A course by itself: its pages in one language, and every file that they load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .entry import Entry
from .language import Language


@dataclass(frozen=True, slots=True)
class CourseSite:
    """The pages of a module in one language as a small site that stands alone.

    `pages` gives the path of each page by what it shows: the id of an entry (the module, its units, its
    quiz, its job aid), or that of the module and the name of a page beside it, such as
    `module/camps certificate`.  `files` are all files by their path below the root, the pages among them;
    no reference in them leads to a file that is not there.  `unlinked` are the titles of pages of the site
    that they named with a link, and now name without one.
    """

    module: Entry
    language: Language
    title: str
    pages: Mapping[str, str]
    files: Mapping[str, bytes]
    unlinked: tuple[str, ...] = ()

    @property
    def start(self) -> str:
        """The path of the page that the course begins with."""
        return self.pages[self.module.id]
