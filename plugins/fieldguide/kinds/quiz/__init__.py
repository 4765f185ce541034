"""A quiz: one YAML file, in translations the same ids and only words."""

from __future__ import annotations

from dataclasses import replace

from fieldguide.model import PAGE_FIELDS, Family, Field, FieldType, Kind, Layout, Schema, Show, Unit
from fieldguide.model.fields import (
    choice,
    keyed_groups,
    number,
    reference,
    reference_list,
    word_list,
    words,
)
from fieldguide.model.showing import LEARN

from ..kind_folder import KindFolder, beside
from .types import ENDINGS, QUESTION_WAYS

_OPTIONS = keyed_groups(
    "options",
    words("text", "The answer.", required=True, markdown=True),
    Field("correct", FieldType.BOOLEAN, help="`true` where the answer is right."),
    words("feedback", "Why the answer is wrong, or right.", markdown=True),
    Field(
        "fixed",
        FieldType.BOOLEAN,
        help="`true` where the answer keeps its place while the others change theirs at each try: "
        "`None of these` stays the last.",
    ),
    help="The answers to choose from.",
    required=True,
)


def _chosen() -> tuple[str, ...]:
    """Give the types that are answered by choosing, none where all are."""
    chosen = tuple(way.type.name for way in QUESTION_WAYS if way.type.chosen)
    return chosen if len(chosen) < len(QUESTION_WAYS) else ()


QUIZ = KindFolder(
    Kind(
        "quiz",
        base="quizzes",
        layout=Layout.DATA,
        fields=(
            *PAGE_FIELDS,
            reference("module", "module", help="The module it tests.", required=True),
            number("pass_mark", "Percent of points needed to pass.", required=True, unit=Unit.PERCENT),
            number(
                "draw", "Questions per attempt, drawn from those without a `unit`; without it, all of these."
            ),
            keyed_groups(
                "questions",
                choice("type", "question_type", "How the question is answered.", required=True),
                reference("objective", "module", help="The objective it tests.", required=True),
                choice(
                    "asks", "asks", "Whether it asks to know, or to decide in a situation.", required=True
                ),
                reference(
                    "unit",
                    "unit",
                    help="The unit that asks it as a check, with `#` and the id of the heading whose "
                    "section it follows; the test draws from the questions without it.",
                ),
                words("prompt", "The question.", required=True, markdown=True),
                replace(_OPTIONS, types=_chosen()),
                Field(
                    "keep_order",
                    FieldType.BOOLEAN,
                    types=_chosen(),
                    help="`true` where the answers stand in your order at each try, such as numbers by size.",
                ),
                *(field for way in QUESTION_WAYS for field in way.own_fields),
                word_list(
                    "hints",
                    "Help before answering, opened one after another; none gives the answer away.",
                    markdown=True,
                ),
                words("explain", "What to remember, shown after answering.", required=True, markdown=True),
                reference_list("see", help="What to read again.", required=True),
                help="The questions.",
                anchor=True,
                required=True,
                show=Show.OWN,
            ),
        ),
        question_types=tuple(way.type for way in QUESTION_WAYS),
        vocabularies={
            "question_type": {way.type.name: "" for way in QUESTION_WAYS},
            "asks": {"recall": "", "apply": ""},
            "ending": ENDINGS,
        },
        rank=260,
        menu=LEARN,
        schema=Schema(("Quiz", "LearningResource"), "quiz"),
        tables=(),
        pictogram="quiz",
        family=Family.USE,
        help="A quiz: one YAML file, in translations the same ids and only words.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
