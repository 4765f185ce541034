"""Parts of a page that are more than text, one folder each.

A folder holds what its component needs: ``template.html`` and ``component.py`` (its HTML,
complete without JavaScript), ``script.js`` (what a script adds to it), ``style.css``.
"""

from __future__ import annotations

from importlib.resources import files

from .answers.component import render_answers
from .calendar.component import render_calendar
from .checklist.component import render_checklist
from .decision_tree.component import render_decision_tree
from .feedback.component import render_feedback
from .fill_in.component import render_fill_in
from .filter.component import FilterChoice, FilterGroup, render_filter
from .question_bank.component import render_question_bank
from .quiz.component import render_quiz
from .reading_path.component import render_reading_path
from .review_notice.component import render_review_notice
from .sheet.component import render_sheet_tools
from .term.component import render_terms

COMPONENTS = (
    "base",
    "controls",
    "page_parts",
    "storage",
    "checklist",
    "decision_tree",
    "calendar",
    "fill_in",
    "answers",
    "question_bank",
    "reading_path",
    "feedback",
    "sheet",
    "quiz",
    "term",
    "filter",
    "review_notice",
    "shortcuts",
    "table_region",
    "charts",
    "paper",
)
"""The folders, in the order in which their scripts run and their styles apply."""


def join_scripts() -> str:
    """Give the scripts of all components as one classic script."""
    return _join("script.js")


def join_styles() -> str:
    """Give the styles of all components as one style sheet."""
    return _join("style.css")


def _join(file_name: str) -> str:
    folder = files(__name__)
    found = (folder / name / file_name for name in COMPONENTS)
    return "\n".join(file.read_text(encoding="utf-8") for file in found if file.is_file())


__all__ = [
    "COMPONENTS",
    "FilterChoice",
    "FilterGroup",
    "join_scripts",
    "join_styles",
    "render_answers",
    "render_calendar",
    "render_checklist",
    "render_decision_tree",
    "render_feedback",
    "render_fill_in",
    "render_filter",
    "render_question_bank",
    "render_quiz",
    "render_reading_path",
    "render_review_notice",
    "render_sheet_tools",
    "render_terms",
]
