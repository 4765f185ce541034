"""The questions of a module that are asked inside its units, each as a slide to ask a room with."""

from __future__ import annotations

from fieldguide.content.quizzes import Question, question_types, read_quiz
from fieldguide.model import LocalisedEntry, TextValue
from fieldguide.render.api import PageScope, Phrase, write_words

from ...training import quiz_of
from .shown import Answer, ShownLine, Slide, Words
from .view import unit_of


def check_slides(scope: PageScope, module: LocalisedEntry) -> dict[str, tuple[Slide, ...]]:
    """Give the slides of the checks of a module, by the id of the unit or of the heading in it."""
    found: dict[str, tuple[Slide, ...]] = {}
    quiz = quiz_of(scope, module)
    if quiz is None:
        return found
    for question in read_quiz(quiz.fields, question_types(scope.site.library)).questions:
        place = unit_of(question)
        if place:
            slide = _Asked(scope, quiz, question).slide()
            found[place] = (*found.get(place, ()), slide)
    return found


class _Asked:
    """Writes a question and its answer for a slide."""

    def __init__(self, scope: PageScope, quiz: LocalisedEntry, question: Question) -> None:
        self._scope, self._question = scope, question
        self._letters = scope.site.words("slides.letters").split()
        self._spoken = scope.site.phrase("", quiz.text_language.code)

    def slide(self) -> Slide:
        """Give the slide."""
        words, question = self._scope.site.words, self._question
        lines = tuple(
            ShownLine(self._words(option.text), self._letter(place), option.is_right)
            for place, option in enumerate(question.options)
        )
        right = tuple(line for line in lines if line.right)
        label = words("quiz.right_answers" if len(right) > 1 else "quiz.right_answer") if right else ""
        explain = self._words(question.explain) if question.explain.text else None
        answer = Answer(label, right, explain)
        return Slide(
            "question",
            self._phrase(question.prompt),
            above=self._scope.site.phrase(words("slides.question")),
            lines=lines,
            answer=answer,
            note=words("slides.hands") if lines else "",
            spoken=self._spoken,
        )

    def _letter(self, place: int) -> str:
        return self._letters[place] if place < len(self._letters) else str(place + 1)

    def _words(self, value: TextValue) -> Words:
        return Words(write_words(self._scope, value), len(value.text))

    def _phrase(self, value: TextValue) -> Phrase:
        return self._scope.site.written(value).with_html(write_words(self._scope, value))
