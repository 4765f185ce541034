"""Write the generated pages of the manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fieldguide.model import RenderedPage, Rule, TranslationState

from ..context.kind_ways import GeneratedPage
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..navigation.menu import Navigation
from ..pages.joining import join_parts
from ..pages.kind_pages import Program
from ..parts.body import wrap_foreign
from ..parts.foot import FootFacts, write_foot
from ..parts.sections import write_title
from .gallery import write_gallery
from .generated import (
    GALLERY_ARABIC_PAGE,
    GALLERY_PAGE,
    KINDS_PAGE,
    LANGUAGE,
    MANUAL,
    OPTIONS_PAGE,
    RULES_PAGE,
    WORDS_PAGE,
)
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


_GALLERIES = {GALLERY_PAGE: "en", GALLERY_ARABIC_PAGE: "ar"}


def write_manual(
    site: SiteContext, navigation: Navigation, program: Program, page: GeneratedPage
) -> RenderedPage:
    """Give a generated page; where the source language is another, the English text in its frame."""
    if page in _GALLERIES:
        language = _GALLERIES[page]
        return write_gallery(site, navigation, program.kinds, program.examples, page, language)
    scope = PageScope(site, page.path)
    text = site.gap.join(_WRITERS[page](scope, program.rules))
    foot = FootFacts(page.id(MANUAL), page.title, site.settings.audience, TranslationState.SOURCE.value)
    parts = (
        write_title(scope, site.phrase(page.title, LANGUAGE)),
        scope.render("summary", summary=site.phrase(page.summary, LANGUAGE)),
        wrap_foreign(scope, text, LANGUAGE),
        write_foot(scope, foot),
    )
    content, searched = join_parts(site, parts)
    return RenderedPage(
        path=page.path,
        title=page.title,
        description=page.summary,
        content=content,
        searched=searched,
        id=page.id(MANUAL),
        kind=MANUAL,
        text_language=LANGUAGE,
        section=navigation.section_of(page.path),
        breadcrumbs=(navigation.home,),
    )
