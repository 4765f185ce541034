"""Tables to fill in."""

from __future__ import annotations
