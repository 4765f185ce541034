"""What hands in the result of a test, on the page of the test: as a code, as dots for a camera, as a file.

Nothing leaves the page by itself, and what is in a result is told before it is made.  The page also asks
the two forms of the test (`?form=A`, `?form=B`), which otherwise are for paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.paper_forms import PRE_FORM, make_forms
from fieldguide.content.quizzes import question_types, read_quiz
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, TemplateFolder

from ..codes import course_sign, edition_sign

_TEMPLATES = TemplateFolder(__file__)

FOLDERS = (Path(__file__).parent.parent / "codes", Path(__file__).parent.parent / "qr", Path(__file__).parent)
"""The folders of the scripts and styles; they stand before those of the quiz, whose events they wait for."""


def write_hand_in(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give what hands in the result of a test; nothing where it has no questions or another engine builds."""
    # Facts of questions are those of the source language: a code is the same in every language.
    asked = read_quiz(quiz.source.fields, question_types(scope.site.library))
    if scope.site.markdown or not asked.pool:
        return
    forms = make_forms(asked) or ()
    yield _TEMPLATES.render(
        scope,
        "hand_in",
        course=course_sign(asked.module),
        edition=edition_sign(asked, forms),
        questions=tuple(question.name for question in asked.pool),
        forms=tuple(
            (
                form.letter,
                "before" if form.letter == PRE_FORM else "after",
                tuple(question.name for question in form.questions),
            )
            for form in forms
        ),
        slug=quiz.source.slug.replace("/", "-"),
    )
