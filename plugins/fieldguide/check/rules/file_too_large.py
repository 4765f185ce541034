"""A published file is too large for our readers.

It is part of the site and of every offline package, in each language that shows it.  Refused are
pictures from 2 MB on, documents and data from 10 MB, sound from 20 MB and film from 50 MB.

Please make the file smaller, or cut it into parts.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule, format_of

from ..file_sizes import show_size
from ..published_files import published_files

RULE = declare_rule("FG514", "file-too-large", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the size of every published file with the bound of its format."""
    for file in published_files(library):
        format = format_of(file.file.path)
        if format is not None and file.file.size >= format.bounds.too_large:
            message = f"`{file.name}` has {show_size(file.file.size)}"
            bound = f"{format.bounds.name} must stay below {show_size(format.bounds.too_large)}"
            yield file.report(RULE, message, f"{bound}; please make it smaller")
