"""The pages of a project for an engine: rendered, framed and finished one by one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from fieldguide.cache import PageKey, code_digest
from fieldguide.content.digests import described, described_settings, digest
from fieldguide.content.site_paths import site_path
from fieldguide.content.visible import visible_library
from fieldguide.content.words import choose_words
from fieldguide.frame import (
    Framer,
    app_icon,
    app_manifest,
    end_of_online_copies,
    exit_page,
    frame_assets,
    menu_files,
    missing_page,
    moved_pages,
    not_kept_page,
    online_scripts,
    online_words,
    search_words,
    store_page,
)
from fieldguide.model import (
    Asset,
    Attachment,
    FinishedPage,
    Language,
    Library,
    NavigationSection,
    RenderedPage,
    SourceFile,
)
from fieldguide.package import PageApart, pack_page, part_page
from fieldguide.publish import asset_with_policy, finish_page
from fieldguide.render import PreparedText, SiteWriter, prepare_texts

from .kind_writers import attachments, site_writer, slow_files
from .kinds import code_packages
from .rules import RULES
from .slow_files import keep_of, make_ahead

# What a page reads of the menu of the part that it is in.
_MENU = "menu"

# Settings that change no page: where the project lies, what is only judged, where outputs go.
_OF_NO_PAGE = frozenset({"root", "config_path", "severities", "severity_places", "withheld", "bundles"})

# A page that tells these itself says that it reads them.
_OF_SOME_PAGES = frozenset({"edition", "edition_date", "earlier_editions"})


class ProjectWork:
    """Makes the pages of a library in all its languages; a `SiteWork` for engines.

    What the pages share is worked out here once: the files beside them, and the texts that several
    languages show.  So whoever makes pages in several processes makes this first.  Where only some pages
    are asked for, as in a preview, that is put off (`ahead=False`) until one needs it.
    """

    def __init__(
        self,
        library: Library,
        *,
        offers: bool,
        ahead: bool = True,
        cached: bool = True,
        online: bool = False,
        jobs: int = 1,
    ) -> None:
        """Take a library, of which the pages show what its audience may see.

        A site that `offers` downloads keeps what leads to them; of one that is for the network (`online`)
        browsers may keep a copy, where the project has it so.  What takes long to make is taken from
        the cache where it is `cached`, and made in so many processes (`jobs`) where it is not there; a
        preview, which does nothing `ahead`, does without it.
        """
        self.library = visible_library(library)
        self.offers = offers
        published = online and not self.library.settings.for_authors
        self.online = published and self.library.settings.online
        self._ends_copies = published and not self.online
        self._texts: dict[str, PreparedText] = {}
        self._attachments: dict[str, tuple[Attachment, ...]] = {}
        keep = keep_of(self.library, cached=cached) if ahead else None
        self._writers: dict[str, SiteWriter] = {}
        self._framers: dict[str, Framer] = {}
        if ahead and cached:
            make_ahead(self.library, slow_files(self.library), jobs)
        for one in self.languages if ahead else ():
            self._attachments[one.code] = attachments(self.library, one, keep)
            self._prepare(one)

    def prepare_texts(self) -> None:
        """Write the texts that several languages show once: worth it where many pages are made."""
        self._texts.update(prepare_texts(self.library))

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages, the source language first."""
        return self.library.settings.languages

    def paths(self, language: str) -> tuple[str, ...]:
        """Give the paths of a language's pages, sorted."""
        return self._writer(language).paths

    def navigation(self, language: str) -> tuple[NavigationSection, ...]:
        """Give the parts of a language's site, as its menu has them."""
        return self._writer(language).outline.navigation

    def make(self, language: str, path: str) -> FinishedPage:
        """Make a page."""
        writer = self._writer(language)
        page = writer.write(path)
        reads = (*writer.reads, f"{_MENU} {page.section}")
        return replace(self.finish(language, page), reads=reads)

    def make_apart(self, language: str, path: str, pages: Collection[str]) -> tuple[FinishedPage, PageApart]:
        """Make a page that stands apart from the site, with others; `pages` are the page paths of all.

        Given too is what `part_page` says of it.
        """
        writer = self._writer(language)
        page = writer.write(path)
        one = writer.outline.language
        source = self.languages[0]
        html = self._framers[language].document_apart(page, pages)
        there = frozenset(site_path(each, one, source) for each in pages)
        terms = writer.outline.words["kind.term.index"]
        apart = part_page(html, site_path(path, one, source), there, language, terms)
        return finish_page(page, apart.text, one, self.languages, offers=False), apart

    def key(self, language: str, path: str) -> PageKey:
        """Give how a page is asked for that may have been kept."""
        offers = " ".join(self._copies)
        settings = self.library.settings
        site = "authors" if settings.for_authors else ""
        name = " ".join((settings.audience, site, offers, language, path))
        return PageKey(self._common, name, self._digests[language])

    @property
    def _copies(self) -> tuple[str, ...]:
        """What readers may take away of the site."""
        return (*(("offers",) if self.offers else ()), *(("online",) if self.online else ()))

    @cached_property
    def _common(self) -> str:
        """The digest of what all pages are made of: code, settings, which entries and files there are."""
        return digest(
            code_digest(code_packages()),
            *self._copies,
            "edition" if self.library.settings.edition else "",
            *described_settings(self.library.settings, _OF_NO_PAGE | _OF_SOME_PAGES),
            *(f"{entry.id} {entry.language}" for entry in self.library.entries),
            *described(self.library.courses),
            *(text for file in self.library.files for text in _described_file(file)),
        )

    @cached_property
    def _digests(self) -> Mapping[str, Mapping[str, str]]:
        return {one.code: _Digests(partial(self._digest_of, one.code)) for one in self.languages}

    def _digest_of(self, language: str, read: str) -> str:
        way, _, name = read.partition(" ")
        if way == _MENU:
            return self._framers[language].digest_of_menu(name)
        return self._writer(language).digest_of(read)

    def finish(self, language: str, page: RenderedPage) -> FinishedPage:
        """Put the frame around a page that is rendered, and finish it."""
        writer = self._writer(language)
        html = self._framers[language].document(page)
        return self._packed(
            finish_page(page, html, writer.outline.language, self.languages, offers=self.offers)
        )

    def finish_changed(self, page: FinishedPage, html: str) -> FinishedPage:
        """Finish another document that stands in the place of a page; the search knows the page as it was."""
        outline = self._writer(page.language).outline
        new = finish_page(page.page, html, outline.language, self.languages, offers=self.offers)
        return self._packed(replace(new, search=page.search))

    def foreign(self, language: str, path: str, title: str, description: str, html: str) -> FinishedPage:
        """Make a page that a host brings along, as the host converted it, one of the site."""
        id = f"page/{path.removesuffix('.md')}"
        return self.finish(language, RenderedPage(path, title, description, html, id, "page", language))

    def assets(self, pages: Iterable[FinishedPage]) -> Iterable[Asset]:
        """Give the files beside the pages that were made; of those that languages share, each once."""
        made: dict[str, list[RenderedPage]] = {}
        shares = False
        for page in pages:
            shares = shares or page.page.in_course
            made.setdefault(page.language, []).append(page.page)
        found = {asset.path: asset for asset in frame_assets()}
        for code, shown in made.items():
            writer = self._writer(code)
            found |= {asset.path: asset for asset in writer.assets(shown)}
            own = (search_words(writer.outline), *menu_files(writer.outline))
            found |= {asset.path: asset for asset in own}
            if any(page.quick_exit for page in shown):
                for asset in exit_page(writer.outline):
                    found[asset.path] = asset_with_policy(asset) if asset.path.endswith(".html") else asset
            settings = self.library.settings
            for asset in moved_pages(writer.outline, settings.site_name, settings.site_url):
                is_page = asset.path.endswith(".html")
                found[asset.path] = asset_with_policy(asset) if is_page else asset
        found |= {asset.path: asset for asset in self._for_all_languages(shares=shares)}
        if self.online:
            found |= {asset.path: asset for asset in self._for_online_copies(tuple(made), found)}
        if self._ends_copies:
            end = end_of_online_copies()
            found[end.path] = end
        return found.values()

    def _for_online_copies(self, languages: Sequence[str], others: Mapping[str, Asset]) -> Iterator[Asset]:
        """Give what a browser needs to keep a copy; `others` are the other files beside the pages."""
        look = self.library.settings.look
        yield from online_scripts()
        for code in languages:
            site, framer = self._writer(code).outline, self._framers[code]
            page = not_kept_page(site)
            made = finish_page(page, framer.document(page), site.language, self.languages, offers=False)
            yield Asset(made.path, made.html.encode())
            yield online_words(site)
            yield app_manifest(site, framer.name, look)
            yield app_icon(others[framer.icon], look)

    def _for_all_languages(self, *, shares: bool) -> Iterator[Asset]:
        """Give what there is once for all languages.

        That is what a server shows for a page that is not there, and where pages share what a reader has
        done, the page that keeps it.
        """
        settings = self.library.settings
        source = settings.source_language.code
        words = {one.code: choose_words(settings, one.code, source) for one in self.languages}
        site = self._writer(settings.first_language.code).outline
        own = [missing_page(site, words, settings.site_name, settings.site_url)]
        if shares:
            own += store_page(site, words)
        for asset in own:
            yield asset_with_policy(asset) if asset.path.endswith(".html") else asset

    def _packed(self, page: FinishedPage) -> FinishedPage:
        """Pack a page, in the process that made it, where the site has packages."""
        return replace(page, packed=pack_page(page, self.languages)) if self.offers else page

    def _writer(self, code: str) -> SiteWriter:
        if code not in self._writers:
            self._prepare(next(one for one in self.languages if one.code == code))
        return self._writers[code]

    def _prepare(self, language: Language) -> None:
        code = language.code
        if code not in self._attachments:
            self._attachments[code] = attachments(self.library, language)
        writer = site_writer(self.library, language, RULES, self._attachments[code], self._texts)
        self._writers[language.code] = writer
        name = self.library.settings.site_name
        self._framers[language.code] = Framer(writer.outline, name, online=self.online)

    def __getstate__(self) -> dict[str, object]:
        # Templates and closures do not travel to another process; they are made there anew.
        kept = {name: value for name, value in self.__dict__.items() if name not in ("_common", "_digests")}
        return kept | {"_writers": {}, "_framers": {}}


class _Digests(dict[str, str]):
    """What a function gives for each name, asked once."""

    def __init__(self, digest_of: Callable[[str], str]) -> None:
        super().__init__()
        self._digest_of = digest_of

    def __missing__(self, name: str) -> str:
        found = self[name] = self._digest_of(name)
        return found


def _described_file(file: SourceFile) -> Iterator[str]:
    """Tell a file by its path, and one that is no text, such as a picture, by what was found in it."""
    yield file.path
    if file.media is not None:
        yield file.media.digest
        yield from map(str, (file.media.width, file.media.height))
