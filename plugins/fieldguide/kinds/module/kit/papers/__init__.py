"""The documents of a kit, one file each."""

from __future__ import annotations
