"""The slides of a training module: its units, their checks and its job aid, for the front of a room."""

from __future__ import annotations
