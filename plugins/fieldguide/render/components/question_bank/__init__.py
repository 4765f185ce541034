"""Questions for surveys, with all that must be known before asking them."""

from __future__ import annotations
