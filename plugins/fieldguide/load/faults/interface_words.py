"""The interface has no words in a language.

fieldguide has its words (buttons, labels, notices, the README in packages) in Arabic, English,
French and Spanish.  A further language gets those of the source language, so that its readers
find their text in a frame they may not understand.

Please add the words to the configuration, under `words`; the manual lists them all.  What is
added counts down the number in the message.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

RULE = declare_rule("FG034", "interface-words", __doc__, Severity.WARNING)

_SHOWN = 5


def report(location: Location, code: str, missing: tuple[str, ...], all: int) -> Diagnostic:
    """Report a language that lacks words; `missing` are their keys."""
    if len(missing) == all:
        hint = "please add them under `words`; the manual lists them all"
        return RULE.at(location, f"the interface has no words in `{code}`", hint)
    shown = ", ".join(f"`{key}`" for key in missing[:_SHOWN])
    more = ", …" if len(missing) > _SHOWN else ""
    message = f"the interface lacks {len(missing)} of {all} words in `{code}`"
    return RULE.at(location, message, f"please add under `words`: {shown}{more}")
