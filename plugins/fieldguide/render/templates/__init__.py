"""The templates that pages share, and how one becomes a block of HTML."""

from __future__ import annotations
