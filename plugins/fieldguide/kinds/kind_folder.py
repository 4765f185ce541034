"""A kind as its folder gives it: what authors write, and how its pages are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from fieldguide.export.api import Format
from fieldguide.model import Kind
from fieldguide.render.api import KindPages


@dataclass(frozen=True, slots=True)
class KindFolder:
    """A kind in one value: a package's list of kinds holds nothing else.

    `pages` are its own parts of pages; a kind without any has the page and the list that all have.
    `formats` are the files that its entries give to other programs.
    """

    kind: Kind
    pages: KindPages = field(default_factory=KindPages)
    formats: tuple[Format, ...] = ()


def words_beside(module: str, *more: Path) -> tuple[Path, ...]:
    """Give the file `words.yml` beside a module, and further files of words."""
    return (Path(module).with_name("words.yml"), *more)
