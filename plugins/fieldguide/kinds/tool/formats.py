"""What tools give to other programs: the files of each type of tool."""

from __future__ import annotations

from .types import TOOL_TYPES

FORMATS = tuple(format for one in TOOL_TYPES for format in one.formats())
