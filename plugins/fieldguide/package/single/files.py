"""What the pages of a single file load: pictures as `data:` addresses, styles, scripts, each once."""

from __future__ import annotations

import posixpath
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from markupsafe import Markup

from fieldguide.errors import MachineError

_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
_ADDRESS = re.compile(r"""url\(\s*(?P<quote>["']?)(?!data:|#)(?P<target>[^"')]+)(?P=quote)\s*\)""")
_PICTOGRAM = "fg-picto-"
_SHOWN = re.compile(rf"{_PICTOGRAM}([a-z-]+)")
_DRAWING = re.compile(
    rf'^\.{_PICTOGRAM}(?P<name>[a-z-]+) \{{ --fg-picto: url\("data:image/svg\+xml,[^"\n]*"\); \}}\n',
    re.MULTILINE,
)
_MAIN_PART = re.compile(r"<main>(?P<inner>.*)</main>", re.DOTALL)
# In a script or a style that stands in a page, these end it, or change what the rest means.
_ENDS = re.compile(r"</(?:script|style)|<!--", re.IGNORECASE)


@dataclass(frozen=True)
class Inlined:
    """A style or a script that stands in the document itself, and the sections that load it.

    `sections` is empty for what all of them load.
    """

    content: Markup
    sections: tuple[str, ...] = ()

    @cached_property
    def sum(self) -> str:
        """The sum by which the policy of the document allows it."""
        return f"'sha256-{b64encode(sha256(self.content.encode()).digest()).decode()}'"


class SiteFiles:
    """The files of a finished site, as a page holds them itself."""

    def __init__(self, site: Path) -> None:
        """Take the folder of the site."""
        self._site = site
        self._embedded: dict[str, str] = {}

    def embed(self, path: str) -> str:
        """Give a file as an address that holds it.

        Raises:
            MachineError: there is no such file, or it is none that a page can show.
        """
        if path not in self._embedded:
            kind = _TYPES.get(posixpath.splitext(path)[1].lower())
            if kind is None:
                raise MachineError(f"{path} cannot stand inside a page")
            self._embedded[path] = f"data:{kind};base64,{b64encode(self._read(path)).decode()}"
        return self._embedded[path]

    def style(self, path: str) -> Markup:
        """Give a style sheet with all that it loads."""

        def write(address: re.Match[str]) -> str:
            target = unquote(address["target"].partition("#")[0])
            return f'url("{self.embed(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))}")'

        return _inner(path, _ADDRESS.sub(write, self._text(path)))

    def main_part(self, path: str) -> Markup:
        """Give what stands in the main part of a page that leads nowhere and loads nothing.

        Raises:
            MachineError: there is no such page, or it has no main part.
        """
        main = _MAIN_PART.search(self._text(path))
        if main is None:
            raise MachineError(f"{path} has no main part")
        return Markup(main["inner"].strip())  # our own page, made by the frame

    def script(self, path: str) -> Markup:
        """Give a script."""
        return _inner(path, self._text(path))

    def _text(self, path: str) -> str:
        return self._read(path).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")

    def _read(self, path: str) -> bytes:
        try:
            return (self._site / path).read_bytes()
        except OSError as error:
            raise MachineError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error


def without_drawings(style: str, html: str, scripts: Iterable[str]) -> str:
    """Give a style sheet without the drawings that no element of a document shows.

    Each is a rule of its own for one class, in a line of its own.  A script makes elements of a class that
    it writes or that stands in the page: one that could put such names together keeps all of them.
    """
    if any(_PICTOGRAM in script for script in scripts):
        return style
    shown = frozenset(_SHOWN.findall(html))
    return _DRAWING.sub(lambda rule: rule[0] if rule["name"] in shown else "", style)


def inner_text(name: str, text: str) -> Markup:
    """Give a style or a script of ours as it stands in a page."""
    return _inner(name, text)


def _inner(name: str, text: str) -> Markup:
    if _ENDS.search(text):
        raise MachineError(f"{name} cannot stand inside a page: it holds the end of an element or a comment")
    return Markup(text)  # read from a file of the site, whose scripts and styles are ours and the project's


def join_orders(orders: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Give all names of several lists, each once, so that none stands before one it follows in a list.

    Where the lists say nothing of two names, the one that is named first stands first.

    Raises:
        MachineError: the lists contradict each other.
    """
    before: dict[str, set[str]] = {}
    for order in orders:
        for place, name in enumerate(order):
            before.setdefault(name, set()).update(order[:place])
    return tuple(_sorted(before))


def _sorted(before: dict[str, set[str]]) -> Iterator[str]:
    left = dict(before)
    while left:
        free = next((name for name, earlier in left.items() if not earlier & left.keys()), None)
        if free is None:
            raise MachineError(f"files that are loaded in contradicting orders: {', '.join(left)}")
        del left[free]
        yield free
