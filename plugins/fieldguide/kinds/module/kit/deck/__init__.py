"""The slides of a module as a file that a trainer can change, with speaker notes."""

from __future__ import annotations
