"""Questions to test oneself with."""

from __future__ import annotations
