"""The pages of the manual that are written by the generator, in English."""

from __future__ import annotations

from ..context.kind_ways import GeneratedPage

MANUAL = "manual"
"""The kind of these pages."""

LANGUAGE = "en"
"""They are in English, whatever the source language of a project is."""

KINDS_PAGE = GeneratedPage(
    "project/content-kinds.md",
    "Kinds of content",
    "Where the files of each kind lie and what they carry, as the program itself declares it.",
)
RULES_PAGE = GeneratedPage(
    "project/rules.md",
    "Rules",
    "Every fault that the check can report: what it means, why it matters, how to mend it.",
)
OPTIONS_PAGE = GeneratedPage(
    "project/options.md",
    "Options",
    "What the configuration may say: every option and every key, with what becomes of it.",
)
WORDS_PAGE = GeneratedPage(
    "project/words.md",
    "Words of the interface",
    "Every word that a project can replace, or translate into a further language.",
)

COURSES_PAGE = GeneratedPage(
    "project/courses.md",
    "Courses",
    "How each course is made: which unit teaches and checks which objective, and which questions ask for it.",
)

QUESTION_FORMATS_PAGE = GeneratedPage(
    "project/question-formats.md",
    "Formats of questions",
    "Which learning systems can be given the questions of modules, and what becomes of each type.",
)

GALLERY_PAGE = GeneratedPage(
    "project/gallery.md",
    "Gallery",
    "Every part that pages are made of, in its cases, from left to right.",
)
GALLERY_ARABIC_PAGE = GeneratedPage(
    "project/gallery-arabic.md",
    "Gallery in Arabic",
    "The same parts from right to left; what has no translation stands in English, as on a page.",
)

MANUAL_PAGES = (
    KINDS_PAGE,
    RULES_PAGE,
    OPTIONS_PAGE,
    WORDS_PAGE,
    COURSES_PAGE,
    QUESTION_FORMATS_PAGE,
    GALLERY_PAGE,
    GALLERY_ARABIC_PAGE,
)
"""All of them, in their order."""
