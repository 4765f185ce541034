"""A link or a picture leaves the folder of its language.

A relative link leads to content of the same language.  What lies outside is not part of
this language's site: with `..`, with a backslash, with percent signs or from the root of
a disk, the reader would find nothing there, or a file that nobody meant to publish.

Please link to an entry with `ref:`, which finds it in every language, or copy the file
into the folder.

```markdown
![A tent](../../../pictures/tent.png)  <!-- wrong -->
![A tent](images/tent.png)             <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.addresses import Reach
from fieldguide.model import Diagnostic, Library, declare_rule

from ..links import all_links
from ..paths import file_links

RULE = declare_rule("FG112", "link-outside-tree", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find links with a path that leads out."""
    outside = [link for link in file_links(library) if not link.destination.path]
    outside += [link for link in all_links(library) if link.address.reach is Reach.ABSOLUTE]
    for link in outside:
        yield RULE.at(
            link.location,
            f"this {link.noun} leaves the folder of its language: `{link.address.written}`",
            "please either link to an entry with `ref:` or bring the file into the folder",
        )
