"""A picture moves, and readers cannot stop it.

Movement draws the eyes away from the text, makes some people ill, and flashes can start a seizure
(WCAG 2.2.2 and 2.3.1).  On paper only its first frame is left.

Please use a picture that stands still, several of them side by side, or a film that the reader
starts.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG522", "picture-moves", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell which published pictures have several frames."""
    for file in published_files(library):
        if file.media.moves:
            hint = "please use one that stands still, or a film"
            yield file.report(RULE, f"`{file.name}` moves, and readers cannot stop it", hint)
