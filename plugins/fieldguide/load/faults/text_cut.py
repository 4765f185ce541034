"""YAML takes the end of a text for a remark.

After a space, `#` starts a remark, which is not part of the text: of
`title: Rule #1 for staff` readers would get "Rule".

Please put the text in double quotes, or, where a remark is meant, move it to a line of its own:

    title: "Rule #1 for staff"
    # agreed with the team
    summary: What every member of staff has to know.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG052", "text-cut", __doc__)


def report(location: Location, name: str) -> Diagnostic:
    """Report what is cut from the text of a field; `location` spans it."""
    return RULE.at(
        location,
        f"`{name}` ends before this: after a space, `#` starts a remark",
        "please put the text in double quotes, or move the remark to a line of its own",
    )
