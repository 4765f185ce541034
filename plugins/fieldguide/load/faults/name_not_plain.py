"""The name of a file or folder holds spaces, accents or other signs.

They travel on most computers and not on all: old programs unpack `é` as two other letters, two
ways to write it look the same, a space in an address becomes `%20`.  Then a link leads nowhere, and
only some readers see it.

Please rename the file with small letters a to z, digits and hyphens, and correct the links to it.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

RULE = declare_rule("FG041", "name-not-plain", __doc__, Severity.WARNING)


def report(path: str, name: str, better: str) -> Diagnostic:
    """Report a name; `better` is the one to use, empty where none can be made of it."""
    hint = f"please rename it to `{better}`" if better else "please use letters a to z, digits and hyphens"
    return RULE.at(Location(path), f"the name `{name}` holds spaces or special letters", hint)
