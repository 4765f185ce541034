"""A published file is empty, cut off or damaged.

Readers would see an empty frame or an error of their program, and cannot fetch the file again.
A drawing (SVG) that is not well-formed shows nothing at all.

Please copy or save the file again.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG512", "file-broken", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell why a published file cannot be shown."""
    for file in published_files(library):
        for one in file.media.broken:
            hint = "please copy or save it again"
            yield file.report(RULE, f"`{file.name}` cannot be used: {one.what}", hint, one.line, one.column)
