"""A YAML anchor or alias is used.

Anchors (`&name`), aliases (`*name`) and merge keys (`<<`) hide where a value comes from
and can blow up a small file.  Please write the value out.  A text that starts with
`&` or `*` needs quotes.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG008", "yaml-alias", __doc__)


def report(location: Location, what: str) -> Diagnostic:
    """Report an anchor, an alias or a merge key, as written."""
    hint = "please write the value out, or put the text in quotes"
    return RULE.at(location, f"`{what}` is not allowed", hint)
