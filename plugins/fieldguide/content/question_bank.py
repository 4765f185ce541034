"""A question bank as its data file has it: what rules judge, pages show and forms are made of."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import MapValue, TextValue

from .remember import once_per_object


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey that the bank serves, under the author's own key."""

    key: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class ReadinessQuestion:
    """A question to the team; `if_no` is what to do first where the answer is no."""

    key: str
    text: str
    if_no: str


@dataclass(frozen=True, slots=True)
class Consent:
    """How a person is asked to take part, and what is said where the person does not agree."""

    text: str = ""
    help: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class BankOption:
    """An answer to choose; `alone` where no other goes with it."""

    key: str
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """How one survey asks a question; the name of the survey has its place."""

    survey: TextValue
    text: str


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question of a bank; its key has its place.

    `answers` is how it is answered: `one`, `many` or `number`.  `aloud` is false where the answers are
    not read out.  `follows` is `question/option`: it is asked only after this answer.
    """

    key: TextValue
    title: str
    answers: str
    family: str
    elements: tuple[str, ...]
    ask: tuple[Wording, ...]
    hint: str
    aloud: bool
    follows: TextValue | None
    options: tuple[BankOption, ...]
    purpose: TextValue
    shows_not: TextValue
    before: tuple[TextValue, ...]
    note: TextValue
    sources: tuple[TextValue, ...]
    see: tuple[TextValue, ...]

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text

    @property
    def is_number(self) -> bool:
        """Tell whether it is answered with a number, not by choosing."""
        return self.answers == "number"

    @property
    def surveys(self) -> tuple[str, ...]:
        """The surveys that ask it."""
        return tuple(wording.survey.text for wording in self.ask)

    @property
    def before_it(self) -> tuple[str, str]:
        """The question and the answer that it follows, both empty for none."""
        question, _, option = (self.follows.text if self.follows is not None else "").partition("/")
        return question, option

    def wording(self, survey: str) -> str:
        """Give the words of a survey, empty where it does not ask."""
        return next((one.text for one in self.ask if one.survey.text == survey), "")

    def option(self, key: str) -> BankOption | None:
        """Find an answer by its key."""
        return next((one for one in self.options if one.key == key), None)


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """Questions for surveys, with all that must be known before asking them."""

    surveys: tuple[Survey, ...]
    readiness: tuple[ReadinessQuestion, ...]
    consent: Consent | None
    questions: tuple[BankQuestion, ...]

    def survey(self, key: str) -> Survey | None:
        """Find a survey by its key."""
        return next((one for one in self.surveys if one.key == key), None)

    def question(self, name: str) -> BankQuestion | None:
        """Find a question by its key."""
        return next((one for one in self.questions if one.name == name), None)


@once_per_object
def read_question_bank(fields: MapValue) -> QuestionBank:
    """Read a bank; one without surveys where the entry holds none."""
    consent = fields.get("consent")
    return QuestionBank(
        tuple(Survey(key, one.text("title"), one.text("about")) for key, one in fields.keyed_maps("surveys")),
        tuple(
            ReadinessQuestion(key, one.text("text"), one.text("if_no"))
            for key, one in fields.keyed_maps("readiness")
        ),
        _consent(consent) if isinstance(consent, MapValue) else None,
        tuple(_question(key, one) for key, one in fields.keyed("questions") if isinstance(one, MapValue)),
    )


def _consent(one: MapValue) -> Consent:
    return Consent(one.text("text"), one.text("help"), one.text("refused"))


def _question(key: TextValue, one: MapValue) -> BankQuestion:
    follows = one.get("follows")
    return BankQuestion(
        key=key,
        title=one.text("title"),
        answers=one.text("answers"),
        family=one.text("family"),
        elements=tuple(text.text for text in one.texts("elements")),
        ask=tuple(
            Wording(survey, words.text("text") if isinstance(words, MapValue) else "")
            for survey, words in one.keyed("ask")
        ),
        hint=one.text("hint"),
        aloud=one.text("aloud") != "false",
        follows=follows if isinstance(follows, TextValue) else None,
        options=tuple(
            BankOption(key, option.text("text"), option.text("alone") == "true")
            for key, option in one.keyed_maps("options")
        ),
        purpose=one.words("purpose"),
        shows_not=one.words("shows_not"),
        before=one.texts("before"),
        note=one.words("note"),
        sources=one.texts("sources"),
        see=one.texts("see"),
    )
