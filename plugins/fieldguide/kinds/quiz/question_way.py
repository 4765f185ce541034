"""A type of question, as its folder gives it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import QuestionType


@dataclass(frozen=True, slots=True)
class QuestionWay:
    """What is known of one type of question: how it is judged, and how it is asked on a page.

    `folder` holds its template `choices.html`, which writes what a reader answers with, its words, and,
    where it needs them, a script and a style of its own.
    """

    type: QuestionType
    folder: Path

    @property
    def template(self) -> str:
        """The template, below the folder of all types."""
        return f"{self.folder.name}/choices.html"
