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
