"""Books as PDF, to print and to read: set by WeasyPrint, tagged (PDF/UA-1), with bookmarks and contents."""

from __future__ import annotations

from .write import missing_for_pdf, write_pdf

__all__ = ["missing_for_pdf", "write_pdf"]
