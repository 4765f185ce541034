"""The site for those who write: what of a project is in it, and how it differs from that of readers."""

from __future__ import annotations

from dataclasses import replace

from fieldguide.model import Library

from .course_design import design_courses
from .visible import visible_library
from .words import choose_words, plain_site_name

_NAME = "site.name"


def authors_library(library: Library) -> Library:
    """Give the pages for authors of a project, as a project of its own in the source language.

    It has a name that tells it from the readers' site, and none of that site's address and packages.
    Of the courses that its audience may see it holds how they are made.
    """
    settings = library.settings
    code = settings.source_language.code
    name = choose_words(settings, code)["authors.site_name"].replace(
        "{site}", plain_site_name(settings, code)
    )
    settings = replace(
        settings,
        for_authors=True,
        languages=settings.languages[:1],
        site_name=name,
        site_url="",
        bundles="",
        words={key: texts for key, texts in settings.words.items() if key != _NAME},
    )
    kept = tuple(one for one in library.entries if one.language == code and settings.holds(one.kind))
    return Library(settings, kept, library.files, courses=tuple(design_courses(visible_library(library))))
