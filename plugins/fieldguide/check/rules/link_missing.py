"""A link or a picture leads to a file that is not there.

The reader would meet an error page or an empty frame.  Capital letters count: a name
that works on one computer fails on another when its letters differ.

Please correct the path, which is counted from the page's own folder, or add the file.
An entry is best named with `ref:`, which needs no path.

```markdown
![A tent](images/Tent.png)  <!-- wrong where the file is called tent.png -->
![A tent](images/tent.png)  <!-- right -->
```
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from fieldguide.content.audiences import audience_of, is_narrower
from fieldguide.content.destinations import pages
from fieldguide.content.former import former_files, now_called
from fieldguide.content.letters import fold_case
from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.content.remember import once_per_library
from fieldguide.content.slips import only_slip
from fieldguide.model import Diagnostic, Entry, Fix, Library, declare_rule

from ..links import WrittenLink
from ..mending import fix_text
from ..paths import file_links, folded_paths, is_there

RULE = declare_rule("FG113", "link-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the file of every relative link and picture."""
    guesses = Guesses()
    for link in file_links(library):
        path = link.destination.path
        if path and "\\" in unquote(link.address.path):
            meant = _relative(path, link)
            sure = meant if link.destination.is_there else ""
            message = "a path is written with `/`, not with `\\`"
            yield RULE.at(link.location, message, did_you_mean(meant), fix=_fix(library, link, sure))
        elif path and not link.destination.is_there and not _was_moved(library, link, path):
            yield _report(library, link, path, guesses)


def _was_moved(library: Library, link: WrittenLink, path: str) -> bool:
    return bool(now_called(library, former_files(library).get(path), link.entry))


def _report(library: Library, link: WrittenLink, path: str, guesses: Guesses) -> Diagnostic:
    written = unquote(link.address.path)
    other = folded_paths(library).get(fold_case(path))
    if other is not None:
        meant = _relative(other, link)
        sure = meant if _is_alone(library, other) and _may_see(library, link, other) else ""
        message = f"there is no file `{written}` in exactly these letters"
        return RULE.at(link.location, message, did_you_mean(meant), fix=_fix(library, link, sure))
    meant, is_sure = _meant(library, link, path, guesses)
    hint = did_you_mean(meant) or f"please either correct the path or add `{path}`"
    fix = _fix(library, link, meant if is_sure else "")
    return RULE.at(link.location, f"there is no file `{written}`", hint, fix=fix)


def _meant(library: Library, link: WrittenLink, path: str, guesses: Guesses) -> tuple[str, bool]:
    """Give the address that was perhaps meant, and whether nobody has to think about it."""
    entry = library.find(link.address.path)
    if entry is not None:
        return f"ref:{link.address.path}", link.noun == "link" and _may_read(library, link, entry)
    stem = path.removesuffix(".html")
    for likely in (f"{stem}.md", f"{path}/index.md"):
        if is_there(library, likely):
            return _relative(likely, link), _may_see(library, link, likely)
    folder, name = posixpath.split(path)
    names = _names(library).get(folder, [])
    near = guesses.near(name, lambda: names)
    if not near:
        return "", False
    sure = only_slip(name, names) == near and _may_see(library, link, f"{folder}/{near}")
    return _relative(f"{folder}/{near}", link), sure


def _fix(library: Library, link: WrittenLink, meant: str) -> Fix | None:
    return fix_text(library, link.location, link.address.path, meant) if meant else None


def _is_alone(library: Library, path: str) -> bool:
    """Tell whether no second file differs from this one in capital letters only."""
    folder, name = posixpath.split(path)
    return sum(1 for one in _names(library).get(folder, ()) if fold_case(one) == fold_case(name)) <= 1


def _may_see(library: Library, link: WrittenLink, path: str) -> bool:
    """Tell whether who reads the page with a link may read the page at a path, if it is one."""
    entry = pages(library).get(path)
    return entry is None or _may_read(library, link, entry)


def _may_read(library: Library, link: WrittenLink, entry: Entry) -> bool:
    return not is_narrower(library, audience_of(library, entry), audience_of(library, link.entry))


@once_per_library
def _names(library: Library) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for file in library.files:
        folder, name = posixpath.split(file.path)
        names.setdefault(folder, []).append(name)
    return names


def _relative(path: str, link: WrittenLink) -> str:
    return posixpath.relpath(path, posixpath.dirname(link.entry.path))
