"""Documents as PDF: set line by line with fonts of our own, so that they look the same on each machine."""

from __future__ import annotations

from .write import write_pdf

__all__ = ["write_pdf"]
