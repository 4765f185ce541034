"""Where a reader can go: the menu, the way home, what belongs together."""

from __future__ import annotations
