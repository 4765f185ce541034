"""Sizes of files as people read them."""

from __future__ import annotations


def show_size(size: int) -> str:
    """Write a number of bytes: `310 kB`, `9.4 MB`."""
    if size < 1_000_000:
        return f"{size // 1000} kB"
    whole, tenths = divmod(size // 100_000, 10)
    return f"{whole} MB" if not tenths else f"{whole}.{tenths} MB"
