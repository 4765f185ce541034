"""No page leads to this one.

Readers come to a page by a link, by the list of its kind, or by the units of its
module.  A page of no listed kind that nothing links to is found by search only, and a
unit that no module lists is never reached by a learner.

Please link to it, list the unit in its module, or remove the page.

```markdown
Read [about this guide](ref:page/about).  <!-- on the home page -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.site_paths import index_path
from fieldguide.model import Diagnostic, Entry, Kind, Library, Severity, declare_rule

from ..paths import file_links
from ..references import all_references
from ..training import module_of

RULE = declare_rule("FG204", "orphan-page", __doc__, Severity.WARNING)

_HOME = "index"


def check(library: Library) -> Iterator[Diagnostic]:
    """Collect what leads where, and find the pages that are left."""
    linked, listed = _reached(library)
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        if kind is None:
            continue
        if kind.is_unit:
            if entry.id not in listed:
                hint = f"please add `{entry.id}` to the `units` of {_module(library, entry)}"
                yield RULE.at(entry.location, "no module lists this unit", hint)
        elif _is_unlisted(kind) and entry.slug != _HOME and entry.id not in linked:
            hint = f"please link to it, as in `[](ref:{entry.id})`"
            yield RULE.at(entry.location, "no page leads to this one", hint)


def _is_unlisted(kind: Kind) -> bool:
    # Where a kind is not to be listed, the menu and the home page lead to its entries.
    return kind.has_body and kind.listed and not index_path(kind)


def _module(library: Library, unit: Entry) -> str:
    module = module_of(library, unit)
    return f"`{module.path}`" if module is not None else "a module"


def _reached(library: Library) -> tuple[set[str], set[str]]:
    linked: set[str] = set()
    listed: set[str] = set()
    for reference in all_references(library):
        if reference.id != reference.entry.id:
            linked.add(reference.id)
        if reference.path.partition(".")[0] == "units":
            listed.add(reference.id)
    for link in file_links(library):
        page = link.destination.entry
        if page is not None and page.id != link.entry.id:
            linked.add(page.id)
    return linked, listed
