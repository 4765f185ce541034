"""The formats of packs: for people, spreadsheets and documents; for tools of the trade, XLIFF 2 and PO.

What writes and reads one is read when it is asked for: some need libraries that not everybody installs.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from fieldguide.errors import UsageError

from ..values import Pack, PackError, ReturnedPack

MOST_READ = 20_000_000
"""Bytes that a pack may have."""


class _FormatModule(Protocol):
    """What the module of a format has."""

    def write(self, pack: Pack) -> bytes:
        """Give the bytes of a file; the same pack gives the same."""
        ...

    def read(self, content: bytes) -> ReturnedPack:
        """Read a file that came back.

        Raises:
            PackError: it is none such, or something in it that we need is missing.
        """
        ...


@dataclass(frozen=True, slots=True)
class PackFormat:
    """A format: its name, which its files end with too, what it is, and the libraries that it needs."""

    name: str
    told: str
    module: str
    needs: tuple[str, ...] = ()

    def load(self) -> _FormatModule:
        """Give what writes and reads it.

        Raises:
            UsageError: a library that it needs is not installed.
        """
        missing = [name for name in self.needs if find_spec(name) is None]
        if missing:
            raise UsageError(
                f"{self.told} need {' and '.join(missing)}: please install fieldguide with its extra "
                "`translate`"
            )
        return cast(_FormatModule, importlib.import_module(f"{__name__}.{self.module}"))


PACK_FORMATS = (
    PackFormat("xlsx", "spreadsheets for translators", "xlsx", ("openpyxl",)),
    PackFormat("docx", "documents for translators", "docx_table", ("docx",)),
    PackFormat("xlf", "XLIFF files", "xliff"),
    PackFormat("po", "PO files", "po", ("polib",)),
)


def write_pack(pack: Pack, format: PackFormat) -> bytes:
    """Give the bytes of a pack in a format.

    Raises:
        UsageError: a library that it needs is not installed.
    """
    return format.load().write(pack)


def read_pack(path: Path) -> ReturnedPack:
    """Read a pack that came back, in the format that its name says.

    Raises:
        PackError: the file cannot be read as a pack.
        UsageError: a library that its format needs is not installed.
    """
    ending = path.suffix.lower().removeprefix(".")
    format = next((one for one in PACK_FORMATS if one.name == ending), None)
    if format is None:
        names = ", ".join(f".{one.name}" for one in PACK_FORMATS)
        raise PackError(f"{path} is no pack by its name; packs end with {names}")
    try:
        if path.stat().st_size > MOST_READ:
            raise PackError(f"{path} is larger than any pack")
        content = path.read_bytes()
    except OSError as error:
        raise PackError(f"{path} cannot be read: {error.strerror}") from error
    reader = format.load()
    try:
        return reader.read(content)
    except PackError as error:
        raise PackError(f"{path}: {error}") from error
    except Exception as error:
        # Whatever a library makes of a file that it cannot read: a person is told so in one sentence.
        raise PackError(f"{path}: it cannot be read as a file of this kind") from error
