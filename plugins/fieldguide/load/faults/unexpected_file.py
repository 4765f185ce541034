"""A content file lies where no kind of content is kept.

Each kind has its folder, such as `docs/en/lessons/`; the folder says what the file is.
A file elsewhere would be published by nobody and checked by nobody.  Please move it, or
declare its kind in the configuration.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG016", "unexpected-file", __doc__)


def report(path: str, folders: str) -> Diagnostic:
    """Report a Markdown or YAML file in a folder of no kind."""
    return RULE.at(Location(path), "no kind of content is kept here", f"please move it to one of: {folders}")
