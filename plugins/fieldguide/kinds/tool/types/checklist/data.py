"""What the YAML file of such a tool holds."""

from __future__ import annotations

from fieldguide.model.fields import keyed_groups, reference_list, words

DATA = (
    keyed_groups(
        "stages",
        words("title", "The name of the stage.", required=True),
        keyed_groups(
            "lines",
            words("text", "What is to be done, starting with a verb.", required=True, markdown=True),
            words("help", "One sentence that helps to do it.", markdown=True),
            reference_list("see", help="What to read for this line."),
            help="The lines to tick.",
            required=True,
        ),
        advice=True,
        help="A checklist: its stages in order.",
    ),
)
