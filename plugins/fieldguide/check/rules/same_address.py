"""Two pages would get the same address in the site.

The address of a page is its path.  Some disks and servers do not tell capital letters
from small ones, and some show `risks/index.html` at `risks.html`: pages whose addresses
differ only there hide each other.  The list of a kind, such as `risks/index.md`, and the
folders of the other languages are taken too.

Please rename one of the two files.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Entry, Layout, Library, Note, declare_rule

from ..near import fold

RULE = declare_rule("FG202", "same-address", __doc__, firm=True)

_HINT = "please rename the file"


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the addresses of all pages of the source language; translations share them."""
    lists = _lists(library)  # to which `index.md` in the folder of the kind is the introduction
    codes = {language.code for language in library.settings.languages[1:]}
    first: dict[str, tuple[Entry, str]] = {}
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        if kind is None or kind.layout in (Layout.COLLECTION, Layout.SHARED):
            continue
        path = kind.page_path(entry.slug)
        key = _key(path)
        other = first.setdefault(key, (entry, path))
        message = f"the address `{_address(path)}` is taken by "
        if other[0].id != entry.id:
            note = Note(f"this page is `{_address(other[1])}`", other[0].location)
            yield RULE.at(entry.location, f"{message}another page", _HINT, (note,))
        elif key in lists and path != kind.index_path:
            yield RULE.at(entry.location, f"{message}the list of all `{lists[key]}` entries", _HINT)
        elif key.partition("/")[0] in codes:
            yield RULE.at(entry.location, f"{message}the pages in another language", _HINT)


def _lists(library: Library) -> dict[str, str]:
    used = {entry.kind for entry in library.sources()}
    return {
        _key(kind.index_path): kind.name
        for kind in library.settings.kinds
        if kind.index_path and kind.name in used
    }


def _key(path: str) -> str:
    """Give what the paths of two pages with one address have in common."""
    return fold(path).removesuffix(".md").removesuffix("/index")


def _address(path: str) -> str:
    return path.removesuffix(".md") + ".html"
