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


def report_mark(path: str, line: int, written: str) -> Diagnostic:
    """Report a line that was meant to close the front matter and does not."""
    sign = written.strip()
    place = Location(path, line, 1, line, len(written.rstrip()) + 1)
    message = f"the front matter is closed by a line `---`, not by `{sign}`"
    if sign == "---":
        message = "spaces stand before the `---` that closes the front matter"
    return RULE.at(place, message, "please write `---` and nothing else on this line")
