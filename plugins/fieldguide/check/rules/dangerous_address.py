"""An address runs code, opens the reader's disk, or leads to the author's own machine.

`javascript:`, `data:` and `vbscript:` can run code in the page.  `file:` leads to the
disk of whoever reads.  `localhost` and addresses of a private network lead to the
computer of the author, or to someone else's.  None of them is ever what a reader needs.

Please link to an entry, or to a file of the project.

```markdown
[The list](file:///home/me/list.pdf)  <!-- wrong -->
[The list](../toolkit/list.pdf)       <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.addresses import Reach, classify
from fieldguide.content.sources import SOURCE, read_source
from fieldguide.model import Diagnostic, Library, declare_rule

from ..links import all_links

RULE = declare_rule("FG111", "dangerous-address", __doc__)

_HINT = "please link to an entry with `ref:`, or to a file of the project"
_PICTURE = "please bring the picture into the project"


def check(library: Library) -> Iterator[Diagnostic]:
    """Find such addresses in texts and in the list of sources."""
    for link in all_links(library):
        if link.address.reach is Reach.DANGEROUS:
            written = link.address.written
            hint = _PICTURE if link.noun == "picture" else _HINT
            yield RULE.at(link.location, f"this {link.noun} is not safe: `{_short(written)}`", hint)
    for source in library.sources(SOURCE):
        url = read_source(source.fields).url
        if url is not None and url.text and classify(url.text).reach is Reach.DANGEROUS:
            yield RULE.at(
                url.location,
                f"this address is not safe: `{_short(url.text)}`",
                "please write the public address, or delete `url`",
            )


def _short(address: str) -> str:
    return address if len(address) <= 60 else f"{address[:59]}…"
