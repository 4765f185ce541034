"""Questions for the question bank of Moodle, and of Totara: Moodle XML."""

from __future__ import annotations

from ..files import QuestionFile, question_format
from .xml import write_moodle, write_moodle_with_orders

_CARRIES = {
    "single": "Whole: answers with their feedback, hints, explanation.",
    "multiple": "Whole. Each right answer is a part of the grade, and wrong ones take off as much in all.",
    "true-false": "Whole. Where options say more than true and false, as a question with one answer.",
    "match": "As matching; the feedback on each item joins what is told to all at the end.",
    "order": "As matching of steps to their numbers; feedback on each step joins what is told at the end.",
    "number": "Whole, with its tolerance; what is counted stands below the question.",
    "short-text": "Whole; spellings without accents and signs are added, for those count in Moodle.",
    "reflection": "As a description, which is read and not answered: nothing is kept of what people think.",
    "scenario": "",
}
_HELP = "Write the questions of training modules for Moodle and Totara (XML): of all, or of those named."

MOODLE = question_format(QuestionFile("moodle", _HELP, ".moodle.xml", write_moodle, _CARRIES), on_pages=True)
MOODLE_ORDERING = question_format(
    QuestionFile(
        "moodle-ordering",
        f"{_HELP}  Steps in order become the type Ordering: a Moodle that lacks it refuses the whole file.",
        ".moodle.xml",
        write_moodle_with_orders,
        {**_CARRIES, "order": "As the type Ordering, which older sites lack: they refuse the whole file."},
    ),
    on_pages=False,
)
FORMATS = (MOODLE, MOODLE_ORDERING)

__all__ = ["FORMATS", "MOODLE", "MOODLE_ORDERING"]
