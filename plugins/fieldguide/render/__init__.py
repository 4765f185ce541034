"""Write all pages of one language, as HTML or as plain Markdown that any engine can build.

Nothing here judges content or reads content files; what an entry says is shown as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from fieldguide.content.former import former_entries, former_page, former_part
from fieldguide.content.pictograms import pictogram_folders
from fieldguide.content.site_paths import FEEDBACK, HOME, NEWS, PLAIN_ICON, SAFETY, index_path, view_path
from fieldguide.content.words import copy_notice
from fieldguide.model import (
    Asset,
    Attachment,
    Language,
    Library,
    MovedPage,
    PageLink,
    QuestionFormat,
    RenderedPage,
    RenderedSite,
    Rule,
)

from .assets import (
    SCRIPT,
    STYLE,
    bundle_assets,
    find_pictures,
    look_assets,
    look_styles,
    shared_assets,
)
from .context.make import make_context
from .context.read_digests import ReadDigests
from .context.site import SiteContext
from .manual.home import write_authors_home
from .navigation.menu import Navigation, has_news, make_navigation
from .pages.beside import beside_path, pages_beside, write_beside
from .pages.entry import write_entry
from .pages.feedback import write_feedback
from .pages.home import write_plain_home
from .pages.indexes import write_index
from .pages.kind_pages import (
    Examples,
    KindPages,
    PagesByKind,
    Program,
    bundles_of,
    folders_by_bundle,
)
from .pages.news import write_news
from .pages.views import views_of, write_view
from .parts.body import prepare_entry
from .parts.edition import edition_assets, edition_styles, write_edition
from .text.prepare import PreparedText

_NO_PAGES = KindPages()


class SiteWriter:
    """Writes the pages of one language, one by one and in any order.

    `outline` is the site without its pages and files, `paths` are those of its pages, sorted.
    """

    def __init__(
        self,
        library: Library,
        language: Language,
        rules: tuple[Rule, ...],
        kinds: PagesByKind,
        attachments: tuple[Attachment, ...] = (),
        texts: Mapping[str, PreparedText] | None = None,
        *,
        markdown: bool = False,
        examples: Examples | None = None,
        question_formats: tuple[QuestionFormat, ...] = (),
    ) -> None:
        """Work out what the pages of a language share.

        The library holds what the build's audience may see and nothing else.  Every page exists
        under the same path in every language.  `kinds` are what kinds write themselves, `attachments`
        files that pages offer, `texts` what `prepare_texts` gave.  With `markdown`, pages are plain
        Markdown for other engines, else HTML.  `examples` are what the gallery of the manual shows,
        `question_formats` what it tells of those.
        """
        ways = {name: one.ways for name, one in kinds.items()}
        self._site = make_context(library, language, ways, attachments, texts, markdown)
        self._attachments = attachments
        self._components = folders_by_bundle(kinds)
        self._digests = ReadDigests(self._site)
        navigation = make_navigation(self._site)
        program = Program(rules, kinds, examples, question_formats)
        self._writers = dict(_writers(self._site, navigation, program))
        self._bundles = {path: bundles_of(kinds, kind) for path, (kind, _) in self._writers.items()}
        loaded = (name for names in self._bundles.values() for name in names)
        self._bundle_assets = bundle_assets(self._components, loaded)
        self.paths = tuple(sorted(self._writers))
        look, safety = library.settings.look, library.settings.safety
        title = safety.title(language.code, library.settings.source_language.code)
        self.outline = RenderedSite(
            language=language,
            languages=library.settings.languages,
            pages=(),
            navigation=navigation.sections,
            words=self._site.words.texts,
            styles=(STYLE,),
            own_styles=(*edition_styles(self._site), *look_styles(look)),
            scripts=(SCRIPT,),
            logo=look.logo.published if look.logo is not None else "",
            icon=PLAIN_ICON if safety.neutral_icon else look.icon.published if look.icon is not None else "",
            moved=tuple(_moved(self._site, frozenset(self.paths))),
            tab_title=title,
            header_name="" if safety.keeps_site_name else title,
            unnamed_paper=safety.unnamed_paper,
            safety=SAFETY if SAFETY in self._writers else "",
            name=self._site.name,
            notice=copy_notice(library.settings, language.code),
        )

    def write(self, path: str) -> RenderedPage:
        """Write a page; afterwards `reads` tells what it was made of."""
        self._site.used_files.clear()
        self._site.reads.clear()
        _, write = self._writers[path]
        bundles = tuple(self._bundle_assets[name] for name in self._bundles[path])
        return replace(
            write(),
            pictures=tuple(sorted(self._site.used_files)),
            styles=tuple(asset.path for bundle in bundles for asset in bundle.style),
            scripts=tuple(asset.path for bundle in bundles for asset in bundle.script),
        )

    @property
    def reads(self) -> tuple[str, ...]:
        """The names of what the page that was written last is made of, besides what all pages are made of."""
        return tuple(sorted(self._site.reads))

    def digest_of(self, read: str) -> str:
        """Give the digest of something that a page reads: equal where it says the same."""
        return self._digests.of(read)

    def assets(self, pages: Iterable[RenderedPage]) -> tuple[Asset, ...]:
        """Give the files beside the pages: the script, the style, the pictures they show, what they offer.

        Raises:
            MachineError: a picture cannot be read any more, or is not the one that was judged.
        """
        pictures = find_pictures(self._site, {path for page in pages for path in page.pictures})
        offered = (Asset(file.path, file.content) for file in self._attachments)
        pictograms = pictogram_folders(self._site.settings.kinds)
        own = (
            *shared_assets(self._components[""], pictograms),
            *(asset for one in self._bundle_assets.values() for asset in (*one.script, *one.style)),
            *edition_assets(self._site),
            *look_assets(self._site),
        )
        return (*own, *pictures, *offered)


def render_site(
    library: Library,
    language: Language,
    rules: tuple[Rule, ...],
    kinds: PagesByKind,
    attachments: tuple[Attachment, ...] = (),
    texts: Mapping[str, PreparedText] | None = None,
    *,
    markdown: bool = False,
    question_formats: tuple[QuestionFormat, ...] = (),
) -> RenderedSite:
    """Write all pages of a language, in the order of their paths, with what they need; see `SiteWriter`."""
    writer = SiteWriter(
        library,
        language,
        rules,
        kinds,
        attachments,
        texts,
        markdown=markdown,
        question_formats=question_formats,
    )
    pages = tuple(writer.write(path) for path in writer.paths)
    return replace(writer.outline, pages=pages, assets=writer.assets(pages))


def prepare_texts(library: Library) -> dict[str, PreparedText]:
    """Write the texts of the source language once, for every language that shows them, by path."""
    site = make_context(library, library.settings.source_language, {})
    pages = (entry.source for entry in site.entries.values() if entry.source.body is not None)
    return {entry.path: prepare_entry(site, entry) for entry in pages}


def _writers(
    site: SiteContext, navigation: Navigation, program: Program
) -> Iterator[tuple[str, tuple[str, Callable[[], RenderedPage]]]]:
    """Give the kind of each page, empty for none, and what writes it, by the page's path.

    The kind of a page beside an entry is such as `module/slides`.
    Of two for a path, the second counts.
    """
    if site.settings.for_authors:
        yield HOME, ("", partial(write_authors_home, site, navigation))
    elif "page/index" not in site.entries:
        yield HOME, ("", partial(write_plain_home, site, navigation))
    kinds = program.kinds
    for name, pages in kinds.items():
        if pages.generated is not None:
            for page in site.generated_of(name):
                yield page.path, (name, partial(pages.generated, site, navigation, program, page))
    yield FEEDBACK, ("", partial(write_feedback, site, navigation))
    if has_news(site):
        yield NEWS, ("", partial(write_news, site, navigation))
    for kind in site.listed_kinds:
        own = kinds.get(kind.name, _NO_PAGES)
        yield index_path(kind), (kind.name, partial(write_index, site, kind, navigation, own))
        for view in views_of(site, kind, own):
            write = partial(write_view, site, kind, navigation, own, view)
            yield view_path(kind, view.slug), (kind.name, write)
    for entry in site.entries.values():
        for one in pages_beside(site, entry, kinds.get(entry.kind, _NO_PAGES)):
            write = partial(write_beside, site, entry, navigation, one)
            yield beside_path(site, entry, one), (one.kind_of(entry), write)
    # What an author wrote comes last: it takes the place of what is generated.
    for entry in site.entries.values():
        if not site.kind(entry).holds_many:
            own = kinds.get(entry.kind, _NO_PAGES)
            yield site.page_of(entry)[0], (entry.kind, partial(write_entry, site, entry, navigation, own))


def _moved(site: SiteContext, taken: frozenset[str]) -> Iterator[MovedPage]:
    """Give the former addresses of entries, and where each leads; a page that is there is not hidden."""
    entries = site.entries.untraced()
    for id, source in sorted(former_entries(site.library).items()):
        entry, path = entries[source.id], former_page(site.settings, id)
        page, _ = site.page_of(entry)
        if path not in taken and page in taken:
            title = site.title(entry)
            foreign = (title.language, title.direction) if title.foreign else ("", "")
            part = former_part(id, entry.text)
            yield MovedPage(path, PageLink(title.text, page, "", *foreign), part)


__all__ = [
    "Examples",
    "KindPages",
    "PreparedText",
    "SiteWriter",
    "prepare_texts",
    "render_site",
    "write_edition",
]
