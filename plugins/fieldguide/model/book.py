"""Pages put together in one file: for paper, and for readers of books."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .language import Language


@dataclass(frozen=True, slots=True)
class BookPage:
    """A page of a book: what it shows, where it lies in the site, and its whole document.

    `id` is that of the entry, `path` the path of the built page below the site's root.  The document is as
    it stands apart from the site: it has links to pages of the book, and to no others.
    """

    id: str
    path: str
    title: str
    document: str


@dataclass(frozen=True, slots=True)
class BookPart:
    """Some pages of a book below one heading; without a title, the pages stand for themselves."""

    title: str
    pages: tuple[BookPage, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Pages of one language, in the order in which they are read, and the pictures that they show.

    `name` is that of its file, without what tells the language; `id` that of the entry it is of, or its name
    where it is of several.  `edition` is the name of the edition with its day, as readers write it.
    `pictures` are files by their path below the site's root.
    """

    name: str
    id: str
    language: Language
    title: str
    about: str
    edition: str
    parts: tuple[BookPart, ...]
    pictures: Mapping[str, bytes]

    @property
    def pages(self) -> Iterator[BookPage]:
        """All pages in their order."""
        return (page for part in self.parts for page in part.pages)
