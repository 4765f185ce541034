"""What other systems take of questions, as the manual tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionFormat:
    """A format of questions: its name, what it is, and how it carries each type of question.

    `carries` has the name of a type and some words in English, none where the type is left out.
    """

    name: str
    help: str
    carries: tuple[tuple[str, str], ...]

    def how(self, type: str) -> str:
        """Tell how a type of question is carried, empty where it is left out or not known."""
        return next((words for name, words in self.carries if name == type), "")
