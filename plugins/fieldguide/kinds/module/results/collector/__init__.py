"""The page on which a trainer collects results: one file, opened from a disk, that sends nothing."""

from __future__ import annotations

from .files import COLLECTOR

__all__ = ["COLLECTOR"]
