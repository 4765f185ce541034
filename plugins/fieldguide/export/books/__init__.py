"""What books have in common, on paper and for e-readers: their pages as trees, taken apart and mended."""

from __future__ import annotations

from .pages import Chapter, Linked, answers_list, make_chapters
from .tree import read_html, write_xml

__all__ = ["Chapter", "Linked", "answers_list", "make_chapters", "read_html", "write_xml"]
