"""What slides read of modules and questions that no other view gives yet."""

from __future__ import annotations

from fieldguide.content.quizzes import Question
from fieldguide.model import LocalisedEntry


def job_aid_of(module: LocalisedEntry) -> str:
    """Give the id of the page to print and keep, empty for none."""
    return module.fields.text("job_aid")


def unit_of(question: Question) -> str:
    """Give where a question is asked inside a unit, `unit/module/slug#heading`; empty where in the test."""
    return question.fields.text("unit")
