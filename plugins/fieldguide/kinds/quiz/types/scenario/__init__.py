"""A story that goes on as its reader chooses."""

from __future__ import annotations

from pathlib import Path

from fieldguide.content.question_parts import GOOD, read_scenario
from fieldguide.model import Field, QuestionType
from fieldguide.model.fields import choice, keyed_groups, words

from ...question_way import QuestionWay

SCENARIO = QuestionWay(
    QuestionType("scenario", chosen=False, scored=False, minutes=5),
    Path(__file__).parent,
    fields=(
        words("title", "What the story is called.", required=True),
        keyed_groups(
            "scenes",
            words(
                "text",
                "The situation, in one or more sentences; at an end, what came of it and why.",
                required=True,
                markdown=True,
            ),
            keyed_groups(
                "choices",
                words("text", "What the reader can do.", required=True, markdown=True),
                words("says", "What comes of it, told before the next scene.", required=True, markdown=True),
                Field("to", required=True, help="The slug of the scene that follows.", example="good-end"),
                help="What can be done in the scene; a scene has either choices or an ending.",
            ),
            choice("ending", "ending", "How the story ends here."),
            help="The scenes under slugs of your own; the first is the start.",
            required=True,
        ),
    ),
    read=read_scenario,
    opens="quiz.to_remember",
)

ENDINGS = {GOOD: "", "mixed": "", "harm": ""}
"""How a story can end."""
