"""Questions as systems for training take them, before any format: words as HTML, weights, pairs.

What all these systems know is few: choosing one or several, putting pairs together, a number, a short
text, a text that nobody marks.  Each of our types becomes one of them, or is left out and counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from fieldguide.content.question_parts import read_matching, read_number, read_ordering, read_short_text
from fieldguide.content.quizzes import Question
from fieldguide.content.words import choose_words, site_name
from fieldguide.model import Language, Library, LocalisedEntry

from ..question_words import QuestionWords, read_questions

ONE, SEVERAL, PAIRS, NUMBER, SHORT, OPEN = "one", "several", "pairs", "number", "short", "open"

WEIGHTS = ("100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10")
"""What one of so many right answers is worth, in per cent: Moodle takes these numbers and no others."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to choose, or that is accepted: its words, its weight in per cent, what is said about it.

    `html` is plain text where `BankQuestion.way` is `SHORT` or `NUMBER`.
    """

    html: str
    weight: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Something as HTML, and what belongs to it as plain text; `item` is empty where nothing does."""

    item: str
    match: str


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question: its key, the way it is answered (`ONE` and so on), and all its words as HTML.

    `tags` are the key of its objective and what it asks for.  `tolerance` counts for a number alone.
    """

    name: str
    way: str
    prompt: str
    answers: tuple[Answer, ...] = ()
    pairs: tuple[Pair, ...] = ()
    explain: str = ""
    hints: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    shuffled: bool = True
    tolerance: int = 0


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """The questions of a module in one language: those of the test, and those inside the units.

    `version` names the test's questions in three signs: another bank has another name, so that who takes
    it twice sees which is newer.  `left_out` are the questions that no format can carry, by their type.
    """

    module: LocalisedEntry
    site: str
    version: str
    test: tuple[BankQuestion, ...]
    checks: tuple[BankQuestion, ...]
    test_name: str
    checks_name: str
    left_out: tuple[str, ...] = field(default=())

    @property
    def title(self) -> str:
        """The name of the bank: the module's, and the version."""
        return f"{self.module.title} [{self.version}]"


def make_bank(library: Library, module: str, language: Language) -> QuestionBank | None:
    """Make the bank of a module; None where it has no quiz or no question that can be carried."""
    read = read_questions(library, module, language)
    if read is None:
        return None
    writer = _Writer(library, read.language)
    test, checks = (
        tuple(filter(None, map(writer.question, some))) for some in (read.quiz.pool, read.quiz.checks)
    )
    if not test and not checks:
        return None
    carried = {one.name for one in (*test, *checks)}
    words = choose_words(library.settings, read.language.code)
    return QuestionBank(
        read.module,
        site_name(library.settings, read.language.code),
        read.bank,
        test,
        checks,
        words["course.test"],
        words["lms.checks"],
        tuple(one.type_name for one in read.quiz.questions if one.name not in carried),
    )


class _Writer:
    """Writes questions in one language."""

    def __init__(self, library: Library, language: Language) -> None:
        self._say, self._language = QuestionWords(library, language), language

    def question(self, question: Question) -> BankQuestion | None:
        """Give a question; None where none of the ways can carry it."""
        match question.type_name:
            case "match":
                return self._matching(question)
            case "order":
                return self._ordering(question)
            case "number":
                return self._number(question)
            case "short-text":
                accepted = read_short_text(question.fields).accepted
                answers = tuple(Answer(self._say.text(one), "100") for one in accepted)
                return self._make(question, SHORT, answers=answers) if answers else None
            case "reflection":
                return self._make(question, OPEN)
            case "scenario":
                return None
            case _:
                return self._choosing(question)

    def _choosing(self, question: Question) -> BankQuestion | None:
        right, wrong = len(question.right), len(question.options) - len(question.right)
        several = question.type is not None and question.type.several
        if not right or max(right, wrong) > len(WEIGHTS):
            return None
        # Who ticks all has no more than who ticks none.
        good = WEIGHTS[right - 1] if several else "100"
        bad = f"-{WEIGHTS[wrong - 1]}" if several and wrong else "0"
        answers = tuple(
            Answer(
                self._say.html(one.text),
                good if one.is_right else bad,
                self._block(self._say.html(one.feedback)),
            )
            for one in question.options
        )
        way = SEVERAL if several else ONE
        return self._make(question, way, answers=answers, shuffled=question.is_shuffled)

    def _matching(self, question: Question) -> BankQuestion:
        matching = read_matching(question.fields)
        pairs = [
            Pair(self._say.html(item.text), self._say.text(match.text))
            for item in matching.items
            if (match := matching.match_of(item)) is not None
        ]
        used = {item.match.text for item in matching.items}
        pairs += [
            Pair("", self._say.text(match.text)) for match in matching.matches if match.name not in used
        ]
        return self._make(question, PAIRS, pairs=tuple(pairs))

    def _ordering(self, question: Question) -> BankQuestion:
        ordering = read_ordering(question.fields)
        pairs = tuple(
            Pair(self._say.html(step.text), str(ordering.place_of(step)))
            for step in ordering.shown(question.name)
        )
        return self._make(question, PAIRS, pairs=pairs)

    def _number(self, question: Question) -> BankQuestion | None:
        number = read_number(question.fields)
        if number is None:
            return None
        return self._make(
            question, NUMBER, answers=(Answer(str(number.value), "100"),), tolerance=number.tolerance
        )

    def _make(
        self,
        question: Question,
        way: str,
        *,
        answers: tuple[Answer, ...] = (),
        pairs: tuple[Pair, ...] = (),
        shuffled: bool = True,
        tolerance: int = 0,
    ) -> BankQuestion:
        objective = question.objective.text.partition("#")[2] if question.objective is not None else ""
        return BankQuestion(
            question.name,
            way,
            self._block(self._say.html(question.prompt)),
            answers,
            pairs,
            self._block(self._explained(question)),
            tuple(self._block(self._say.html(hint)) for hint in question.hints),
            tuple(filter(None, (objective, question.asks))),
            shuffled,
            tolerance,
        )

    def _explained(self, question: Question) -> str:
        titles = dict.fromkeys(filter(None, (self._say.title(one.text) for one in question.see)))
        read = "; ".join(escape(title, quote=False) for title in titles)
        return " ".join(filter(None, (self._say.html(question.explain), f"({read})" if read else "")))

    def _block(self, html: str) -> str:
        """Give a paragraph that says its language: systems show it among words of theirs."""
        if not html:
            return ""
        return f'<p lang="{self._language.code}" dir="{self._language.direction}">{html}</p>'


def every_question(bank: QuestionBank) -> Iterator[tuple[str, tuple[BankQuestion, ...]]]:
    """Give the parts of a bank that hold something, each with its name."""
    for name, some in ((bank.test_name, bank.test), (bank.checks_name, bank.checks)):
        if some:
            yield name, some
