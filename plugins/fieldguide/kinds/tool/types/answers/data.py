"""What the YAML file of such a tool holds."""

from __future__ import annotations

from fieldguide.model.fields import citation_list, keyed_groups, reference_list, words

_SEE = reference_list("see", help="What to read for it.")

DATA = (
    keyed_groups(
        "themes",
        words("title", "What the objections are about.", required=True),
        keyed_groups(
            "objections",
            words("text", "What people say, in a sentence of theirs.", required=True),
            words("say", "One sentence to answer with.", required=True, markdown=True),
            words("answer", "Two to four sentences that back it.", required=True, markdown=True),
            _SEE,
            citation_list("sources", "Who backs it.", required=True),
            help="The objections in order.",
            required=True,
        ),
        advice=True,
        help="Objections and answers: their themes in order.",
    ),
)
