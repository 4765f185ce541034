"""What a form asks, in order: is the team ready, does the person agree, then the questions.

An answer that ends the form makes everything after it irrelevant: that is all a form can do.
Nothing tells who answered, where or on which device, so there are no metadata questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from fieldguide.content.question_bank import BankQuestion, QuestionBank

from .bank import SpokenBank, Texts

YES_NO = "yes_no"
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class XlsformRow:
    """A line of the sheet `survey`; texts are empty where it has none."""

    type: str
    name: str = ""
    label: Texts = ()
    hint: Texts = ()
    relevant: str = ""
    required: bool = False
    constraint: str = ""
    message: Texts = ()


@dataclass(frozen=True, slots=True)
class XlsformChoice:
    """A line of the sheet `choices`."""

    list_name: str
    name: str
    label: Texts


def xlsform_rows(bank: SpokenBank, survey: str) -> Iterator[XlsformRow]:
    """Give the lines of a survey's form."""
    about = bank.texts(lambda one: spoken.about if (spoken := one.survey(survey)) else None)
    if any(about):
        yield XlsformRow("note", "about", about)
    conditions: list[str] = []
    if bank.facts.readiness:
        yield XlsformRow("begin_group", "readiness", bank.words("readiness"))
        for question in bank.facts.readiness:
            name = f"ready_{field_name(question.key)}"
            yield _yes_or_no(name, bank.texts(partial(_ready_text, question.key)))
            told = bank.texts(partial(_ready_if_no, question.key))
            yield XlsformRow("note", f"{name}_no", told, relevant=_is(name, NO))
            conditions.append(_is(name, YES))
        yield XlsformRow("end_group")
    if bank.facts.consent is not None and bank.facts.consent.text:
        yield XlsformRow("begin_group", "agreement", bank.words("consent"), relevant=_all(conditions))
        yield _yes_or_no(
            "consent",
            bank.texts(lambda one: one.consent.text if one.consent else None),
            bank.texts(lambda one: one.consent.help if one.consent else None),
        )
        refused = bank.texts(lambda one: one.consent.refused if one.consent else None)
        yield XlsformRow("note", "consent_no", refused, relevant=_is("consent", NO))
        yield XlsformRow("end_group")
        conditions.append(_is("consent", YES))
    yield XlsformRow("begin_group", "questions", bank.words("questions"), relevant=_all(conditions))
    yield from _questions(bank, survey)
    yield XlsformRow("end_group")


def _ready_text(key: str, bank: QuestionBank) -> str:
    return next((one.text for one in bank.readiness if one.key == key), "")


def _ready_if_no(key: str, bank: QuestionBank) -> str:
    return next((one.if_no for one in bank.readiness if one.key == key), "")


def xlsform_choices(bank: SpokenBank, survey: str) -> Iterator[XlsformChoice]:
    """Give the answers to choose from in a survey's form."""
    asks_consent = bank.facts.consent is not None and bool(bank.facts.consent.text)
    if bank.facts.readiness or asks_consent:
        yield XlsformChoice(YES_NO, YES, bank.words("yes"))
        yield XlsformChoice(YES_NO, NO, bank.words("no"))
    for question in _asked(bank, survey).values():
        for option in question.options:
            label = bank.texts_of(question, partial(_option_text, option.key))
            yield XlsformChoice(_question_name(question.name), field_name(option.key), label)


def _option_text(key: str, question: BankQuestion) -> str | None:
    option = question.option(key)
    return option.text if option is not None else None


def field_name(key: str) -> str:
    """Turn an author's key into a name that every tool for forms and statistics takes."""
    return key.replace("-", "_")


def _question_name(key: str) -> str:
    return f"q_{field_name(key)}"


def _asked(bank: SpokenBank, survey: str) -> Mapping[str, BankQuestion]:
    """Give the questions that a survey asks; one to choose from that has no answers cannot be asked."""
    return {
        question.name: question
        for question in bank.facts.questions
        if survey in question.surveys and (question.is_number or question.options)
    }


def _questions(bank: SpokenBank, survey: str) -> Iterator[XlsformRow]:
    asked = _asked(bank, survey)
    types = {"one": "select_one", "many": "select_multiple"}
    for question in asked.values():
        type = types.get(question.answers)
        yield XlsformRow(
            f"{type} {_question_name(question.name)}" if type else "integer",
            _question_name(question.name),
            bank.texts_of(question, lambda one: one.wording(survey)),
            _hint(bank, question),
            _follows(asked, question),
            *_constraint(bank, question),
        )


def _constraint(bank: SpokenBank, question: BankQuestion) -> tuple[bool, str, Texts]:
    """Say whether the answer is required, and what it may be, with the words for what it may not."""
    if question.is_number:
        return False, ". >= 0", bank.words("whole_number")
    alone = [field_name(option.key) for option in question.options if option.alone]
    if question.answers != "many" or not alone:
        return False, "", ()
    several = " or ".join(f"selected(., '{name}')" for name in alone)
    return False, f"not(({several}) and count-selected(.) > 1)", bank.words("stands_alone")


def _hint(bank: SpokenBank, question: BankQuestion) -> Texts:
    hint = bank.texts_of(question, lambda one: one.hint)
    if question.aloud or question.is_number:
        return hint
    return tuple(f"{one} {told}".strip() for one, told in zip(hint, bank.words("do_not_read"), strict=True))


def _follows(asked: Mapping[str, BankQuestion], question: BankQuestion) -> str:
    """Write the condition of `question/option`; none where this survey does not ask that question."""
    before, option = question.before_it
    if not option or before not in asked:
        return ""
    name = _question_name(before)
    if asked[before].answers == "many":
        return f"selected(${{{name}}}, '{field_name(option)}')"
    return _is(name, field_name(option))


def _yes_or_no(name: str, label: Texts, hint: Texts = ()) -> XlsformRow:
    return XlsformRow(f"select_one {YES_NO}", name, label, hint, required=True)


def _is(name: str, answer: str) -> str:
    return f"${{{name}}} = '{answer}'"


def _all(conditions: list[str]) -> str:
    return " and ".join(conditions)
