"""What this stage makes: files that are not written yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class ExportedFile:
    """A file by its name in the folder it is exported to, and its bytes, or what makes them.

    What takes long is made when it is asked for: of many entries somebody may want one.
    `entry` is the id of what it is of, `note` a sentence for who made it; each empty for none.
    """

    name: str
    made: bytes | Callable[[], bytes]
    entry: str = ""
    note: str = ""

    @cached_property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.made if isinstance(self.made, bytes) else self.made()
