"""The questions of a module that are asked inside its units, each as a slide to ask a room with."""

from __future__ import annotations

from fieldguide.content.question_cards import CardLine, make_card
from fieldguide.content.quizzes import Question, question_types, read_quiz
from fieldguide.model import LocalisedEntry, TextValue
from fieldguide.render.api import PageScope, Phrase, write_words

from ...training import quiz_of
from .shown import Answer, ShownLine, Slide, Words

_OPENS = {"reflection": "quiz.show_others"}
"""What opens the answer of types that have no right one."""


def check_slides(scope: PageScope, module: LocalisedEntry) -> dict[str, tuple[Slide, ...]]:
    """Give the slides of the checks of a module, by the id of the unit or of the heading in it."""
    found: dict[str, tuple[Slide, ...]] = {}
    quiz = quiz_of(scope, module)
    if quiz is None:
        return found
    for question in read_quiz(quiz.fields, question_types(scope.site.library)).questions:
        if question.unit is not None:
            place, slide = question.unit.text, _Asked(scope, quiz, question).slide()
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
        card = make_card(question, self._letters)
        opens = words(_OPENS.get(question.type_name, "quiz.show"))
        explain = self._words(question.explain) if question.explain.text else None
        label = words(card.label) if card.label else ""
        return Slide(
            "question",
            self._phrase(question.prompt),
            above=self._scope.site.phrase(words("slides.question")),
            lead=self._words(card.lead) if card.lead is not None else None,
            lines=tuple(map(self._line, card.lines)),
            targets=tuple(map(self._line, card.targets)),
            answer=Answer(opens, label, tuple(map(self._line, card.right)), explain),
            note=words("slides.hands") if card.lines and not card.targets else "",
            spoken=self._spoken,
        )

    def _line(self, line: CardLine) -> ShownLine:
        then = ShownLine(self._words(line.then), line.then_sign) if line.then is not None else None
        return ShownLine(self._words(line.text), line.sign, line.is_right, then)

    def _words(self, value: TextValue) -> Words:
        return Words(write_words(self._scope, value), len(value.text))

    def _phrase(self, value: TextValue) -> Phrase:
        return self._scope.site.written(value).with_html(write_words(self._scope, value))
