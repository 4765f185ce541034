"""Render a question bank: an entry with `surveys`, `readiness`, `consent` and `questions`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from fieldguide.model import LocalisedEntry, MapValue

from ...target import Cite, Resolve, Target
from ...words import Words
from ..markup import find_targets, foreign_language, render_template


@dataclass(frozen=True, slots=True)
class Before:
    """The question before a question, and the answer that leads from one to the other."""

    id: str
    title: str
    answer: str


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question of the bank, with its wording in each survey that asks it."""

    id: str
    fields: MapValue
    wordings: tuple[tuple[str, str], ...]
    options: tuple[str, ...]
    follows: Before | None
    targets: tuple[Target, ...]
    marks: Markup


def render_question_bank(
    entry: LocalisedEntry, words: Words, resolve: Resolve, cite: Cite, labels: Mapping[tuple[str, str], str]
) -> str:
    """Give a question bank as a block of HTML; empty where the entry has no surveys.

    `labels` are the words for answer types, families and elements, by vocabulary and name.
    """
    surveys = entry.fields.keyed_maps("surveys")
    if not surveys:
        return ""
    bank = dict(entry.fields.keyed_maps("questions"))
    titles = {key: survey.text("title") for key, survey in surveys}
    consent = entry.fields.get("consent")
    return render_template(
        "question_bank",
        slug=entry.source.slug,
        surveys=surveys,
        readiness=entry.fields.keyed_maps("readiness"),
        consent=consent if isinstance(consent, MapValue) else None,
        questions=tuple(_read(key, bank, titles, resolve, cite) for key in bank),
        labels=labels,
        foreign=foreign_language(entry),
        words=words,
    )


def _read(
    key: str, bank: Mapping[str, MapValue], titles: Mapping[str, str], resolve: Resolve, cite: Cite
) -> BankQuestion:
    question = bank[key]
    before, _, answer = question.text("follows").partition("/")
    follows = None
    if before in bank:
        options = dict(bank[before].keyed_maps("options"))
        said = options[answer].text("text") if answer in options else answer
        follows = Before(before, bank[before].text("title"), said)
    return BankQuestion(
        id=key,
        fields=question,
        wordings=tuple(
            (titles.get(survey, survey), ask.text("text")) for survey, ask in question.keyed_maps("ask")
        ),
        options=tuple(option.text("text") for _, option in question.keyed_maps("options")),
        follows=follows,
        targets=find_targets(question.texts("see"), resolve),
        marks=cite(question.texts("sources")),
    )
