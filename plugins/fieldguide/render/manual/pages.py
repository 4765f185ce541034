"""Write the generated pages of the manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fieldguide.model import RenderedPage

from ..context.kind_ways import GeneratedPage
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..navigation.menu import Navigation
from ..pages.kind_pages import Program
from .courses import write_courses
from .document import make_manual_page
from .gallery import write_gallery
from .generated import (
    COURSES_PAGE,
    GALLERY_ARABIC_PAGE,
    GALLERY_PAGE,
    KINDS_PAGE,
    OPTIONS_PAGE,
    QUESTION_FORMATS_PAGE,
    RULES_PAGE,
    WORDS_PAGE,
)
from .kinds import write_kinds
from .options import write_options
from .question_formats import write_question_formats
from .rules import write_rules
from .words import write_words

_WRITERS: Mapping[GeneratedPage, Callable[[PageScope, Program], Iterator[str]]] = {
    KINDS_PAGE: lambda scope, program: write_kinds(scope),
    RULES_PAGE: lambda scope, program: write_rules(scope, program.rules),
    OPTIONS_PAGE: lambda scope, program: write_options(scope),
    WORDS_PAGE: lambda scope, program: write_words(scope),
    COURSES_PAGE: lambda scope, program: write_courses(scope),
    QUESTION_FORMATS_PAGE: lambda scope, program: write_question_formats(scope, program.question_formats),
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
    text = site.gap.join(_WRITERS[page](scope, program))
    return make_manual_page(scope, navigation, page, text)
