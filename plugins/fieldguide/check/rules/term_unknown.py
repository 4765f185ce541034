"""A reference names a glossary term that the glossary does not have.

`ref:term/…` shows the definition of a term where it is used.  Without an entry in the
glossary there is nothing to show.

Please correct the name, or add the term to the glossary.

```markdown
[protection cluster](ref:term/protection-clusters)  <!-- wrong -->
[protection cluster](ref:term/protection-cluster)   <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import content_path
from fieldguide.content.near import did_you_mean
from fieldguide.model import Diagnostic, Library, declare_rule

from ..lookup import missing_references
from ..mending import fix_text

RULE = declare_rule("FG108", "term-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find references to terms that are not in the glossary."""
    kind = library.settings.kind("term")
    source = library.settings.source_language.code
    path = content_path(kind, "", source) if kind is not None else "the glossary"
    for missing in missing_references(library):
        name = missing.reference.id.removeprefix("term/")
        if name != missing.reference.id and not missing.other_case:
            hint = did_you_mean(missing.near) or f"please either correct the name or add it to `{path}`"
            place = missing.reference.location
            fix = fix_text(library, place, missing.reference.id, missing.meant)
            yield RULE.at(place, f"the glossary has no `{name}`", hint, fix=fix)
