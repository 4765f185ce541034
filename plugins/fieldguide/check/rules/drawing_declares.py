"""A drawing (SVG) declares a document type, an entity or a strange encoding.

Such declarations can change what the rest of the file means, fetch other files, or unpack a few
letters to gigabytes.  No drawing needs them.

Please save the drawing as plain SVG, or take the lines out.

```
<!DOCTYPE svg [<!ENTITY a "…">]>              <!-- wrong -->
<svg xmlns="http://www.w3.org/2000/svg">      <!-- right: begins with this -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG523", "drawing-declares", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell what the published drawings declare."""
    for file in published_files(library):
        hint = "please save it as plain SVG"
        yield from file.report_each(RULE, file.media.declares, f"`{file.name}` holds {{what}}", hint)
