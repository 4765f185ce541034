"""What comes back every year."""

from __future__ import annotations
