"""The test of a module as a question set of H5P: content alone, without the libraries that show it."""

from __future__ import annotations

from ..files import QuestionFile, question_format
from .content import leave_out
from .package import write_h5p

_CARRIES = {
    "single": "Answers with their feedback, explanation. No hints.",
    "multiple": "The same; each right answer gives a point, each wrong one takes one off.",
    "true-false": "Whole but for hints. Where options say more than true and false, with one answer.",
    "match": "As one question an item, each with one answer.",
    "order": "",
    "number": "As a gap to fill in, with every number that is right; not where these are more than 21.",
    "short-text": "As a gap to fill in; not where an accepted text has a star, a stroke or a colon in it.",
    "reflection": "",
    "scenario": "",
}

H5P = question_format(
    QuestionFile(
        "h5p",
        "Write the tests of training modules as question sets of H5P (content for a site that has H5P): of "
        "all, or of those named.",
        ".h5p",
        write_h5p,
        _CARRIES,
        leave_out,
        test_alone=True,
    ),
    on_pages=False,
)
FORMATS = (H5P,)

__all__ = ["FORMATS", "H5P"]
