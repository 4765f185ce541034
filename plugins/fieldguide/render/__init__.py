"""Write all pages of one language, as HTML or as plain Markdown that any engine can build.

Nothing here judges content or reads content files; what an entry says is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldguide.model import (
    Asset,
    Attachment,
    Language,
    Library,
    RenderedPage,
    RenderedSite,
    Rule,
)

from .assets import SCRIPT, STYLE, find_assets
from .context.site import SiteContext, make_context
from .manual.pages import prepare_manual
from .navigation.menu import Navigation, make_navigation
from .pages.entry import write_entry
from .pages.home import write_plain_home
from .pages.indexes import write_index
from .pages.kind_pages import KindPages, PagesByKind
from .pages.news import write_news
from .parts.body import prepare_entry
from .text.prepare import PreparedText

_NO_PAGES = KindPages()


def render_site(
    library: Library,
    language: Language,
    rules: tuple[Rule, ...],
    kinds: PagesByKind,
    attachments: tuple[Attachment, ...] = (),
    texts: Mapping[str, PreparedText] | None = None,
    *,
    markdown: bool = False,
) -> RenderedSite:
    """Give all pages of a language, in the order of their paths, with what they need.

    The library holds what the build's audience may see and nothing else.  Every page exists
    under the same path in every language.  `kinds` are what kinds write themselves, `attachments`
    files that pages offer, `texts` what `prepare_texts` gave.  With `markdown`, pages are plain Markdown
    for other engines, else HTML.
    """
    ways = {name: one.ways for name, one in kinds.items()}
    site = make_context(library, language, ways, attachments, texts, markdown)
    navigation = make_navigation(site)
    components = tuple(folder for pages in kinds.values() for folder in pages.components)
    pages = {page.path: page for page in _pages(site, navigation, rules, kinds)}
    return RenderedSite(
        language=language,
        languages=library.settings.languages,
        pages=tuple(pages[path] for path in sorted(pages)),
        navigation=navigation.sections,
        words=site.words.texts,
        assets=(*find_assets(site, components), *(Asset(file.path, file.content) for file in attachments)),
        styles=(STYLE,),
        scripts=(SCRIPT,),
    )


def prepare_texts(library: Library, rules: tuple[Rule, ...]) -> dict[str, PreparedText]:
    """Write the texts of the source language once, for every language that shows them, by path."""
    site = make_context(library, library.settings.source_language, {})
    pages = (entry.source for entry in site.entries.values() if entry.source.body is not None)
    return {entry.path: prepare_entry(site, entry) for entry in pages} | prepare_manual(site, rules)


def _pages(
    site: SiteContext, navigation: Navigation, rules: tuple[Rule, ...], kinds: PagesByKind
) -> Iterator[RenderedPage]:
    if "page/index" not in site.entries:
        yield write_plain_home(site, navigation)
    for pages in kinds.values():
        if pages.generated is not None:
            yield from pages.generated(site, navigation, rules)
    yield from write_news(site, navigation)
    for kind in site.listed_kinds:
        yield write_index(site, kind, navigation, kinds.get(kind.name, _NO_PAGES))
    # What an author wrote comes last: it takes the place of what is generated.
    for entry in site.entries.values():
        if not site.kind(entry).holds_many:
            yield write_entry(site, entry, navigation, kinds.get(entry.kind, _NO_PAGES))


__all__ = ["KindPages", "PreparedText", "prepare_texts", "render_site"]
