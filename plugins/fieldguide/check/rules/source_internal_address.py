"""A source that is not public has an address.

A source of `standing: internal` may be named, so that a statement has a ground, but not
shown: its address tells outsiders where internal documents lie, and readers cannot open
it anyway.

Please delete the `url`, or write `standing: public` if anyone may read the source.

```yaml
handbook-2019:
  standing: internal
  url: https://…      # wrong: leave it out
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.sources import SOURCE, read_source
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG110", "source-internal-address", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find sources with an address that are not public."""
    for entry in library.sources(SOURCE):
        source = read_source(entry.fields)
        if source.url is not None and source.url.text and not source.is_public:
            yield RULE.at(
                source.url.location,
                f"`{entry.slug}` is not public and has an address",
                "please either delete `url` or write `standing: public` if anyone may read it",
            )
