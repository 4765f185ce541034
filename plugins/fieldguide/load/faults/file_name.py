"""A file name does not travel.

File names become addresses and must be the same on every system: small letters a to z,
digits and hyphens, such as `haiti-2010.md`.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG017", "file-name", __doc__)


def report(path: str, name: str, moved: str = "") -> Diagnostic:
    """Report a name with characters that do not travel; `moved` is where a file in a language belongs."""
    hint = f"please move it to `{moved}`" if moved else "please use small letters, digits and hyphens only"
    return RULE.at(Location(path), f"the name `{name}` does not travel", hint)
