"""A published file carries other files inside.

Attachments in a PDF, embedded objects in a document, a film behind the end of a photo: nobody who
looks at the file sees them, nobody has checked them, and they go out to every reader.

Please take them out, and publish beside the page what is needed.  `fieldguide strip` takes away what
follows the end of a picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files
from ..stripping import how_to_strip

RULE = declare_rule("FG520", "file-carries-files", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell what lies hidden in the published files."""
    for file in published_files(library):
        picture = bool(file.media.width)
        hint = (
            how_to_strip(file.file.path) if picture else "please take it out and publish it beside the page"
        )
        yield from file.report_each(RULE, file.media.carries, f"`{file.name}` carries {{what}}", hint)
