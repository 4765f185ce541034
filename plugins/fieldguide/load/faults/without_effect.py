"""A key of the configuration does nothing here.

MkDocs and its themes know many keys that say how their own pages look.  The pages of
fieldguide have a frame, styles and scripts of their own, so that they can be read from a
disk, in four languages, and by everybody.  The key is harmless, and whoever wrote it waits
for something that never comes.  Please remove it.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Severity, TextValue, declare_rule

RULE = declare_rule("FG022", "without-effect", __doc__, Severity.WARNING)


def report(key: TextValue, instead: str) -> Diagnostic:
    """Report a key, and what to write instead or why there is nothing to write."""
    return RULE.at(key.location, f"`{key.text}` has no effect", instead)
