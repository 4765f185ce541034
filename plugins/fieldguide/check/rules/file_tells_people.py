"""A file tells who made it, on which device, or when.

Cameras write their owner, their number and the time; office programs write authors, those who
changed a text, and comments.  Published, that names people who did not ask for it, also in
countries where it can harm them.  The name of an organisation may be meant to be there.

Please look at what the file tells.  For a picture, `fieldguide strip` takes it out and leaves every
pixel as it is; office programs have "inspect document" for it.  Where it is meant, the severity of
this rule can be set in the configuration.

```
fieldguide strip docs/en/risks/images/camp.jpg
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..published_files import published_files
from ..stripping import how_to_strip

RULE = declare_rule("FG517", "file-tells-people", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell which published files name people, devices or times; never the names themselves."""
    for file in published_files(library):
        message = f"`{file.name}` tells {{what}}"
        yield from file.report_each(RULE, file.media.tells_people, message, how_to_strip(file.file.path))
