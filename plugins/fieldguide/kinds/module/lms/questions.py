"""The questions of a module as other systems take them: weights, feedback, names, categories.

Words that a learner reads are HTML within a line; what a system shows as it is (choices of a list, accepted
texts, names) is plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from fieldguide.content.letters import without_accents
from fieldguide.content.question_parts import (
    MatchItem,
    Step,
    read_matching,
    read_number,
    read_ordering,
    read_short_text,
)
from fieldguide.content.quizzes import Option, Question, Quiz, question_types, read_quiz
from fieldguide.content.training import course_sources, read_module
from fieldguide.content.words import choose_words, site_name
from fieldguide.export.api import review_day, speak
from fieldguide.model import Language, Library, LocalisedEntry

from ..question_html import QuestionHtml
from ..results.codes import edition_sign
from .weights import loss_of_wrong, share_of_right

_WHOLE = Decimal(100)
_NOTHING = Decimal(0)
_NAME_LENGTH = 80
_TAG_LENGTH = 50
LISTED_LENGTH = 255
"""How many characters a choice of a list may have in Moodle."""

# Moodle takes what looks like a tag out of names, and reads a backslash as an escape.
_UNNAMED = str.maketrans({"<": "‹", ">": "›", "\\": "/", "[": "(", "]": ")"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to choose: its weight in per cent, below zero where it takes something off."""

    html: str
    weight: Decimal
    is_right: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Choosing:
    """Answers to choose from; they keep their order where they are not `shuffled`."""

    answers: tuple[Answer, ...]
    several: bool
    shuffled: bool


@dataclass(frozen=True, slots=True)
class TrueOrFalse:
    """A sentence that is true or not, with what is told to who answers so."""

    is_true: bool
    to_true: str
    to_false: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Something, as HTML, and the choice of a list that belongs to it, as plain text.

    `told` is a paragraph that names it and says why that belongs to it, empty for none.
    """

    html: str
    choice: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Things that are put to choices of one list; `others` are choices that nothing belongs to.

    Steps in an order are pairs of a step and its place, in an order that does not tell the right one:
    `is_order` tells them.
    """

    pairs: tuple[Pair, ...]
    others: tuple[str, ...] = ()
    is_order: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A number to write, and how far off it may be."""

    value: int
    tolerance: int


@dataclass(frozen=True, slots=True)
class Written:
    """Short texts that are right, each spelling that is to be taken among them."""

    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thought:
    """Something to think about: nothing is answered."""


Body = Choosing | TrueOrFalse | Pairing | Counted | Written | Thought


@dataclass(frozen=True, slots=True)
class PackedQuestion:
    """A question as other systems take it.

    `id` is the same in every edition and language.  `prompt`, `explain` and `read` (what to read again)
    are paragraphs.  `is_check` tells what a unit asks from what the test asks.
    """

    id: str
    type_name: str
    name: str
    tags: tuple[str, ...]
    is_check: bool
    prompt: tuple[str, ...]
    explain: tuple[str, ...]
    read: tuple[str, ...]
    hints: tuple[str, ...]
    answering: Body

    @property
    def general(self) -> tuple[str, ...]:
        """What is told to all who have answered: why it is so, what belongs to each part, what to read."""
        pairs = self.answering.pairs if isinstance(self.answering, Pairing) else ()
        if isinstance(self.answering, Pairing) and self.answering.is_order:
            pairs = tuple(sorted(pairs, key=lambda one: int(one.choice)))
        return (*self.explain, *(one.told for one in pairs if one.told), *self.read)


@dataclass(frozen=True, slots=True)
class Category:
    """A category of a question bank, by the names that lead to it."""

    path: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that no system can be given, or not this one: its key, and its type or the reason."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """The questions of a module in one language, those of its test and those that its units ask."""

    module: LocalisedEntry
    quiz: Quiz
    test: Category
    checks: Category
    questions: tuple[PackedQuestion, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def language(self) -> Language:
        """The language that all of it is in."""
        return self.module.text_language

    def groups(self) -> Iterator[tuple[Category, tuple[PackedQuestion, ...]]]:
        """Give the categories that have questions, each with its own."""
        for category, is_check in ((self.test, False), (self.checks, True)):
            found = tuple(one for one in self.questions if one.is_check == is_check)
            if found:
                yield category, found


def make_bank(library: Library, module: str, language: Language) -> QuestionBank | None:
    """Make the questions of a module in a language; None where it has no quiz.

    Where the module or its quiz is not in that language, all of it is in the source language.
    """
    spoken = speak(library, module, language)
    quiz_id = read_module(spoken.source.fields).quiz
    if library.find(quiz_id) is None:
        return None
    quiz = speak(library, quiz_id, spoken.text_language)
    if quiz.text_language != spoken.text_language:
        spoken = speak(library, module, library.settings.source_language)
        quiz = speak(library, quiz_id, library.settings.source_language)
    read = read_quiz(quiz.fields, question_types(library))
    packer = _Packer(library, spoken.text_language, quiz_id)
    packed: list[PackedQuestion] = []
    left_out: list[LeftOut] = []
    for question in read.questions:
        body = packer.answering(question)
        if isinstance(body, str):
            left_out.append(LeftOut(question.name, body))
        else:
            packed.append(packer.question(question, body))
    test, checks = _categories(library, spoken, quiz)
    return QuestionBank(spoken, read, test, checks, tuple(packed), tuple(left_out))


def _categories(library: Library, module: LocalisedEntry, quiz: LocalisedEntry) -> Iterator[Category]:
    """Give the category of the test, and that of what units ask."""
    code = module.text_language.code
    words = choose_words(library.settings, code)
    version = _version(library, module, quiz)
    top = site_name(library.settings, code), f"{module.title} ({version})"
    for name in ("test", "checks"):
        path = tuple(map(_category_name, (*top, words[f"export.bank.{name}"])))
        yield Category(path, f"{quiz.source.id} {name} {code} {version}")


def _version(library: Library, module: LocalisedEntry, quiz: LocalisedEntry) -> str:
    """Give what tells new questions from former ones: who imports again gets them beside the old.

    It is the day of the newest review, else the edition, and the mark of the questions on sheets.
    """
    reviewed = review_day(quiz.source, *course_sources(library, module.source))
    asked = read_quiz(quiz.source.fields, question_types(library))
    told = reviewed.isoformat() if reviewed is not None else library.settings.edition
    return " ".join(filter(None, (told, edition_sign(asked))))


def _category_name(name: str) -> str:
    """Give a name that stands between the strokes of a path."""
    return _plain_name(name).strip("/ ") or "-"


def _plain_name(name: str) -> str:
    return " ".join(name.translate(_UNNAMED).split())


class _Packer:
    """Packs the questions of a quiz in one language."""

    def __init__(self, library: Library, language: Language, quiz: str) -> None:
        self._html = QuestionHtml(library, language)
        self._words = choose_words(library.settings, language.code)
        self._quiz = quiz

    def question(self, question: Question, body: Body) -> PackedQuestion:
        """Give a question with what all of them have."""
        prompt = self._html.plain(question.prompt)
        cut = prompt if len(prompt) <= _NAME_LENGTH else f"{prompt[:_NAME_LENGTH].rpartition(' ')[0]} …"
        objective = question.objective.text if question.objective is not None else ""
        tag = objective.partition("/")[2].replace("#", " ")[:_TAG_LENGTH]
        return PackedQuestion(
            f"{self._quiz}#{question.name}",
            question.type_name,
            _plain_name(f"{question.name} {cut}"),
            tuple(filter(None, (tag,))),
            question.is_check,
            tuple(filter(None, (self._html.write(question.prompt), self._counted(question)))),
            tuple(filter(None, (self._html.write(question.explain),))),
            tuple(self._read(question)),
            tuple(filter(None, map(self._html.write, question.hints))),
            body,
        )

    def answering(self, question: Question) -> Body | str:
        """Give what is answered, or why no system can be given it."""
        match question.type_name:
            case "match":
                return self._matching(question)
            case "order":
                return self._ordering(question)
            case "number":
                number = read_number(question.fields)
                return Counted(number.value, number.tolerance) if number is not None else "number"
            case "short-text":
                accepted = read_short_text(question.fields).accepted
                spellings = tuple(_spellings(self._html.plain(one) for one in accepted))
                return Written(spellings) if spellings else "short-text"
            case "reflection":
                return Thought()
            case "true-false":
                return self._true_or_false(question) or self._choosing(question)
        return self._choosing(question) if question.options else question.type_name

    def _counted(self, question: Question) -> str:
        """Give what a number counts, for that stands behind its box with us and nowhere with others."""
        number = read_number(question.fields) if question.type_name == "number" else None
        counted = self._html.write(number.counted) if number is not None else ""
        return f"({counted})" if counted else ""

    def _read(self, question: Question) -> Iterator[str]:
        """Give what to read again."""
        titles = dict.fromkeys(filter(None, (self._html.title(one.text) for one in question.see)))
        if titles:
            read = f"{self._words['quiz.read_again']} {self._words['list.comma'].join(titles)}"
            yield escape(read, quote=False)

    def _pair(self, part: MatchItem | Step, choice: str) -> Pair:
        html, feedback = self._html.write(part.text), self._html.write(part.feedback)
        told = f"<strong>{html}</strong>{self._words['page.colon']} {feedback}" if feedback else ""
        return Pair(html, choice, told)

    def _choosing(self, question: Question) -> Choosing | str:
        several = question.type is not None and question.type.several
        right = len(question.right)
        share = share_of_right(right) if several else _WHOLE
        if not right or (right > 1 and not several):
            return question.type_name
        if not all(self._html.write(one.text) for one in question.options):
            return f"{question.type_name}, without a text"
        if share is None:
            return f"{question.type_name}, {right} right answers"
        loss = loss_of_wrong(len(question.options) - right) if several else _NOTHING
        answers = tuple(
            Answer(
                self._html.write(one.text), share if one.is_right else loss, one.is_right, self._feedback(one)
            )
            for one in question.options
        )
        # None of these systems can keep one answer in its place while it shuffles the others.
        shuffled = question.is_shuffled and not any(one.is_fixed for one in question.options)
        return Choosing(answers, several, shuffled)

    def _true_or_false(self, question: Question) -> TrueOrFalse | None:
        """Give it where its options say no more than true and false: systems have words of their own."""
        if len(question.options) != 2 or len(question.right) != 1:
            return None
        first, second = question.options
        said = tuple(self._html.plain(one.text).casefold() for one in (first, second))
        own = tuple(self._words[f"export.bank.{one}"].casefold() for one in ("true", "false"))
        if said != own:
            return None
        return TrueOrFalse(first.is_right, self._feedback(first), self._feedback(second))

    def _feedback(self, option: Option) -> str:
        return self._html.write(option.feedback)

    def _matching(self, question: Question) -> Pairing | str:
        matching = read_matching(question.fields)
        pairs = []
        for item in matching.items:
            match = matching.match_of(item)
            if match is None:
                return "match"
            pairs.append(self._pair(item, self._html.plain(match.text)))
        used = {pair.choice for pair in pairs}
        every = (self._html.plain(one.text) for one in matching.shown(question.name))
        others = tuple(dict.fromkeys(one for one in every if one not in used))
        if any(len(one) > LISTED_LENGTH for one in (*used, *others)):
            return "match, a text is too long for a list"
        # To these systems, a pair without its first half is a choice that nothing belongs to.
        empty = not pairs or not all(one.html and one.choice for one in pairs) or not all(others)
        return "match, without a text" if empty else Pairing(tuple(pairs), others)

    def _ordering(self, question: Question) -> Pairing | str:
        ordering = read_ordering(question.fields)
        pairs = tuple(self._pair(one, str(ordering.place_of(one))) for one in ordering.shown(question.name))
        whole = pairs and all(one.html for one in pairs)
        return Pairing(pairs, is_order=True) if whole else "order, without a text"


def _spellings(accepted: Iterator[str]) -> Iterator[str]:
    """Give each text as it is written, and as who types in a hurry writes it: no accents, no signs.

    Capital letters do not count in these systems; accents and signs do.
    """
    found: dict[str, str] = {}
    for text in accepted:
        bare = without_accents(text)
        without_marks = " ".join(re.sub(r"[^\w\s]", " ", bare).split())
        for one in (text, bare, without_marks):
            if one:
                found.setdefault(one.casefold(), one)
    yield from found.values()
