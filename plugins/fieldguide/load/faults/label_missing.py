"""A label is missing in a language.

Readers of that language see the word of the source language in the middle of theirs.
Please add it, in the configuration, where the message points.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

RULE = declare_rule("FG039", "label-missing", __doc__, Severity.WARNING)


def report(location: Location, name: str, codes: tuple[str, ...]) -> Diagnostic:
    """Report what has no label in some languages."""
    listed = ", ".join(f"`{code}`" for code in codes)
    return RULE.at(location, f"`{name}` has no label in {listed}", f"please add one under {listed}")
