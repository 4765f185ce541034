"""Lists of entries, and by what they can be narrowed."""

from __future__ import annotations
