"""A citation cannot be read.

A citation names a source of `docs/sources.yml` and the place in it, in square brackets:

    … was first shown in 2010 [@iom-2015, p. 7; @icat-2017, p. 2].

In YAML fields the brackets are left out and quotes are needed: `"@iom-2015, p. 7"`.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG015", "citation-syntax", __doc__)


def report(location: Location, text: str) -> Diagnostic:
    """Report a text that should be a citation."""
    return RULE.at(location, f"`{text}` is no citation", "please write `@source-id, place`, parted by `;`")
