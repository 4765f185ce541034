"""Render a question bank: what must be in place, how a person is asked, then every question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.question_bank import BankQuestion, QuestionBank, read_question_bank
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Cite,
    ComponentFolder,
    Resolve,
    Words,
    WriteWords,
    find_targets,
    foreign_language,
)

_FOLDER = ComponentFolder(__file__)


@dataclass(frozen=True, slots=True)
class Before:
    """The question before a question, and the answer that leads from one to the other."""

    id: str
    title: str
    answer: str


def render_question_bank(
    entry: LocalisedEntry,
    words: Words,
    write: WriteWords,
    resolve: Resolve,
    cite: Cite,
    labels: Mapping[tuple[str, str], str],
    advice: str = "",
) -> str:
    """Give a question bank as a block of HTML; empty where the entry has no surveys.

    `labels` are the words for answer types, families and elements, by vocabulary and name; `advice`
    tells whose advice it is what must be in place.
    """
    bank = read_question_bank(entry.fields)
    if not bank.surveys:
        return ""
    titles = {survey.key: survey.title for survey in bank.surveys}
    return _FOLDER.render(
        slug=entry.source.slug,
        bank=bank,
        titles=titles,
        before=lambda question: _before(bank, question),
        targets=lambda question: find_targets(question.see, resolve),
        # The marks count their uses: each is written once, in the order of the questions.
        marks={question.name: cite(question.sources) for question in bank.questions},
        labels=labels,
        advice=advice,
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )


def _before(bank: QuestionBank, question: BankQuestion) -> Before | None:
    name, answer = question.before_it
    before = bank.question(name)
    if before is None:
        return None
    option = before.option(answer)
    return Before(before.name, before.title, option.text if option is not None else answer)
