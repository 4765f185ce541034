"""A translation states a fact.

Facts (dates, countries, references, right answers) are written once, in the source
language, and hold for all.  A translation carries words only, so that it cannot say
something else than the page it was made from.  Please delete the key from the translation.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG014", "fact-in-translation", __doc__)


def report(key: TextValue) -> Diagnostic:
    """Report a key that belongs to the source language only."""
    return RULE.at(
        key.location, f"`{key.text}` is a fact; a translation carries words only", "please delete it here"
    )
