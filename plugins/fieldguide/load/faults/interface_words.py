"""The interface has no words in a language.

fieldguide has its words (buttons, labels, notices, the README in packages) in Arabic, English,
French and Spanish.  A further language gets those of the source language, so that its readers
find their text in a frame they may not understand.

`fieldguide new language CODE` makes `words/CODE.yml` beside the configuration: every key with its
English word in a comment, in the plurals that the language has.  What is filled in there counts down
the number in the message.  The words of a topic count where a project has content of its kinds.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

RULE = declare_rule("FG034", "interface-words", __doc__, Severity.WARNING)

_SHOWN = 5


def report(location: Location, code: str, missing: tuple[str, ...], all: int, file: str) -> Diagnostic:
    """Report a language that lacks words; `missing` are their keys, `file` is where the project has words."""
    message = f"the interface lacks {len(missing)} of {all} words in `{code}`"
    if len(missing) == all:
        message = f"the interface has no words in `{code}`"
    if not file:
        hint = f"`fieldguide new language {code}` makes a file for them, with each word in English"
        return RULE.at(location, message, hint)
    shown = ", ".join(f"`{key}`" for key in missing[:_SHOWN])
    more = ", …" if len(missing) > _SHOWN else ""
    return RULE.at(location, message, f"please fill in, in `{file}`: {shown}{more}")
