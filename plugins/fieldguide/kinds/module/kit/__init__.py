"""The kit of a trainer: everything that is carried into a room, in one zip for each module and language."""

from __future__ import annotations

from .files import FORMATS, KIT, PLANS, missing_packages

__all__ = ["FORMATS", "KIT", "PLANS", "missing_packages"]
