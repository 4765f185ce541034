"""A citation names a source that the list of sources does not have.

A citation such as `[@report-2015, p. 4]` takes author, year and title from the list of
sources.  Without an entry there, a reader cannot tell what the statement rests on.

Please correct the name, or add the source.

```markdown
Crises raise the risk [@report-2051, p. 4].  <!-- wrong -->
Crises raise the risk [@report-2015, p. 4].  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import content_path
from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.content.slips import only_slip
from fieldguide.model import Diagnostic, Library, declare_rule

from ..citations import all_citations
from ..mending import fix_text

RULE = declare_rule("FG106", "citation-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look up every cited source."""
    known = [source.slug for source in library.sources("source")]
    guesses = Guesses()
    near: dict[str, str] = {}
    meant: dict[str, str] = {}
    for cited in all_citations(library):
        if library.find(cited.id) is not None:
            continue
        if cited.source not in near:
            near[cited.source] = guesses.near(cited.source, lambda: known)
            meant[cited.source] = only_slip(cited.source, known) if near[cited.source] else ""
        kind = library.settings.kind("source")
        path = content_path(kind, "", "") if kind is not None else "the list of sources"
        hint = did_you_mean(near[cited.source]) or f"please either correct the name or add it to `{path}`"
        fix = fix_text(library, cited.location, cited.source, meant[cited.source])
        yield RULE.at(cited.location, f"no source is called `{cited.source}`", hint, fix=fix)
