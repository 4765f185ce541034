"""Which closed sets a project may add words to."""

from __future__ import annotations

CLOSED_VOCABULARIES = frozenset(
    {
        "answer_type",
        "asks",
        "diagram",
        "ending",
        "kind",
        "paper",
        "pictogram",
        "question_type",
        "standing",
        "tool_type",
    }
)
"""The program does something else for each word of these: a further word would do nothing."""
