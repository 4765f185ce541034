"""The questions of a module for programs that are not ours: in one language, their words as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from fieldguide.content.quizzes import Quiz, question_types, read_quiz
from fieldguide.content.sentences import PlainRun, plain_run
from fieldguide.content.signs import bank_of
from fieldguide.content.training import read_module
from fieldguide.export.api import speak
from fieldguide.model import Language, Library, LocalisedEntry, TextValue
from fieldguide.model.blocks import Code, Inline, Link, Styled, Text

_TAGS = frozenset({"strong", "em", "b", "i", "sub", "sup", "kbd"})


@dataclass(frozen=True, slots=True)
class SpokenQuestions:
    """A module with its questions, both in one language; `id` is that of the quiz.

    `bank` names the questions of the test in three signs, the same in every language.
    """

    module: LocalisedEntry
    id: str
    quiz: Quiz
    bank: str

    @property
    def language(self) -> Language:
        """The language that all words are in."""
        return self.module.text_language


def read_questions(library: Library, module: str, language: Language) -> SpokenQuestions | None:
    """Read a module and its questions for readers of a language; None where it has no quiz.

    Where either is not translated, both are in the source language: no file holds two.
    """
    spoken = speak(library, module, language)
    id = read_module(spoken.source.fields).quiz
    if library.find(id) is None:
        return None
    quiz = speak(library, id, spoken.text_language)
    if quiz.text_language != spoken.text_language:
        spoken = speak(library, module, library.settings.source_language)
        quiz = speak(library, id, library.settings.source_language)
    types = question_types(library)
    bank = bank_of(read_quiz(quiz.source.fields, types))
    return SpokenQuestions(spoken, id, read_quiz(quiz.fields, types), bank)


class QuestionWords:
    """Writes the words of questions as HTML, without links and citations: nothing leads out of a program."""

    def __init__(self, library: Library, language: Language) -> None:
        self._library, self._language = library, language

    def html(self, value: TextValue) -> str:
        """Give a text as HTML, in one line."""
        return "".join(_written(self._run(value).pieces)).strip()

    def text(self, value: TextValue) -> str:
        """Give the words alone, in one line."""
        return self._run(value).text.strip()

    def title(self, reference: str) -> str:
        """Give the title of what a reference leads to, empty where it is not there."""
        id = reference.partition("#")[0]
        if self._library.find(id) is None:
            return ""
        return speak(self._library, id, self._language).title

    def _run(self, value: TextValue) -> PlainRun:
        inlines: tuple[Inline, ...] = (
            value.inlines if value.inlines is not None else (Text(value.text, 0, 0),)
        )
        return plain_run(inlines, self._link_words)

    def _link_words(self, link: Link) -> str:
        return self.title(link.target.partition(":")[2])


def _written(pieces: Iterable[Inline]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Text():
                yield escape(piece.text, quote=False)
            case Code():
                yield f"<code>{escape(piece.text, quote=False)}</code>"
            case Styled():
                inner = "".join(_written(piece.children))
                yield f"<{piece.tag}>{inner}</{piece.tag}>" if piece.tag in _TAGS else inner
            case _:
                pass
