"""The parameters of a question set of H5P, as the semantics of its libraries name them.

What a reader sees beside the questions is said in their language where we have the word; the rest is what the
libraries say by themselves.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from html import escape, unescape

from fieldguide.content.words import choose_words
from fieldguide.model import Library

from ..questions import (
    Choosing,
    Counted,
    LeftOut,
    PackedQuestion,
    Pairing,
    QuestionBank,
    TrueOrFalse,
    Written,
)
from ..texts import clean, paragraphs

Parameters = dict[str, object]
"""An object of JSON."""

# The question set since 1.20 takes its questions in these versions, and none before them.
QUESTION_SET = ("H5P.QuestionSet", 1, 20)
CHOICES = ("H5P.MultiChoice", 1, 16)
TRUE_OR_FALSE = ("H5P.TrueFalse", 1, 8)
GAPS = ("H5P.Blanks", 1, 14)

_NUMBERS = 21
_GAP_SIGNS = re.compile(r"[*/:]")
_TAGS = {"b": "strong", "i": "em", "kbd": "code"}
_NAMES = uuid.UUID("6f5c1c1e-6d0f-5d0b-9a53-8d3a2c1f7b60")
"""What ids of questions are made below."""
_PASSED_BY_HALF = 50


def leave_out(bank: QuestionBank) -> Iterator[LeftOut]:
    """Name the questions whose answers a gap cannot hold."""
    for question in bank.questions:
        body = question.answering
        name = question.id.partition("#")[2]
        if isinstance(body, Counted) and 2 * body.tolerance + 1 > _NUMBERS:
            yield LeftOut(name, "number, too many are right")
        elif isinstance(body, Written) and any(map(_GAP_SIGNS.search, body.accepted)):
            yield LeftOut(name, "short-text, a sign in an accepted text")


def make_content(library: Library, bank: QuestionBank) -> Parameters:
    """Give the parameters of the question set."""
    return _Maker(library, bank).content()


def library_name(library: tuple[str, int, int]) -> str:
    """Give a library as contents name it: `H5P.Blanks 1.14`."""
    name, major, minor = library
    return f"{name} {major}.{minor}"


class _Maker:
    def __init__(self, library: Library, bank: QuestionBank) -> None:
        self._bank = bank
        self._words = choose_words(library.settings, bank.language.code)

    def content(self) -> Parameters:
        questions = [made for one in self._bank.questions for made in self._question(one)]
        drawn = self._bank.quiz.drawn
        pass_mark = self._bank.quiz.pass_mark
        words = self._words
        return {
            "introPage": {"showIntroPage": False},
            "progressType": "textual",
            "passPercentage": _PASSED_BY_HALF if pass_mark is None else pass_mark,
            "questions": questions,
            "texts": {
                "prevButton": words["slides.back"],
                "nextButton": words["slides.next"],
                "finishButton": words["quiz.check"],
                "submitButton": words["quiz.check"],
                "textualProgress": _filled(words["quiz.number"], "@current", "@total"),
                "jumpToQuestion": _filled(words["quiz.number"], "%d", "%total"),
                "readSpeakerProgress": _filled(words["quiz.number"], "@current", "@total"),
                "unansweredText": words["quiz.unanswered"],
            },
            "disableBackwardsNavigation": False,
            "randomQuestions": True,
            **({"poolSize": drawn} if drawn < len(questions) else {}),
            "endGame": {
                "showResultPage": True,
                "showSolutionButton": True,
                "showRetryButton": True,
                "solutionButtonText": words["quiz.show"],
                "retryButtonText": words["quiz.again"],
            },
            "override": {"checkButton": True},
        }

    def _question(self, question: PackedQuestion) -> Iterator[Parameters]:
        body = question.answering
        if isinstance(body, Choosing):
            yield self._placed(question, "", CHOICES, self._choosing(question, body))
        elif isinstance(body, TrueOrFalse):
            yield self._placed(question, "", TRUE_OR_FALSE, self._true_or_false(question, body))
        elif isinstance(body, Pairing):
            for number, made in enumerate(self._matching(question, body), 1):
                yield self._placed(question, f" {number}", CHOICES, made)
        elif isinstance(body, Counted):
            numbers = range(body.value - body.tolerance, body.value + body.tolerance + 1)
            accepted = (str(body.value), *(str(one) for one in numbers if one != body.value))
            yield self._placed(question, "", GAPS, self._gap(question, accepted))
        elif isinstance(body, Written):
            yield self._placed(question, "", GAPS, self._gap(question, body.accepted))

    def _placed(
        self, question: PackedQuestion, part: str, library: tuple[str, int, int], params: Parameters
    ) -> Parameters:
        name = library_name(library)
        seed = f"{question.id}{part} {self._bank.language.code}"
        title = question.name + part
        return {
            "library": name,
            "params": params,
            "subContentId": str(uuid.uuid5(_NAMES, seed)),
            "metadata": {"contentType": library[0], "license": "U", "title": clean(title)},
        }

    def _choosing(self, question: PackedQuestion, body: Choosing) -> Parameters:
        answers = [_answer(one.html, one.is_right, one.feedback) for one in body.answers]
        kind = "multi" if body.several else "single"
        told = self._told(question.general)
        return self._choices(question.prompt, answers, kind, told, shuffled=body.shuffled)

    def _matching(self, question: PackedQuestion, body: Pairing) -> Iterator[Parameters]:
        choices = tuple(dict.fromkeys((*sorted(one.choice for one in body.pairs), *body.others)))
        for pair in body.pairs:
            answers = [_answer(escape(one, quote=False), one == pair.choice) for one in choices]
            prompt = (*question.prompt, f"<strong>{pair.html}</strong>")
            # Each item is asked by itself: what belongs to the others is not told before they are asked.
            told = self._told(tuple(filter(None, (*question.explain, pair.told, *question.read))))
            yield self._choices(prompt, answers, "single", told, shuffled=True)

    def _choices(
        self,
        prompt: tuple[str, ...],
        answers: list[Parameters],
        kind: str,
        told: list[Parameters],
        *,
        shuffled: bool,
    ) -> Parameters:
        words = self._words
        return {
            "question": self._html(prompt),
            "answers": answers,
            "overallFeedback": told,
            "UI": {
                "checkAnswerButton": words["quiz.check_one"],
                "submitAnswerButton": words["quiz.check_one"],
                "showSolutionButton": words["quiz.show"],
                "tryAgainButton": words["quiz.again"],
                "wrongAnswer": words["quiz.wrong"],
                "correctAnswer": words["quiz.right"],
                "shouldCheck": words["quiz.missed"],
            },
            "behaviour": {
                "enableRetry": True,
                "enableSolutionsButton": True,
                "enableCheckButton": True,
                "type": kind,
                "singlePoint": False,
                "randomAnswers": shuffled,
            },
        }

    def _true_or_false(self, question: PackedQuestion, body: TrueOrFalse) -> Parameters:
        words = self._words
        told = [_plain(one) for one in question.general]
        right, wrong = (body.to_true, body.to_false) if body.is_true else (body.to_false, body.to_true)
        return {
            "question": self._html(question.prompt),
            "correct": "true" if body.is_true else "false",
            "l10n": {
                "trueText": words["export.bank.true"],
                "falseText": words["export.bank.false"],
                "checkAnswer": words["quiz.check_one"],
                "submitAnswer": words["quiz.check_one"],
                "showSolutionButton": words["quiz.show"],
                "tryAgain": words["quiz.again"],
                "wrongAnswerMessage": words["quiz.wrong"],
                "correctAnswerMessage": words["quiz.right"],
            },
            "behaviour": {
                "enableRetry": True,
                "enableSolutionsButton": True,
                "enableCheckButton": True,
                "feedbackOnCorrect": " ".join(filter(None, (_plain(right), *told))),
                "feedbackOnWrong": " ".join(filter(None, (_plain(wrong), *told))),
            },
        }

    def _gap(self, question: PackedQuestion, accepted: tuple[str, ...]) -> Parameters:
        words = self._words
        gap = "/".join(escape(clean(one), quote=False) for one in accepted)
        return {
            "text": self._html(question.prompt),
            "questions": [self._html((f"*{gap}*",))],
            "overallFeedback": self._told(question.general),
            "showSolutions": words["quiz.show"],
            "tryAgain": words["quiz.again"],
            "checkAnswer": words["quiz.check_one"],
            "submitAnswer": words["quiz.check_one"],
            "answeredCorrectly": words["quiz.right"],
            "answeredIncorrectly": words["quiz.wrong"],
            "solutionLabel": words["quiz.right_answer"],
            "behaviour": {
                "enableRetry": True,
                "enableSolutionsButton": True,
                "enableCheckButton": True,
                "caseSensitive": False,
            },
        }

    def _told(self, texts: tuple[str, ...]) -> list[Parameters]:
        """Give what is told to all who have answered, as the words of every score.

        A group of one field, which this is in the semantics, has no name in the content.
        """
        text = " ".join(map(_plain, texts))
        return [{"from": 0, "to": 100, **({"feedback": text} if text else {})}]

    def _html(self, texts: tuple[str, ...]) -> str:
        return paragraphs(map(_tags, texts), self._bank.language)


def _answer(html: str, is_right: bool, feedback: str = "") -> Parameters:
    made: Parameters = {"text": f"<div>{_tags(html)}</div>", "correct": is_right}
    if feedback:
        made["tipsAndFeedback"] = {"chosenFeedback": f"<div>{_tags(feedback)}</div>"}
    return made


def _tags(html: str) -> str:
    """Write HTML with the tags that H5P lets stand."""
    return re.sub(r"(?<=<)(/?)(b|i|kbd)(?=>)", lambda found: found[1] + _TAGS[found[2]], clean(html))


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", clean(html)))


def _filled(text: str, number: str, every: str) -> str:
    values: Mapping[str, str] = {"number": number, "all": every}
    return text.format(**values)
