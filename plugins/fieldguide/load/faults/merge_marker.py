"""A marker of an unfinished merge stands in a file.

Git writes `<<<<<<<`, `=======` and `>>>>>>>` into a file that two people changed in the same
place.  Both versions would be published, one below the other.

Please keep what is right of the two versions, and delete the lines with the markers.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG051", "merge-marker", __doc__)


def report(location: Location, marker: str) -> Diagnostic:
    """Report one line of a merge that nobody finished."""
    hint = "please keep one of the two versions and delete the markers"
    return RULE.at(location, f"`{marker}` is a marker of an unfinished merge", hint)
