"""A key is not known for this kind of content.

Usually it is misspelt; the nearest known key is named.  `fieldguide schema KIND` lists
all keys, and editors that read the schema offer them while you type.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from fieldguide.content.letters import name_stranger
from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.content.slips import only_slip
from fieldguide.model import Diagnostic, Fix, TextValue, declare_rule

RULE = declare_rule("FG010", "unknown-key", __doc__)


def report(
    key: TextValue, known: Iterable[str], guesses: Guesses, written: Container[str] = ()
) -> Diagnostic:
    """Report a key, with the nearest known one; `written` are the keys that stand there already."""
    names = sorted(known)
    listed = "known here: " + ", ".join(f"`{name}`" for name in names)
    hint = did_you_mean(guesses.near(key.text, lambda: names, 0.6)) or listed
    meant = only_slip(key.text, names)
    sure = meant and meant not in written and not key.quoted
    fix = Fix(key.location, meant) if sure else None
    return RULE.at(
        key.location, f"the key `{key.text}`{_stranger(key.text)} is not known here", hint, fix=fix
    )


def report_of_other_type(key: TextValue, types: Iterable[str]) -> Diagnostic:
    """Report a key that only groups of other types have."""
    named = " or ".join(f"`type: {type}`" for type in types)
    return RULE.at(
        key.location,
        f"the key `{key.text}` is not known here",
        f"only what is {named} has it; please remove the key or correct the type",
    )


def _stranger(text: str) -> str:
    letter = name_stranger(text)
    return f", with {letter}," if letter else ""
