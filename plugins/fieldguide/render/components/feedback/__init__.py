"""What a reader wants to say of a page."""

from __future__ import annotations
