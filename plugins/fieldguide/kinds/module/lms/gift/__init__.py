"""Questions as a text that people and Moodle can read: GIFT."""

from __future__ import annotations

from ..files import QuestionFile, question_format
from .writer import leave_out, write_gift

_CARRIES = {
    "single": "Answers with their feedback, explanation. No hints; answers are always shuffled.",
    "multiple": "The same; weights as in Moodle XML.",
    "true-false": "Whole but for hints. Where options say more than true and false, with one answer.",
    "match": "As matching; the feedback on each item joins what is told to all at the end.",
    "order": "As matching of steps to their numbers.",
    "number": "With its tolerance; what is counted stands below the question.",
    "short-text": "With further spellings, as in Moodle XML; not where an accepted text has an arrow (->).",
    "reflection": "",
    "scenario": "",
}

GIFT = question_format(
    QuestionFile(
        "gift",
        "Write the questions of training modules as a text to read and to import (GIFT): of all, or of those "
        "named.",
        ".gift.txt",
        write_gift,
        _CARRIES,
        leave_out,
    ),
    on_pages=True,
)
FORMATS = (GIFT,)

__all__ = ["FORMATS", "GIFT"]
