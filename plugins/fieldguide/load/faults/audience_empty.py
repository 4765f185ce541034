"""An audience is named, and left empty.

What belongs to no audience is treated as the most restricted: it is published to nobody, and
every reference to it leads nowhere.  A text that was meant for all would be missing without a word.

Please name one of the audiences.
"""

from __future__ import annotations

from collections.abc import Iterable

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG054", "audience-empty", __doc__)


def report(location: Location, words: Iterable[str]) -> Diagnostic:
    """Report `audience:` without a value; `words` are the audiences there are."""
    listed = ", ".join(f"`{word}`" for word in words)
    return RULE.at(
        location, "`audience` is empty, so this is published to nobody", f"please use one of: {listed}"
    )
