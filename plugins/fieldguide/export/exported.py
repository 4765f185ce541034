"""What this stage makes: files that are not written yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file by its name in the folder it is exported to, and its bytes.

    `entry` is the id of what it is of, `note` a sentence for who made it; each empty for none.
    """

    name: str
    content: bytes
    entry: str = ""
    note: str = ""
