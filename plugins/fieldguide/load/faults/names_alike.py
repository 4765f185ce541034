"""Two names in one folder are the same on other computers.

Windows and macOS do not tell capital letters from small ones, and there are two ways to write `é`
that look the same.  Of two such files only one is left after unpacking, with the content of the
other.

Please rename one of the two, and correct the links to it.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Note, declare_rule

RULE = declare_rule("FG042", "names-alike", __doc__)


def report(path: str, name: str, other_path: str, other_name: str) -> Diagnostic:
    """Report the second of two names, with the first."""
    message = f"the names `{name}` and `{other_name}` are the same on other computers"
    note = Note("the first is here", Location(other_path))
    return RULE.at(Location(path), message, "please rename one of the two", (note,))
