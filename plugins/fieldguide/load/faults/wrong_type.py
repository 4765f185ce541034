"""A value is of the wrong type.

Each field holds one type of value: a text, a whole number, a day such as `2026-11-22`,
`true` or `false`, a country code, an id such as `lesson/haiti-2010`, a citation such as
`"@iom-2015, p. 7"`, a list, or further keys.  A text that contains `: ` or starts with a
bracket or brace needs double quotes, or YAML takes it for something else.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG011", "wrong-type", __doc__)


def report(location: Location, name: str, wanted: str, found: str) -> Diagnostic:
    """Report a value that is not what its field wants."""
    hint = "please put the text in quotes" if wanted == "a text" else f"please write {wanted}"
    return RULE.at(location, f"`{name}` wants {wanted}, not {found}", hint)
