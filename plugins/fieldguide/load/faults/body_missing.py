"""A page has its facts and nothing to read.

Below the second line `---` stands the text of a page.  Without it, readers who follow a link
find a title and an empty page.

Please write the text, or remove the page and what leads to it.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

RULE = declare_rule("FG056", "body-missing", __doc__, Severity.WARNING)


def report(path: str, line: int) -> Diagnostic:
    """Report a page without a text; `line` is the first one below the front matter."""
    return RULE.at(
        Location(path, max(line, 1)), "nothing stands below the facts", "please write the text of the page"
    )
