"""Lines to tick, in stages."""

from __future__ import annotations
