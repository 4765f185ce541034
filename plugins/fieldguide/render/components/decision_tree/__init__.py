"""Questions that must all be answered with yes."""

from __future__ import annotations
