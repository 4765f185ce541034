"""Books for e-readers and telephones: EPUB 3.3, written by hand (https://www.w3.org/TR/epub-33/)."""

from __future__ import annotations

from .write import write_epub

__all__ = ["write_epub"]
