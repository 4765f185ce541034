"""Steps, to be put into their order."""

from __future__ import annotations

from pathlib import Path

from fieldguide.content.question_parts import read_ordering
from fieldguide.model import QuestionType
from fieldguide.model.fields import keyed_groups, words

from ...question_way import QuestionWay

ORDER = QuestionWay(
    QuestionType("order", chosen=False),
    Path(__file__).parent,
    fields=(
        keyed_groups(
            "steps",
            words("text", "The step.", required=True, markdown=True),
            words("feedback", "Why it stands there.", markdown=True),
            help="The steps in their right order, under slugs of your own; readers see them in another.",
            required=True,
        ),
    ),
    read=read_ordering,
)
