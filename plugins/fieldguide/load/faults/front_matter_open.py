"""Front matter is never closed.

The facts of a page stand between two lines `---`.  Without the second line it cannot be
told where the facts end, so the page belongs to nobody and is published to nobody.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG004", "front-matter-open", __doc__)


def report(path: str) -> Diagnostic:
    """Report front matter without its closing line."""
    hint = "please add a line `---` after the last fact"
    return RULE.at(Location(path, 1, 1, 1, 4), "the front matter is never closed", hint)
