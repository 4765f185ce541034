"""A key stands twice in one mapping.

YAML readers take the last one without a word, so one of the two would be lost.
Please delete one of them.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Note, TextValue, declare_rule

RULE = declare_rule("FG006", "duplicate-key", __doc__)


def report(first: TextValue, second: TextValue) -> Diagnostic:
    """Report the second of two equal keys, with the place of the first."""
    note = Note("it stands here first", first.location)
    return RULE.at(second.location, f"`{second.text}` stands twice", "please delete one of them", (note,))
