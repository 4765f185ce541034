"""Kinds of the training: modules, their units and quizzes."""

from __future__ import annotations

from ..kind import Field, FieldType, Kind, Layout
from .fields import (
    PAGE_FIELDS,
    choice,
    keyed_groups,
    number,
    reference,
    reference_list,
    words,
)

TRAINING_MODULE = Kind(
    "module",
    base="modules",
    layout=Layout.TRAINING_MODULE,
    fields=(
        *PAGE_FIELDS,
        choice("level", "level", "How much the learner must know before.", required=True),
        number("minutes", "How long it takes, in minutes.", minimum=1, maximum=6000, required=True),
        words("for", "Whom it is for.", required=True),
        reference_list("prerequisites", "module", help="Modules to do before."),
        Field(
            "objectives",
            FieldType.KEYED,
            required=True,
            anchor=True,
            items=Field("item", translatable=True),
            help="What the learner can do afterwards, each starting with a verb.",
        ),
        reference_list("units", "unit", help="The units in order.", required=True),
        reference("quiz", "quiz", help="The test at the end."),
    ),
    help="A self-paced training module.",
)

TRAINING_UNIT = Kind(
    "unit",
    base="modules",
    layout=Layout.TRAINING_UNIT,
    fields=(
        *PAGE_FIELDS,
        number("minutes", "How long it takes, in minutes.", minimum=1, maximum=600, required=True),
        Field(
            "objectives",
            FieldType.LIST,
            required=True,
            items=Field("item"),
            help="Slugs of the module's objectives that the unit serves.",
        ),
        reference_list("see", help="What to read besides."),
    ),
    help="One unit of a training module: one page.",
)

QUIZ = Kind(
    "quiz",
    base="quizzes",
    layout=Layout.DATA,
    fields=(
        *PAGE_FIELDS,
        reference("module", "module", help="The module it tests.", required=True),
        number("pass_mark", "Percent of points needed to pass.", required=True),
        number("draw", "Questions per attempt, drawn from all; without it, all."),
        keyed_groups(
            "questions",
            choice("type", "question_type", "How the question is answered.", required=True),
            reference("objective", "module", help="The objective it tests.", required=True),
            words("prompt", "The question.", required=True),
            keyed_groups(
                "options",
                words("text", "The answer.", required=True),
                Field("correct", FieldType.BOOLEAN, help="`true` where the answer is right."),
                words("feedback", "Why the answer is wrong."),
                help="The answers to choose from.",
                required=True,
            ),
            words("explain", "What to remember, shown after answering.", required=True),
            reference_list("see", help="What to read again.", required=True),
            help="The questions.",
            anchor=True,
            required=True,
        ),
    ),
    help="A quiz: one YAML file, in translations the same ids and only words.",
)

TRAINING_KINDS = (TRAINING_MODULE, TRAINING_UNIT, QUIZ)
