"""A word is not in the field's list of words.

Some fields take one word of a closed list, so that pages can be grouped and filtered.
The message names the list.  An audience that is not in the list is treated as the most
restricted one: the page is published to nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from fieldguide.content.letters import name_stranger
from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.content.slips import only_slip
from fieldguide.model import Diagnostic, Fix, TextValue, declare_rule

RULE = declare_rule("FG013", "not-in-vocabulary", __doc__)


def report(value: TextValue, name: str, words: Iterable[str], guesses: Guesses) -> Diagnostic:
    """Report a word outside its list, with the nearest one inside."""
    known = tuple(words)
    listed = ", ".join(f"`{word}`" for word in known) or "none is configured"
    hint = did_you_mean(guesses.near(value.text, lambda: known, 0.6)) or f"please use one of: {listed}"
    meant = only_slip(value.text, known)
    # Who may read a page is never decided by a program.
    sure = meant and name != "audience" and not value.quoted
    fix = Fix(value.location, meant) if sure else None
    return RULE.at(
        value.location, f"`{value.text}`{_stranger(value.text)} is no word for `{name}`", hint, fix=fix
    )


def _stranger(text: str) -> str:
    letter = name_stranger(text)
    return f", with {letter}," if letter else ""
