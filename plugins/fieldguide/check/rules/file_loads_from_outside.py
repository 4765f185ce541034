"""A published file fetches something from elsewhere.

A template, a picture or a style sheet that a file loads from another place tells that place who
reads it and when, can be exchanged without anybody noticing, and is missing without internet.
In a drawing (SVG) every address must lead to a part of the same drawing: `#id`.

Please put what is needed into the file itself.

```
<image href="https://example.org/tent.png"/>  <!-- wrong -->
<use href="#tent"/>                           <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..published_files import published_files

RULE = declare_rule("FG519", "file-loads-from-outside", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell what the published files fetch."""
    for file in published_files(library):
        hint = "please put what is needed into the file itself"
        yield from file.report_each(RULE, file.media.loads, f"`{file.name}` holds {{what}}", hint)
