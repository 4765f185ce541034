"""Write the generated pages of the manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fieldguide.model import RenderedPage, Rule, TranslationState

from ..context.kind_ways import GeneratedPage
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..language.names import language_name
from ..navigation.menu import Navigation
from ..pages.joining import join_parts
from ..parts.body import wrap_foreign
from ..parts.foot import FootFacts, write_foot
from ..parts.sections import write_title
from .generated import KINDS_PAGE, MANUAL, OPTIONS_PAGE, RULES_PAGE, WORDS_PAGE
from .kinds import write_kinds
from .options import write_options
from .rules import write_rules
from .words import write_words

_WRITERS: Mapping[GeneratedPage, Callable[[PageScope, tuple[Rule, ...]], Iterator[str]]] = {
    KINDS_PAGE: lambda scope, rules: write_kinds(scope),
    RULES_PAGE: write_rules,
    OPTIONS_PAGE: lambda scope, rules: write_options(scope),
    WORDS_PAGE: lambda scope, rules: write_words(scope),
}


def write_manual(
    site: SiteContext, navigation: Navigation, rules: tuple[Rule, ...], page: GeneratedPage
) -> RenderedPage:
    """Give a generated page; in languages other than the source, the English text in their frame."""
    scope = PageScope(site, page.path)
    return _page(scope, navigation, page, site.gap.join(_WRITERS[page](scope, rules)))


def _page(scope: PageScope, navigation: Navigation, page: GeneratedPage, text: str) -> RenderedPage:
    site = scope.site
    source = site.source_code
    own = site.language.code == source
    title, summary = site.phrase(page.title, source), site.phrase(page.summary, source)
    foot = FootFacts(page.id(MANUAL), page.title, site.settings.audience, TranslationState.SOURCE.value)
    parts = [write_title(scope, title)]
    if not own:
        name = language_name(source, site.language.code)
        words = site.words("notice.source_only", language=name)
        parts.append(scope.render("notice", style="missing", text=words))
    parts += [
        scope.render("summary", summary=summary),
        wrap_foreign(scope, text, source),
        write_foot(scope, foot),
    ]
    kind = site.settings.kind(MANUAL)
    content, searched = join_parts(site, parts)
    return RenderedPage(
        path=page.path,
        title=page.title,
        description=page.summary,
        content=content,
        searched=searched,
        id=page.id(MANUAL),
        kind=MANUAL,
        text_language=source,
        section=navigation.section_of(page.path),
        breadcrumbs=(navigation.home, *(navigation.index_link(kind) if kind is not None else ())),
        searchable=False,
    )
