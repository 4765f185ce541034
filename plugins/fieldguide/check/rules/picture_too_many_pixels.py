"""A picture has more pixels than an old telephone can hold.

A small file can unpack to a huge picture: 30,000 by 30,000 pixels need 3.6 GB of memory, and the
page that shows them ends the browser.  40 million pixels are the most, such as 8,000 by 5,000.

Please save the picture smaller; 1,200 pixels are wide enough for a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import MOST_PIXELS, Diagnostic, Library, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG515", "picture-too-many-pixels", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Multiply the width and the height of every published picture."""
    for file in published_files(library):
        width, height = file.media.width, file.media.height
        if width * height > MOST_PIXELS:
            message = f"`{file.name}` is {width:,} pixels wide and {height:,} high"
            yield file.report(RULE, message, "please save it smaller, for example 1,200 pixels wide")
