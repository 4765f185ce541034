"""Lists, quotes or boxes of a page stand in each other too deep.

Nobody can follow a list in a list in a list on a phone, and no program reads it without a
limit: ours is twenty lists in each other.  What lies deeper would be lost.

Please write the inner parts as a text or a page of their own.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG080", "nested-too-deep", __doc__)


def report(location: Location) -> Diagnostic:
    """Report a body whose blocks are nested deeper than can be read."""
    return RULE.at(
        location,
        "lists, quotes or boxes stand in each other too deep",
        "please write the inner parts as a text of their own",
    )
