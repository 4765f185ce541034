"""Whole pages, put together from their parts."""

from __future__ import annotations
