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

from fieldguide.content.letters import fold_case
from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.content.remember import once_per_library
from fieldguide.model import Diagnostic, Library, declare_rule

from ..links import WrittenLink
from ..paths import file_links, folded_paths, is_there

RULE = declare_rule("FG113", "link-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the file of every relative link and picture."""
    guesses = Guesses()
    for one in file_links(library):
        link, path = one.link, one.path
        if path and "\\" in unquote(link.address.path):
            better = _relative(path, link)
            yield RULE.at(link.location, "a path is written with `/`, not with `\\`", did_you_mean(better))
        elif path and not is_there(library, path, link.entry.language):
            yield _report(library, link, path, guesses)


def _report(library: Library, link: WrittenLink, path: str, guesses: Guesses) -> Diagnostic:
    written = unquote(link.address.path)
    other = folded_paths(library).get(fold_case(path))
    if other is not None:
        return RULE.at(
            link.location,
            f"there is no file `{written}` in exactly these letters",
            did_you_mean(_relative(other, link)),
        )
    return RULE.at(link.location, f"there is no file `{written}`", _hint(library, link, path, guesses))


def _hint(library: Library, link: WrittenLink, path: str, guesses: Guesses) -> str:
    if library.find(link.address.path) is not None:
        return did_you_mean(f"ref:{link.address.path}")
    stem = path.removesuffix(".html")
    for likely in (f"{stem}.md", f"{path}/index.md"):
        if is_there(library, likely, link.entry.language):
            return did_you_mean(_relative(likely, link))
    folder, name = posixpath.split(path)
    near = guesses.near(name, lambda: _names(library).get(folder, []))
    if near:
        return did_you_mean(_relative(f"{folder}/{near}", link))
    return f"please either correct the path or add `{path}`"


@once_per_library
def _names(library: Library) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for file in library.files:
        folder, name = posixpath.split(file.path)
        names.setdefault(folder, []).append(name)
    return names


def _relative(path: str, link: WrittenLink) -> str:
    return posixpath.relpath(path, posixpath.dirname(link.entry.path))
