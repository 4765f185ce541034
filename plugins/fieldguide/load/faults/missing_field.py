"""A required field is missing or empty.

Readers rely on these fields: a page without a title cannot be found, and one without a
review date cannot be trusted.  `fieldguide new KIND SLUG` writes a file with all of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG012", "missing-field", __doc__)


def report(location: Location, name: str, help: str, words: Iterable[str] = ()) -> Diagnostic:
    """Report a field that has to be there; `help` says what belongs in it, `words` are all that may."""
    hint = f"please add `{name}:`" + (f" — {help[0].lower()}{help[1:]}" if help else "")
    listed = ", ".join(f"`{word}`" for word in words)
    if listed:
        hint += f" One of: {listed}" if hint.endswith(".") else f"; one of: {listed}"
    return RULE.at(location, f"`{name}` is missing", hint)
