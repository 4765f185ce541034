"""A self-paced training module: its objectives, its units in order, its quiz."""

from __future__ import annotations

from fieldguide.content.training import BY_ROLE, FOR_TRAINERS
from fieldguide.model import PAGE_FIELDS, Family, Field, FieldType, Kind, Layout, Schema, Show, Unit
from fieldguide.model.fields import choice, number, reference, reference_list, words
from fieldguide.model.showing import LEARN

from ..facilitation import CARDS, FACILITATE, VOCABULARIES
from ..kind_folder import KindFolder, beside

TRAINING_MODULE = KindFolder(
    Kind(
        "module",
        base="modules",
        layout=Layout.TRAINING_MODULE,
        fields=(
            *PAGE_FIELDS,
            choice(
                "level",
                "level",
                "How much the learner must know before.",
                required=True,
                schema="educationalLevel",
            ),
            number(
                "minutes",
                "How long it takes, in minutes.",
                minimum=1,
                maximum=6000,
                required=True,
                unit=Unit.MINUTES,
            ),
            words("for", "Whom it is for.", required=True, show=Show.BEFORE),
            reference_list("prerequisites", "module", help="Modules to do before."),
            Field(
                "objectives",
                FieldType.KEYED,
                required=True,
                anchor=True,
                items=Field("item", translatable=True),
                show=Show.BEFORE,
                schema="teaches",
                help="What the learner can do afterwards, each starting with a verb.",
            ),
            reference_list(
                "units", "unit", help="The units in order.", required=True, show=Show.OWN, schema="hasPart"
            ),
            reference(
                "job_aid",
                "tool",
                "iec",
                help="What a learner takes along to work: one printed page.",
                show=Show.AFTER,
            ),
            reference("quiz", "quiz", help="The test at the end.", show=Show.OWN, filters=False),
            FACILITATE,
            CARDS,
            Field(
                "follow_up",
                FieldType.KEYED,
                items=Field("item", translatable=True),
                late=True,
                show=Show.OWN,
                help=(
                    "Safe acts that people are asked for 30 and 90 days after a session, each as `I checked "
                    "…`: never that they judged, counted or questioned anyone."
                ),
            ),
            Field(
                "prepare",
                FieldType.LIST,
                items=Field("item", translatable=True, markdown=True),
                late=True,
                show=Show.OWN,
                help="What a facilitator prepares and brings, besides what every session needs.",
            ),
        ),
        vocabularies={
            "level": dict.fromkeys(("introductory", "intermediate", "advanced"), ""),
            **VOCABULARIES,
        },
        rank=240,
        menu=LEARN,
        in_order=True,
        list_by="level",
        generated=(BY_ROLE, FOR_TRAINERS),
        schema=Schema(("Course", "LearningResource")),
        tables=(),
        pictogram="training",
        family=Family.USE,
        help="A self-paced training module.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
    formats=beside(__name__, "formats", "FORMATS"),
)
