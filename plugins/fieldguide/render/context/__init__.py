"""What is known while pages are written: of the site of one language, and of one page."""

from __future__ import annotations
