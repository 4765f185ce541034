"""A type of question, as its folder gives it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide.model import Field, MapValue, QuestionType


@dataclass(frozen=True, slots=True)
class QuestionWay:
    """What is known of one type of question: how it is judged, and how it is asked on a page.

    `folder` holds its template `input.html`, which writes what a reader answers with.
    Where it needs them, it also holds `answer.html` (what is told as the right answer, in place of the
    right options), `script.js` (a judge of its own, see `quiz/script.js`) and `style.css` (also what
    stands on paper).  `fields` are those that only questions of the type have, under names that no other
    type uses, and `read` makes a view of them, which templates know as `own`.  `opens` is the key of the
    word that opens the answer.
    """

    type: QuestionType
    folder: Path
    fields: tuple[Field, ...] = ()
    read: Callable[[MapValue], object] | None = None
    opens: str = "quiz.show"

    @property
    def own_fields(self) -> tuple[Field, ...]:
        """The fields that only questions of the type have."""
        return tuple(replace(field, types=(self.type.name,)) for field in self.fields)

    @property
    def input(self) -> str:
        """The template of what a reader answers with, below the folder of all types."""
        return f"{self.folder.name}/input.html"

    @property
    def answer(self) -> str:
        """The template of the right answer, empty where the right options are told."""
        return f"{self.folder.name}/answer.html" if (self.folder / "answer.html").is_file() else ""

    @property
    def judges_itself(self) -> bool:
        """Tell whether a script of its own judges what a reader has answered."""
        return (self.folder / "script.js").is_file()
