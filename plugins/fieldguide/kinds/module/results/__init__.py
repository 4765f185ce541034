"""Results without a server: what a learner hands in (code, file, dots for a camera), and who collects it."""

from __future__ import annotations

from .collector.files import COLLECTOR

FORMATS = (COLLECTOR,)
"""The page that collects results, as a file."""

__all__ = ["COLLECTOR", "FORMATS"]
