"""A published file needs a password.

Readers do not have it, and what is behind it cannot be looked into.

Please save the file without a password.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG521", "file-locked", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell which published files nobody can open."""
    for file in published_files(library):
        if file.media.locked:
            yield file.report(RULE, f"`{file.name}` is locked with a password", "please save it without one")
