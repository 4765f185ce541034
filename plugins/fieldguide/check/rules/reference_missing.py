"""A reference names an entry that does not exist.

A reference is a `ref:` link in Markdown, or the id in a field such as `crisis` or
`related`.  Where nothing has that id, a reader would meet a dead link, and the entry
that was meant would not know that it is used here.

Please correct the id, add the entry, or remove the reference.  An id is the kind and
the name of the file, without language and suffix; in a field it stands bare.

```yaml
related: [lessons/haiti]      # wrong: the kind is called lesson
related: [lesson/haiti-2010]  # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.former import former_entries, now_called
from fieldguide.content.layout import content_path
from fieldguide.content.near import did_you_mean
from fieldguide.model import Diagnostic, Library, declare_rule

from ..lookup import missing_references
from ..mending import fix_text
from ..references import Reference

RULE = declare_rule("FG101", "reference-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find references to nothing, except those another rule tells more about."""
    for missing in missing_references(library):
        reference = missing.reference
        if now_called(library, former_entries(library).get(reference.id), reference.entry):
            continue
        if not missing.other_case and not reference.id.startswith("term/"):
            hint = did_you_mean(missing.near) or _what_to_do(library, reference)
            fix = fix_text(library, reference.location, reference.id, missing.meant)
            yield RULE.at(reference.location, f"nothing is called `{reference.id}`", hint, fix=fix)


def _what_to_do(library: Library, reference: Reference) -> str:
    name, _, slug = reference.id.partition("/")
    kind = library.settings.kind(name)
    if kind is None and reference.kinds:
        return "please write " + " or ".join(f"`{one}/…`" for one in reference.kinds)
    if kind is None:
        return f"there is no kind `{name}`; an id looks like `lesson/haiti-2010`"
    if not slug or kind.is_shared:
        return "please either correct the id or remove the reference"
    path = content_path(kind, slug, library.settings.source_language.code)
    return f"please either correct the id or add `{path}`"
