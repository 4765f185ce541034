"""The fonts of documents, which lie beside this file."""

from __future__ import annotations

from pathlib import Path

FONTS = Path(__file__).parent
"""The folder of the fonts: see its README."""
