"""The gallery: every part that pages are made of, in its cases, on one page.

The pages of a project of examples are written as all pages are, and put below each other.  So a case is
what an author could have written, and a part looks as it does on its own page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fieldguide.content.doors import HOME_PAGE
from fieldguide.content.site_paths import FEEDBACK, html_path
from fieldguide.model import RenderedPage, Settings

from ..context.kind_ways import GeneratedPage
from ..context.make import make_context
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..navigation.menu import Navigation, has_news, make_navigation
from ..pages.beside import pages_beside, write_beside
from ..pages.entry import write_entry
from ..pages.feedback import write_feedback
from ..pages.home import write_plain_home
from ..pages.indexes import write_index
from ..pages.kind_pages import Examples, KindPages, PagesByKind
from ..pages.news import write_news
from ..pages.views import views_of, write_view
from .cases import Case, CasePage, place_cases
from .document import make_manual_page

_NO_PAGES = KindPages()


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page of the examples, and the id of its place in the gallery."""

    anchor: str
    page: RenderedPage


def write_gallery(
    site: SiteContext,
    navigation: Navigation,
    kinds: PagesByKind,
    examples: Examples | None,
    page: GeneratedPage,
    language: str,
) -> RenderedPage:
    """Write the gallery with the cases in one language; without examples it is empty."""
    scope = PageScope(site, page.path)
    cases = ""
    if examples is not None and not site.markdown:
        shown = tuple(_pages(examples, language, kinds, page.path))
        kept = frozenset(
            _anchor(examples.library.settings, entry.id)
            for entry in examples.library.sources()
            if _is_in_list(examples.library.settings, entry.id)
        )
        cases = place_cases(
            tuple(Case(one.anchor, html_path(one.page.path), one.page.content) for one in shown),
            CasePage(html_path(page.path), kept, frozenset({html_path(FEEDBACK)})),
        )
    # Made-up words that nobody looks for.
    return make_manual_page(scope, navigation, page, cases, language, searchable=False)


def _pages(examples: Examples, language: str, kinds: PagesByKind, path: str) -> Iterator[_Shown]:
    """Give the pages of the examples: home, each kind's entries and its list, then those of the site."""
    ways = {name: one.ways for name, one in kinds.items()}
    library = examples.library
    files = examples.attachments.get(language, ())
    site = make_context(library, library.settings.language(language), ways, files)
    # All are shown on one page: what leads to an entry leads to its place there.
    places = {id: (path, _anchor(library.settings, id)) for id in site.entries.untraced() if id != HOME_PAGE}
    site = replace(site, _pages=places)
    navigation = make_navigation(site)
    home = site.entries.get(HOME_PAGE)
    if home is None:
        yield _Shown("case-home", write_plain_home(site, navigation))
    for kind in site.settings.kinds:
        own = kinds.get(kind.name, _NO_PAGES)
        if not kind.holds_many:
            for entry in site.of_kind(kind.name):
                anchor = "case-home" if entry is home else places[entry.id][1]
                yield _Shown(anchor, write_entry(site, entry, navigation, own))
                for one in pages_beside(site, entry, own):
                    page = write_beside(site, entry, navigation, one)
                    yield _Shown(f"{anchor}-{one.slug}", page)
        if kind in site.listed_kinds and site.slugs_of(kind.name):
            yield _Shown(f"case-list-{kind.name}", write_index(site, kind, navigation, own))
            for view in views_of(site, kind, own):
                page = write_view(site, kind, navigation, own, view)
                yield _Shown(f"case-{view.slug}-{kind.name}", page)
    if has_news(site):
        yield _Shown("case-news", write_news(site, navigation))
    yield _Shown("case-feedback", write_feedback(site, navigation))


def _anchor(settings: Settings, id: str) -> str:
    if _is_in_list(settings, id):
        return id.replace("/", "-")  # as its list has it, and the scripts that look for it
    return f"case-{id.replace('/', '-')}"


def _is_in_list(settings: Settings, id: str) -> bool:
    kind = settings.kind(id.partition("/")[0])
    return kind is not None and kind.holds_many
