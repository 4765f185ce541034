"""Find and read the files of the content folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.layout import CONTENT_FOLDERS, TEXT_SUFFIXES
from fieldguide.model import Diagnostic, SourceFile

from .bounds import LONGEST_LINE, MOST_BYTES
from .characters import judge_characters
from .faults import file_not_utf8, file_too_large, file_unreadable

_NEVER = ("~", ".bak", ".swp", ".tmp")
_NEVER_NAMES = {"Thumbs.db", "desktop.ini", "__MACOSX"}


def read_files(root: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """Read every file of the content folders, in the order of their paths.

    Hidden files, backups and what systems leave behind are passed over.  A link, a pipe
    or a file without permission is reported and left out.
    """
    files: list[SourceFile] = []
    diagnostics: list[Diagnostic] = []
    for folder in CONTENT_FOLDERS:
        for path in _walk(root / folder):
            name = path.relative_to(root).as_posix()
            try:
                mode = path.lstat().st_mode
                if stat.S_ISLNK(mode):
                    diagnostics.append(file_unreadable.report(name, "it is a link"))
                elif not stat.S_ISREG(mode):
                    diagnostics.append(file_unreadable.report(name, "it is not a regular file"))
                else:
                    files.append(_read(path, name, diagnostics))
            except OSError as error:
                reason = (error.strerror or "the system refuses").lower()
                diagnostics.append(file_unreadable.report(name, reason))
    return tuple(files), tuple(diagnostics)


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith(_NEVER) or entry.name in _NEVER_NAMES:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _read(path: Path, name: str, diagnostics: list[Diagnostic]) -> SourceFile:
    if path.suffix not in TEXT_SUFFIXES:
        return SourceFile(name, None, path.stat().st_size)
    return SourceFile(name, read_text(path, name, diagnostics), path.stat().st_size)


def read_text(path: Path, name: str, diagnostics: list[Diagnostic]) -> str | None:
    """Give the text of a file with plain line ends and no byte order mark, or None.

    A file that is too large is not read further than it may be.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(MOST_BYTES + 1) if size <= MOST_BYTES else b""
    if max(size, len(content)) > MOST_BYTES:
        diagnostics.append(file_too_large.report(name, max(size, len(content)), MOST_BYTES))
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        diagnostics.append(file_not_utf8.report(name, content, error.start))
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST_LINE:
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line) > LONGEST_LINE:
                diagnostics.append(file_too_large.report_line(name, number, len(line), LONGEST_LINE))
                return None
    diagnostics.extend(judge_characters(text, name))
    return text
