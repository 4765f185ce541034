"""Tell keys that nobody knows, with the nearest known one where it is worth looking for."""

from __future__ import annotations

from collections.abc import Iterable

from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.model import Diagnostic, TextValue

from ..faults import unknown_key


def report_unknown(
    key: TextValue, known: Iterable[str], listed: Iterable[str], guesses: Guesses
) -> Diagnostic:
    """Report a key; where none of the `known` is near, the `listed` are named."""
    names = sorted(known)
    near = did_you_mean(guesses.near(key.text, lambda: names, 0.6))
    hint = near or "known here: " + ", ".join(f"`{name}`" for name in sorted(listed))
    return unknown_key.RULE.at(key.location, f"the key `{key.text}` is not known here", hint)
