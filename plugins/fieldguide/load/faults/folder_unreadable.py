"""A folder cannot be read.

You have no permission to list it, or the disk fails.  What is in it is left out of everything; all
other folders are still checked.

Please give yourself the right to read the folder, or remove it.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG043", "folder-unreadable", __doc__)


def report(path: str, reason: str) -> Diagnostic:
    """Report a folder that was left out."""
    hint = "please make it readable or remove it"
    return RULE.at(Location(path), f"the folder cannot be read: {reason}", hint)
