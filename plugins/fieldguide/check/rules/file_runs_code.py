"""A published file holds code that can run on the computer of a reader.

Macros in documents, scripts and orders in PDF files, scripts and event handlers in drawings (SVG):
each can be made to do harm, and readers trust what comes from us.  A drawing needs no code to be
shown.

Please save the document without macros, or the drawing as plain SVG.  For a drawing, line and
column tell where the code is.

```
<circle r="5" onclick="alert(1)"/>  <!-- wrong -->
<circle r="5"/>                     <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG518", "file-runs-code", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell what in the published files can run."""
    for file in published_files(library):
        drawing = file.file.text is not None
        hint = "please take it out" if drawing else "please save it again without anything that runs"
        yield from file.report_each(RULE, file.media.runs, f"`{file.name}` holds {{what}}", hint)
