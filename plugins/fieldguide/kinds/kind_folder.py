"""A kind as its folder gives it: what authors write, and how its pages are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from fieldguide.model import Kind

if TYPE_CHECKING:
    from fieldguide.export.api import Format
    from fieldguide.render.api import KindPages


def beside(package: str, module: str, name: str) -> Callable[[], Any]:
    """Give what reads a value of a module in a package when it is first asked for.

    Who checks content needs no page and no file for another program: the modules that write them,
    and all that these use, are read by those who write.
    """
    return lambda: getattr(import_module(f"{package}.{module}"), name)


def _plain_pages() -> KindPages:
    from fieldguide.render.api import KindPages

    return KindPages()


@dataclass(frozen=True, slots=True)
class KindFolder:
    """A kind in one value: a package's list of kinds holds nothing else.

    `pages` gives its own parts of pages; a kind without any has the page and the list that all have.
    `formats` gives the files that its entries give to other programs.  Both are read when they are
    asked for.
    """

    kind: Kind
    pages: Callable[[], KindPages] = _plain_pages
    formats: Callable[[], tuple[Format, ...]] = tuple
