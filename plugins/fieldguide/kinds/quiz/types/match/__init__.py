"""Items, each to be put to what it belongs to."""

from __future__ import annotations

from pathlib import Path

from fieldguide.content.question_parts import read_matching
from fieldguide.model import Field, FieldType, QuestionType
from fieldguide.model.fields import keyed_groups, words

from ...question_way import QuestionWay

MATCH = QuestionWay(
    QuestionType("match", chosen=False),
    Path(__file__).parent,
    fields=(
        keyed_groups(
            "matches",
            words("text", "What items belong to.", required=True, markdown=True),
            Field(
                "fixed",
                FieldType.BOOLEAN,
                help="`true` where it keeps its place in the list: `Neither` stays the last.",
            ),
            help="What the items are put to, under slugs of your own; one may belong to several, or to none.",
            required=True,
        ),
        keyed_groups(
            "items",
            words("text", "What is put to something.", required=True, markdown=True),
            Field("match", required=True, help="The slug of the match that it belongs to.", example="means"),
            words("feedback", "Why it belongs there.", markdown=True),
            help="What is put to the matches.",
            required=True,
        ),
    ),
    read=read_matching,
)
