"""A source is listed and never cited.

The list of sources tells readers what the pages rest on.  A source that no page cites
claims a support that is not there.  A build lists only those that its own pages cite, and those
that say `audience:` themselves.

Please cite it where it was used, or remove it from the list.

```yaml
report-2015:   # wrong where no page says [@report-2015, …]
  author: …
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..citations import all_citations
from ..references import all_references

RULE = declare_rule("FG107", "source-never-cited", __doc__, Severity.WARNING, firm=False)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the listed sources with the cited ones."""
    used = {cited.id for cited in all_citations(library)}
    used |= {reference.id for reference in all_references(library)}
    for source in library.sources("source"):
        if source.id not in used:
            yield RULE.at(
                source.location,
                f"no page cites `{source.slug}`",
                f"please either cite it, as in `[@{source.slug}, p. 1]`, or remove it",
            )
