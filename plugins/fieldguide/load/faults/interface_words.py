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


def report(location: Location, code: str, missing: int, all: int, first: str) -> Diagnostic:
    """Report how many words a language lacks, and one of them as an example."""
    message = f"the interface lacks {missing} of {all} words in `{code}`"
    return RULE.at(location, message, f"please add them under `words`, `{first}` among them")
