"""Front matter does not start on the first line.

A page starts with a line `---`, the facts of the page, and a second line `---`.
Where anything stands before the first line, even a blank line, other programs take
the facts for text and print them; an internal page would become public.

    ---
    title: Family separation
    ---
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Fix, Location, declare_rule

RULE = declare_rule("FG003", "front-matter-position", __doc__)


def report(path: str, line: int, only_empty: bool = False) -> Diagnostic:
    """Report front matter that starts late, or that is not there (`line` 0).

    `only_empty` tells that nothing but empty lines stands before it.
    """
    if line:
        hint = "please delete what stands before it"
        fix = Fix(Location(path, 1, 1, line, 1), "") if only_empty else None
        return RULE.at(Location(path, line), "the front matter does not start on line 1", hint, fix=fix)
    return RULE.at(Location(path), "the page has no front matter", "please start the file with a line `---`")


def report_mark(path: str, line: int, written: str) -> Diagnostic:
    """Report a first line that was meant to open the front matter and does not."""
    sign = written.strip()
    place = Location(path, line, 1, line, len(written.rstrip()) + 1)
    message = f"front matter starts with a line `---`, not with `{sign}`"
    if sign == "---":
        message = "spaces stand before the `---` that opens the front matter"
    return RULE.at(place, message, "please write `---` on the first line, and nothing else on it")
