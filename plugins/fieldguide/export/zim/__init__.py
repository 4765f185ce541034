"""The whole site of a language as one file for Kiwix (https://wiki.openzim.org/wiki/ZIM_file_format)."""

from __future__ import annotations

from .write import missing_for_zim, write_zim

__all__ = ["missing_for_zim", "write_zim"]
