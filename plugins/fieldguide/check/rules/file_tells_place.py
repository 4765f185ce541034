"""A photo or film tells where it was taken.

Telephones write the place into each photo (GPS), often to within a few metres.  Published, that
leads to a shelter, a home or an office.  It cannot be seen on the page, and every reader can read it.

Please run `fieldguide strip` with the path of the picture: it takes out what the file tells and
leaves every pixel as it is.  In a document, please replace the picture.

```
fieldguide strip docs/en/risks/images/camp.jpg
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files
from ..stripping import how_to_strip

RULE = declare_rule("FG516", "file-tells-place", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell which published files name a place."""
    for file in published_files(library):
        message = f"`{file.name}` tells {{what}}"
        yield from file.report_each(RULE, file.media.tells_place, message, how_to_strip(file.file.path))
