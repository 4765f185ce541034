"""Documents and slides that a trainer can change: for word processors and programs that show slides."""

from __future__ import annotations
