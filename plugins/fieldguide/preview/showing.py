"""The pages and files of one state of a project, made when they are asked for."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from fieldguide.content.site_paths import HOME, SEARCH_FOLDER, html_path, language_folder
from fieldguide.model import FinishedPage, Language
from fieldguide.pipeline import ProjectWork

PageName = tuple[str, str]
"""The code of a language, and the path of a page in it."""

_MOST_LATELY = 24


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page as it was made; `digest` is another one where readers would see another page."""

    page: FinishedPage
    digest: str


_NUMBERS = count()


class Lately:
    """The pages that were asked for lately, in whichever state of the project."""

    def __init__(self) -> None:
        self._names: OrderedDict[PageName, None] = OrderedDict()

    def add(self, name: PageName) -> None:
        """Remember a page."""
        self._names[name] = None
        self._names.move_to_end(name)
        while len(self._names) > _MOST_LATELY:
            self._names.popitem(last=False)

    def __iter__(self) -> Iterator[PageName]:
        return iter(tuple(self._names))


class Showing:
    """Makes the pages of one state of a project, and finds its other files.

    Several threads may ask; pages are made by one at a time.
    """

    def __init__(self, work: ProjectWork, lately: Lately) -> None:
        """Take the work on a library that was judged and has no errors."""
        self.number = next(_NUMBERS)
        self._work = work
        self._lately = lately
        self._lock = threading.RLock()
        self._made: dict[PageName, ShownPage] = {}
        self._files: dict[str, bytes] = {}
        self._asked: frozenset[PageName] = frozenset()
        self._paths: dict[str, frozenset[str]] = {}

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages, the source language first."""
        return self._work.languages

    def find_page(self, path: str) -> ShownPage | None:
        """Give the page at a path below the site's root; None where there is none."""
        name = self._name(path)
        if name is None:
            return None
        self._lately.add(name)
        return self._make(name)

    def find_file(self, path: str) -> bytes | None:
        """Give the file at a path below the site's root that is no page; None where there is none.

        A picture is published where a page shows it: those that were asked for lately tell which.
        """
        with self._lock:
            if path not in self._files:
                names = {*self._lately, *self._homes_for(path)}
                names = {(code, page) for code, page in names if page in self._pages_of(code)}
                if not names <= self._asked:
                    pages = [self._make(name).page for name in sorted(names)]
                    self._asked |= names
                    self._files |= {one.path: one.content for one in self._work.assets(pages)}
            return self._files.get(path)

    def search_language(self, path: str) -> str:
        """Give the code of the language whose search a file is of; empty for all other files."""
        for language in self.languages:
            if path.startswith(f"{language_folder(language, self.languages[0])}{SEARCH_FOLDER}/"):
                return language.code
        return ""

    def pages(self, code: str) -> Iterator[FinishedPage]:
        """Make all pages of a language, one after the other."""
        for path in sorted(self._pages_of(code)):
            yield self._make((code, path)).page

    @property
    def work(self) -> ProjectWork:
        """What makes the pages."""
        return self._work

    def _homes_for(self, path: str) -> Iterator[PageName]:
        """Give the first page of the language that a file would be of: with it comes what the site shares."""
        yield self._language(path)[0], HOME

    def _language(self, path: str) -> tuple[str, str]:
        source = self.languages[0]
        folder, slash, rest = path.partition("/")
        for language in self.languages[1:]:
            if slash and folder == language.code:
                return language.code, rest
        return source.code, path

    def _name(self, path: str) -> PageName | None:
        code, rest = self._language(path)
        page = f"{rest.removesuffix('.html')}.md"
        if html_path(page) != rest or page not in self._pages_of(code):
            return None
        return code, page

    def _pages_of(self, code: str) -> frozenset[str]:
        with self._lock:
            if code not in self._paths:
                known = any(one.code == code for one in self.languages)
                self._paths[code] = frozenset(self._work.paths(code)) if known else frozenset()
            return self._paths[code]

    def _make(self, name: PageName) -> ShownPage:
        with self._lock:
            if name not in self._made:
                page = self._work.make(*name)
                self._made[name] = ShownPage(page, self._digest(page))
            return self._made[name]

    def _digest(self, page: FinishedPage) -> str:
        seen = hashlib.sha256(page.html.encode("utf-8", "surrogateescape"))
        for path in page.page.pictures:
            file = self._work.library.file(path)
            if file is not None and file.media is not None:
                seen.update(file.media.digest.encode())
        return seen.hexdigest()[:20]
