"""A published file is large for a slow network.

Many of our readers get 20 kB in a second, and pay for each.  Told are pictures from 200 kB on,
documents and data from 2 MB, sound from 5 MB and film from 10 MB.

Please make the file smaller: a photo of 1,200 pixels is wide enough for a page, and a PDF can be saved
for the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Severity, declare_rule, format_of

from ..file_sizes import show_size
from ..published_files import published_files

RULE = declare_rule("FG513", "file-large", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the size of every published file with what readers can wait for."""
    for file in published_files(library):
        format = format_of(file.file.path)
        if format is not None and format.bounds.large <= file.file.size < format.bounds.too_large:
            message = f"`{file.name}` has {show_size(file.file.size)}"
            hint = f"please keep {format.bounds.name} below {show_size(format.bounds.large)}"
            yield file.report(RULE, message, hint)
