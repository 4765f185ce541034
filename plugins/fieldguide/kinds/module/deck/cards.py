"""The cards of a module: the front asks, the back tells what is right, why, and where it is explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from fieldguide.content.question_cards import CardLine, QuestionCard, make_card
from fieldguide.content.quizzes import Question, question_types, read_quiz
from fieldguide.content.training import read_module
from fieldguide.content.words import choose_words
from fieldguide.export.api import speak
from fieldguide.model import Language, Library, LocalisedEntry

from ..question_html import QuestionHtml


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A card: the id of its question, and its fields as HTML."""

    id: str
    prompt: str
    options: str
    right: str
    reason: str
    read: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Its fields in the order of the deck's."""
        return self.prompt, self.options, self.right, self.reason, self.read


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of a module in one language; `left_out` counts the questions that no card can carry."""

    module: LocalisedEntry
    cards: tuple[DeckCard, ...]
    left_out: int


def make_deck(library: Library, module: str, language: Language) -> Deck | None:
    """Make the deck of a module; None where it has no quiz."""
    spoken = speak(library, module, language)
    quiz_id = read_module(spoken.source.fields).quiz
    if library.find(quiz_id) is None:
        return None
    # A module without its quiz in a language has its cards in the source language: one deck, one language.
    quiz = speak(library, quiz_id, spoken.text_language)
    if quiz.text_language != spoken.text_language:
        spoken = speak(library, module, library.settings.source_language)
        quiz = speak(library, quiz_id, library.settings.source_language)
    writer = _Writer(library, spoken.text_language)
    questions = read_quiz(quiz.fields, question_types(library)).questions
    cards = tuple(
        writer.card(f"{quiz_id}#{question.name}", question, card)
        for question in questions
        if (card := make_card(question, writer.letters)).scored and card.right
    )
    return Deck(spoken, cards, len(questions) - len(cards))


class _Writer:
    """Writes cards in one language."""

    def __init__(self, library: Library, language: Language) -> None:
        self._html = QuestionHtml(library, language)
        self._words = choose_words(library.settings, language.code)
        self.letters = self._words["slides.letters"].split()

    def card(self, id: str, question: Question, card: QuestionCard) -> DeckCard:
        titles = dict.fromkeys(filter(None, (self._html.title(one.text) for one in question.see)))
        read = f"{self._words['quiz.read_again']} {self._joined(titles)}" if titles else ""
        return DeckCard(
            id,
            _block("p", self._html.write(card.prompt)),
            self._list(card.lines) + self._list(card.targets),
            _block("p", escape(self._words[card.label], quote=False)) + self._list(card.right),
            _block("p", self._html.write(question.explain)) if question.explain.text else "",
            _block("p", escape(read, quote=False)) if read else "",
        )

    def _joined(self, texts: Iterable[str]) -> str:
        return self._words["list.comma"].join(texts)

    def _list(self, lines: tuple[CardLine, ...]) -> str:
        items = "".join(f'<li dir="auto">{self._line(line)}</li>' for line in lines)
        return f'<ul dir="auto">{items}</ul>' if items else ""

    def _line(self, line: CardLine) -> str:
        sign = f"<b>{escape(line.sign)}</b> " if line.sign else ""
        then = ""
        if line.then is not None:
            then = (
                f"{self._words['page.colon']} <b>{escape(line.then_sign)}</b> {self._html.write(line.then)}"
            )
        return f"{sign}{self._html.write(line.text)}{then}"


def _block(tag: str, html: str) -> str:
    return f'<{tag} dir="auto">{html}</{tag}>'
