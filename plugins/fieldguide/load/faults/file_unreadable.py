"""A file cannot be read.

The file has no read permission, is a link, or is not a regular file (a pipe, a socket).
It is left out of everything; all other files are still checked.

Links are refused because they can lead out of the project, and because they do not
survive a copy to a USB stick.  Please put a copy of the file where the link is.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG001", "file-unreadable", __doc__)


def report(path: str, reason: str) -> Diagnostic:
    """Report a file that was left out."""
    return RULE.at(Location(path), f"the file cannot be read: {reason}", "please replace it by a plain file")
