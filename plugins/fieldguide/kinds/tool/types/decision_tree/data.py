"""What the YAML file of such a tool holds."""

from __future__ import annotations

from fieldguide.model.fields import keyed_groups, reference_list, words

_SEE = reference_list("see", help="What to read for it.")

DATA = (
    keyed_groups(
        "groups",
        words("title", "What the questions of the group are about.", required=True),
        keyed_groups(
            "questions",
            words("text", "A question that is answered with yes or no.", required=True, markdown=True),
            words("help", "One sentence that helps to answer it.", markdown=True),
            words("if_no", "What to do first where the answer is no.", required=True, markdown=True),
            _SEE,
            help="The questions in order.",
            required=True,
        ),
        advice=True,
        help="A decision tree: its groups of questions in order; every answer must be yes.",
    ),
    words("all_yes", "What to do where every answer is yes.", markdown=True),
    words("any_no", "What to do where an answer is no.", markdown=True),
    words("always", "What to do whatever the answers are.", markdown=True),
)
