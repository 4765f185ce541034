"""What the pages have in common that the program writes about itself: title, sentence, foot, frame."""

from __future__ import annotations

from fieldguide.model import RenderedPage, TranslationState

from ..context.kind_ways import GeneratedPage
from ..context.page_scope import PageScope
from ..navigation.menu import Navigation
from ..pages.joining import join_parts
from ..parts.body import wrap_foreign
from ..parts.foot import FootFacts, write_foot
from ..parts.sections import write_title
from .generated import LANGUAGE, MANUAL


def make_manual_page(
    scope: PageScope,
    navigation: Navigation,
    page: GeneratedPage,
    text: str,
    language: str = LANGUAGE,
    *,
    searchable: bool = True,
) -> RenderedPage:
    """Put a text, in its `language`, on a page of the manual, whose title and sentence are English."""
    site = scope.site
    foot = FootFacts(page.id(MANUAL), page.title, site.settings.audience, TranslationState.SOURCE.value)
    parts = (
        write_title(scope, site.phrase(page.title, LANGUAGE)),
        scope.render("summary", summary=site.phrase(page.summary, LANGUAGE)),
        wrap_foreign(scope, text, language),
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
        searchable=searchable,
    )
