"""What the pages of information material have of their own: their style."""

from __future__ import annotations

from pathlib import Path

from fieldguide.render.api import KindPages

PAGES = KindPages(components=(Path(__file__).parent,))
