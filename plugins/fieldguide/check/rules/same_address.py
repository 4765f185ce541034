"""Two pages would get the same address in the site.

The address of a page is its path.  Some disks and servers do not tell capital letters
from small ones, and some show `risks/index.html` at `risks.html`: pages whose addresses
differ only there hide each other.  The list of a kind, such as `risks/index.md`, and the
folders of the other languages are taken too, and so is `404.html`, which servers show
where there is no page.

Please rename one of the two files.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.site_paths import html_path, index_path, page_path
from fieldguide.model import Diagnostic, Entry, Library, Note, declare_rule

from ..addresses_taken import address_key, taken_addresses

RULE = declare_rule("FG202", "same-address", __doc__, firm=True)

_HINT = "please rename the file"


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the addresses of all pages of the source language; translations share them."""
    taken = taken_addresses(library)
    first: dict[str, tuple[Entry, str]] = {}
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        if kind is None or kind.holds_many:
            continue
        path = page_path(kind, entry.slug)
        key = address_key(path)
        other = first.setdefault(key, (entry, path))
        message = f"the address `{html_path(path)}` is taken by "
        if other[0].id != entry.id:
            note = Note(f"this page is `{html_path(other[1])}`", other[0].location)
            yield RULE.at(entry.location, f"{message}another page", _HINT, (note,))
        # To the list of its kind, `index.md` in the folder of the kind is the introduction.
        elif key in taken.lists and path != index_path(kind):
            yield RULE.at(entry.location, f"{message}the list of all `{taken.lists[key]}` entries", _HINT)
        elif taken.by_no_entry(path):
            yield RULE.at(entry.location, f"{message}{taken.by_no_entry(path)}", _HINT)
