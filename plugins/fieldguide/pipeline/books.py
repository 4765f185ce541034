"""Books: the pages of a course, of a tool, of all entries of a kind, or of a whole language in one file."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from urllib.parse import unquote

from fieldguide.content.digests import digest
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import page_path
from fieldguide.content.training import MODULE
from fieldguide.content.translated import has_all_whole, ids_of_whole
from fieldguide.content.words import choose_words, site_name
from fieldguide.errors import MachineError, UsageError
from fieldguide.export import ExportedFile, Format
from fieldguide.model import (
    Attachment,
    Book,
    BookPage,
    BookPart,
    Entry,
    FinishedPage,
    Language,
    Layout,
    Library,
)
from fieldguide.render import write_edition

from .course_sites import pages_of_course
from .making import ProjectWork
from .slow_files import keep_of

WHOLE = "book"
"""The name of the book of a whole language."""

_EACH = "each"
_PICTURE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')


@dataclass(frozen=True, slots=True)
class BookOrder:
    """A book that can be made: its name, what it is of, and a language.

    `entry` is None for what is of several: the book of a kind, or of a whole language.
    """

    name: str
    id: str
    language: Language
    entry: Entry | None = None
    kind: str = ""


class BookShop:
    """Makes books of a library; what pages share is worked out once."""

    def __init__(self, work: ProjectWork) -> None:
        """Take what makes the pages."""
        self._work = work
        self._library = work.library
        kinds = work.library.settings.kinds
        self._bound = {MODULE: _EACH} | {one.name: one.single_file for one in kinds if one.single_file}

    def find(self, name: str) -> str:
        """Give the id of what is bound under a name: an id, a slug that one kind has, the name of a book.

        Raises:
            UsageError: there is nothing of that name, or several things.
        """
        names = {WHOLE, *self._bound.values()} - {_EACH}
        if name in names or self._library.find(name) is not None:
            return name
        slugs = [f"{kind}/{name}" for kind in self._bound if self._library.find(f"{kind}/{name}") is not None]
        if len(slugs) == 1:
            return slugs[0]
        if slugs:
            raise UsageError(f"there are several `{name}`: please name one of {', '.join(slugs)}")
        raise UsageError(f"there is no `{name}`")

    def orders(
        self, languages: Collection[str], asked: Sequence[str], *, single: bool
    ) -> Iterator[BookOrder]:
        """Give the books that are asked for, in the languages asked for; all where nobody asked.

        `single` asks for each entry by itself, and for a whole language; without it, entries that are one
        page each are together in the book of their kind.  A book of an entry is in the languages of the
        entry, and where it has a test, of that.

        Raises:
            UsageError: nothing has such a book.
        """
        wanted = tuple(self.find(name) for name in asked)
        settings = self._library.settings
        chosen = [one for one in settings.languages if not languages or one.code in languages]
        found = [order for language in chosen for order in self._orders_of(language, single=single)]
        for name in wanted:
            if not any(order.id == name for order in found):
                asked_in = f" in {', '.join(languages)}" if languages else ""
                raise UsageError(f"`{name}` is no book{asked_in}")
        return (order for order in found if not wanted or order.id in wanted)

    def _orders_of(self, language: Language, *, single: bool) -> Iterator[BookOrder]:
        for kind, bound in self._bound.items():
            entries = self._in_menu_order(kind, language)
            if single or bound == _EACH:
                for entry in entries:
                    slug = entry.slug.replace("/", "-")
                    name = f"{kind}-{slug}" if single else slug
                    if self._is_whole(entry, language):
                        yield BookOrder(name, entry.id, language, entry)
            elif entries:
                yield BookOrder(bound, bound, language, kind=kind)
        if single:
            yield BookOrder(WHOLE, WHOLE, language)

    def _is_whole(self, entry: Entry, language: Language) -> bool:
        """Tell whether an entry, of a module also its units and its test, are in a language."""
        return has_all_whole(self._library, ids_of_whole(entry), language.code)

    def _in_menu_order(self, kind: str, language: Language) -> list[Entry]:
        declared = self._library.settings.kind(kind)
        if declared is None:
            return []
        entries = {page_path(declared, entry.slug): entry for entry in self._library.sources(kind)}
        menu = [page.path for part in self._work.navigation(language.code) for page in part.pages]
        order = {path: at for at, path in reversed(list(enumerate(menu)))}
        return [
            entries[path] for path in sorted(entries, key=lambda path: (order.get(path, len(menu)), path))
        ]

    def make(self, order: BookOrder) -> Book:
        """Make a book.

        Raises:
            MachineError: a picture cannot be read any more; or a page refers to what is not there, which is
                a fault of ours.
        """
        settings, language = self._library.settings, order.language
        words = choose_words(settings, language.code, settings.source_language.code)
        edition = write_edition(settings, language.code, words["foot.edition_of"]) if settings.edition else ""
        title, about = site_name(settings, language.code), ""
        if order.entry is not None:
            localised = self._library.localise(order.entry, language)
            title = localised.title
            summary = read_page_facts(localised.fields).summary
            about = summary.text if summary is not None else ""
            kind = settings.kind(order.entry.kind)
            assert kind is not None
            paths = [page_path(kind, order.entry.slug)]
            if kind.layout is Layout.TRAINING_MODULE:
                # The pages beside that of a module are for a screen: slides, a certificate, a clock.
                named = pages_of_course(self._work, order.entry, language)
                paths = list(dict.fromkeys(path for name, path in named.items() if " " not in name))
            plan = [("", paths)]
        elif order.kind:
            kind = settings.kind(order.kind)
            assert kind is not None
            title = words[f"kind.{order.kind}.many"]
            plan = [("", [page_path(kind, one.slug) for one in self._in_menu_order(order.kind, language)])]
        else:
            plan = list(self._whole(language))
        parts, pictures = self._bind(language, plan)
        return Book(order.name, order.id, language, title, about, edition, parts, pictures)

    def _whole(self, language: Language) -> Iterator[tuple[str, list[str]]]:
        """Give the parts of a whole language: those of its menu, but for pages that only list others."""
        settings = self._library.settings
        courses = {
            page_path(kind, entry.slug): entry
            for entry in self._library.sources()
            if (kind := settings.kind(entry.kind)) is not None and kind.layout is Layout.TRAINING_MODULE
        }
        holding = {page_path(kind, "") for kind in settings.kinds if kind.holds_many}
        seen: set[str] = set()
        for part in self._work.navigation(language.code):
            paths: list[str] = []
            for link in part.pages:
                if link.is_list and link.path not in holding:
                    continue
                with_units = [link.path]
                if link.path in courses:
                    named = pages_of_course(self._work, courses[link.path], language)
                    with_units = [path for name, path in named.items() if " " not in name]
                paths += [path for path in with_units if path not in seen and path not in paths]
            seen |= set(paths)
            if paths:
                yield part.title, paths

    def _bind(
        self, language: Language, plan: Sequence[tuple[str, Sequence[str]]]
    ) -> tuple[tuple[BookPart, ...], dict[str, bytes]]:
        paths = frozenset(path for _, part in plan for path in part)
        made: list[FinishedPage] = []
        parts: list[BookPart] = []
        for title, part in plan:
            pages = [self._work.make_apart(language.code, path, paths)[0] for path in part]
            made += [replace(page, html="") for page in pages]
            parts.append(BookPart(title, tuple(map(_book_page, pages))))
        return tuple(parts), self._pictures(made, (page for part in parts for page in part.pages))

    def _pictures(self, pages: Sequence[FinishedPage], shown_in: Iterable[BookPage]) -> dict[str, bytes]:
        faults = [fault for page in pages for fault in page.facts.faults]
        if faults:
            raise MachineError(f"{faults[0].location}: {faults[0].message}")
        shown = [page for page in pages if page.page.pictures]
        if not shown:
            return {}
        needed = {path for page in shown_in for path in _pictures_in(page)}
        return {one.path: one.content for one in self._work.assets(shown) if one.path in needed}


def _pictures_in(page: BookPage) -> Iterator[str]:
    """Give the paths of the pictures that a page shows, below the site's root."""
    folder = posixpath.dirname(page.path)
    for source in _PICTURE.findall(page.document):
        yield posixpath.normpath(posixpath.join(folder, unquote(unescape(source))))


def _book_page(page: FinishedPage) -> BookPage:
    return BookPage(page.page.id, page.path, page.page.title, page.html)


def write_books(
    library: Library, format: Format, languages: Collection[str], asked: Sequence[str]
) -> tuple[ExportedFile, ...]:
    """Give the files of a format that holds books, over the processors; see `BookShop.orders`.

    What was made of the same before is taken from the cache: to set a course on paper takes seconds.

    Raises:
        UsageError: nothing has such a book.
        MachineError: a book could not be made.
    """
    write = format.write_book
    assert write is not None
    shop = BookShop(ProjectWork(library, offers=False, ahead=False))
    orders = tuple(shop.orders(languages, asked, single=format.single_pages))
    keep = keep_of(library, cached=True)

    def make(order: BookOrder) -> ExportedFile:
        book = shop.make(order)

        def make_anew() -> tuple[Attachment, ...]:
            file = write(library, book)
            return (Attachment(file.entry, format.name, file.name, file.content, file.note),)

        made_of = (format.name, digest(*_made_of(book)))
        (kept,) = keep(made_of, make_anew)
        return ExportedFile(kept.path, kept.content, kept.entry, kept.title)

    return tuple(map(make, orders))


def _made_of(book: Book) -> Iterator[str]:
    yield from (book.name, book.id, book.language.code, book.title, book.about, book.edition)
    for part in book.parts:
        yield from ("part", part.title)
        yield from (text for page in part.pages for text in (page.path, page.title, page.document))
    for path, content in book.pictures.items():
        yield from (path, hashlib.sha256(content).hexdigest())
