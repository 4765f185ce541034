"""What a form asks, in order: is the team ready, does the person agree, then the questions.

An answer that ends the form makes everything after it irrelevant: that is all a form can do.
Nothing tells who answered, where or on which device, so there are no metadata questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldguide.model import MapValue

from ..texts import map_at
from .bank import QuestionBank, Texts

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
class FormChoice:
    """A line of the sheet `choices`."""

    list_name: str
    name: str
    label: Texts


def xlsform_rows(bank: QuestionBank, survey: str) -> Iterator[XlsformRow]:
    """Give the lines of a survey's form."""
    about = bank.texts("surveys", survey, "about")
    if any(about):
        yield XlsformRow("note", "about", about)
    conditions: list[str] = []
    readiness = bank.facts.keyed_maps("readiness")
    if readiness:
        yield XlsformRow("begin_group", "readiness", bank.words("readiness"))
        for key, _ in readiness:
            name = f"ready_{field_name(key)}"
            yield _yes_or_no(name, bank.texts("readiness", key, "text"))
            yield XlsformRow(
                "note", f"{name}_no", bank.texts("readiness", key, "if_no"), relevant=_is(name, NO)
            )
            conditions.append(_is(name, YES))
        yield XlsformRow("end_group")
    if map_at(bank.facts, "consent").text("text"):
        yield XlsformRow("begin_group", "agreement", bank.words("consent"), relevant=_all(conditions))
        yield _yes_or_no("consent", bank.texts("consent", "text"), bank.texts("consent", "help"))
        refused = bank.texts("consent", "refused")
        yield XlsformRow("note", "consent_no", refused, relevant=_is("consent", NO))
        yield XlsformRow("end_group")
        conditions.append(_is("consent", YES))
    yield XlsformRow("begin_group", "questions", bank.words("questions"), relevant=_all(conditions))
    yield from _questions(bank, survey)
    yield XlsformRow("end_group")


def form_choices(bank: QuestionBank, survey: str) -> Iterator[FormChoice]:
    """Give the answers to choose from in a survey's form."""
    if bank.facts.keyed_maps("readiness") or map_at(bank.facts, "consent").text("text"):
        yield FormChoice(YES_NO, YES, bank.words("yes"))
        yield FormChoice(YES_NO, NO, bank.words("no"))
    for key, question in _asked(bank, survey).items():
        for option, _ in question.keyed_maps("options"):
            label = bank.texts("questions", key, "options", option, "text")
            yield FormChoice(_question_name(key), field_name(option), label)


def field_name(key: str) -> str:
    """Turn an author's key into a name that every tool for forms and statistics takes."""
    return key.replace("-", "_")


def _question_name(key: str) -> str:
    return f"q_{field_name(key)}"


def _asked(bank: QuestionBank, survey: str) -> Mapping[str, MapValue]:
    """Give the questions that a survey asks; one to choose from that has no answers cannot be asked."""
    return {
        key: question
        for key, question in bank.facts.keyed_maps("questions")
        if survey in map_at(question, "ask").names()
        and (question.text("answers") == "number" or question.keyed_maps("options"))
    }


def _questions(bank: QuestionBank, survey: str) -> Iterator[XlsformRow]:
    asked = _asked(bank, survey)
    types = {"one": "select_one", "many": "select_multiple"}
    for key, question in asked.items():
        kind = types.get(question.text("answers"))
        yield XlsformRow(
            f"{kind} {_question_name(key)}" if kind else "integer",
            _question_name(key),
            bank.texts("questions", key, "ask", survey, "text"),
            _hint(bank, key, question),
            _follows(asked, question.text("follows")),
            *_constraint(bank, question),
        )


def _constraint(bank: QuestionBank, question: MapValue) -> tuple[bool, str, Texts]:
    """Say whether the answer is required, and what it may be, with the words for what it may not."""
    if question.text("answers") == "number":
        return False, ". >= 0", bank.words("whole_number")
    options = question.keyed_maps("options")
    alone = [field_name(key) for key, option in options if option.text("alone") == "true"]
    if question.text("answers") != "many" or not alone:
        return False, "", ()
    several = " or ".join(f"selected(., '{name}')" for name in alone)
    return False, f"not(({several}) and count-selected(.) > 1)", bank.words("stands_alone")


def _hint(bank: QuestionBank, key: str, question: MapValue) -> Texts:
    hint = bank.texts("questions", key, "hint")
    if question.text("aloud") != "false" or question.text("answers") == "number":
        return hint
    return tuple(f"{one} {told}".strip() for one, told in zip(hint, bank.words("do_not_read"), strict=True))


def _follows(asked: Mapping[str, MapValue], follows: str) -> str:
    """Write the condition of `question/option`; none where this survey does not ask that question."""
    key, _, option = follows.partition("/")
    if not option or key not in asked:
        return ""
    name = _question_name(key)
    if asked[key].text("answers") == "many":
        return f"selected(${{{name}}}, '{field_name(option)}')"
    return _is(name, field_name(option))


def _yes_or_no(name: str, label: Texts, hint: Texts = ()) -> XlsformRow:
    return XlsformRow(f"select_one {YES_NO}", name, label, hint, required=True)


def _is(name: str, answer: str) -> str:
    return f"${{{name}}} = '{answer}'"


def _all(conditions: list[str]) -> str:
    return " and ".join(conditions)
