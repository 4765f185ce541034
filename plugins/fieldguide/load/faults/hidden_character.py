"""A character that nobody sees stands in a text.

Control characters, characters that turn the order of reading round, and characters that no
font draws are not seen by the one who writes and not by the one who reviews, but they change
what readers get: `001` can be shown as `100`, a page can end before its end, and a terminal
can be told to hide a line.  They mostly come in with a copy from another program.

Please delete the character.  Where a name in another script stands in a text, the marks of
the two directions (U+200E, U+200F) and closed isolates (U+2066 to U+2069) are fine, and so are
the joiners of Persian, Arabic, Indic scripts and emoji.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG050", "hidden-character", __doc__)


def report(location: Location, character: str, why: str, count: int = 1) -> Diagnostic:
    """Report a character, as often as it stands there in a row, by its number and name."""
    shown = f"{count} times {character} stands" if count > 1 else f"{character} stands"
    return RULE.at(location, f"{shown} here: {why}", "please delete it")


def report_rest(location: Location, count: int) -> Diagnostic:
    """Say how many more there are in a file that is full of them."""
    return RULE.at(
        location,
        f"{count} more characters that nobody sees stand in this file",
        "please save it as plain text",
    )
