"""Find and read the files of the content folders."""

from __future__ import annotations

import os
import stat
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from fieldguide.content.file_names import has_unseen, is_plain, plain_name, show_name, why_not_portable
from fieldguide.content.layout import CONTENT_FOLDERS, TEXT_SUFFIXES
from fieldguide.content.letters import fold_case
from fieldguide.model import (
    MOST_HASHED,
    MOST_READ,
    Diagnostic,
    MediaFacts,
    SourceFile,
    hash_plain,
    read_plain,
)

from .bounds import LONGEST_LINE, MOST_BYTES
from .faults import (
    file_not_utf8,
    file_unreadable,
    folder_unreadable,
    name_not_plain,
    name_not_portable,
    names_alike,
    text_too_large,
)

_NEVER = ("~", ".bak", ".swp", ".tmp", ".orig", ".rej")
_NEVER_NAMES = {"Thumbs.db", "desktop.ini", "__MACOSX", "$RECYCLE.BIN"}


def read_files(root: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """Read every file of the content folders, in the order of their paths.

    Hidden files, backups and what systems leave behind are passed over.  A link, a pipe, a file
    or a folder without permission, and what has a name with signs that nobody sees, are reported
    and left out.
    """
    reader = _FolderReader(root)
    for folder in CONTENT_FOLDERS:
        if os.path.lexists(root / folder):
            reader.read_folder(folder)
    return tuple(reader.files), tuple(reader.diagnostics)


def read_texts(root: Path, folder: str) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """Read the text files of one folder of a project, where there is one; nothing else in it is looked at."""
    reader = _FolderReader(root, texts_only=True)
    if os.path.isdir(root / folder):
        reader.read_folder(folder)
    return tuple(reader.files), tuple(reader.diagnostics)


@dataclass(slots=True)
class _FolderReader:
    root: Path
    texts_only: bool = False
    files: list[SourceFile] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read_folder(self, top: str) -> None:
        # A list and no recursion: nobody bounds how deep folders lie in each other.
        waiting = [top]
        while waiting:
            path = waiting.pop()
            try:
                mode = os.lstat(self.root / path).st_mode
                if stat.S_ISDIR(mode):
                    waiting += [f"{path}/{name}" for name in reversed(self._names(path))]
                elif path == top:
                    why = "it is a link" if stat.S_ISLNK(mode) else "it is not a folder"
                    self.diagnostics.append(folder_unreadable.report(path, why))
                else:
                    self._read_file(path, mode)
            except OSError as error:
                self.diagnostics.append(file_unreadable.report(path, _reason(error)))

    def _names(self, folder: str) -> list[str]:
        """Give the names in a folder that are content, and judge them."""
        try:
            listed = sorted(os.listdir(self.root / folder))
        except OSError as error:
            self.diagnostics.append(folder_unreadable.report(show_name(folder), _reason(error)))
            return []
        names = [name for name in listed if not is_left_over(name)]
        first: dict[str, str] = {}
        for name in names:
            path = f"{folder}/{name}"
            other = first.setdefault(fold_case(name), name)
            if other != name:
                self.diagnostics.append(
                    names_alike.report(path, _tell_apart(name), f"{folder}/{other}", _tell_apart(other))
                )
        return [name for name in names if self._judge_name(f"{folder}/{name}", name)]

    def _judge_name(self, path: str, name: str) -> bool:
        """Report a name that does not travel; tell whether what it names can be read at all."""
        why = why_not_portable(path)
        shown = show_name(name)
        if why:
            self.diagnostics.append(name_not_portable.report(show_name(path), shown, why, _better(name)))
        elif not is_plain(name) and not name.endswith(TEXT_SUFFIXES):
            self.diagnostics.append(name_not_plain.report(path, shown, plain_name(name)))
        return len(path) <= _DEEPEST and not has_unseen(name)

    def _read_file(self, path: str, mode: int) -> None:
        if stat.S_ISLNK(mode):
            self.diagnostics.append(file_unreadable.report(path, "it is a link"))
        elif not stat.S_ISREG(mode):
            self.diagnostics.append(file_unreadable.report(path, "it is not a regular file"))
        elif path.endswith(TEXT_SUFFIXES):
            self._read_text(path)
        elif not self.texts_only:
            self.files.append(_read_media(self.root / path, path))

    def _read_text(self, path: str) -> None:
        content, size = read_plain(self.root / path, MOST_BYTES)
        if size > MOST_BYTES:
            self.diagnostics.append(text_too_large.report(path, size, MOST_BYTES))
        else:
            self.files.append(SourceFile(path, decode_text(content, path, self.diagnostics), size))


_DEEPEST = 1000
"""Letters of a path below which nothing is looked for: folders without end would be told without end."""


def _read_media(place: Path, path: str) -> SourceFile:
    from .media import look_into  # many projects hold texts alone, which need none of it

    content, size = read_plain(place, MOST_READ)
    if size > MOST_READ:
        # Too large to be looked into: a rule says so.  The hash holds that no other is published.
        return SourceFile(path, None, size, MediaFacts(hash_plain(place) if size <= MOST_HASHED else ""))
    facts, text = look_into(content, path)
    return SourceFile(path, text, size, facts)


def _better(name: str) -> str:
    """Give a name to use instead, empty where the name itself is well and only its path too long."""
    better = plain_name(name)
    return better if better != name else ""


def is_left_over(name: str) -> bool:
    """Tell whether a name is that of a hidden file, a backup, or what systems leave behind."""
    return name.startswith((".", "~$")) or name.endswith(_NEVER) or name in _NEVER_NAMES


def _tell_apart(name: str) -> str:
    """Show a name; one that is written with loose accents shows them by their numbers."""
    if unicodedata.normalize("NFC", name) == name:
        return show_name(name)
    return "".join(f"\\u{ord(one):04x}" if unicodedata.combining(one) else one for one in show_name(name))


def _reason(error: OSError) -> str:
    return (error.strerror or "the system refuses").lower()


_LOOKED_AT = 4096
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decode_text(content: bytes, name: str, diagnostics: list[Diagnostic]) -> str | None:
    """Give the text of a file with plain line ends and no byte order mark, or None."""
    if _is_wide(content[:_LOOKED_AT]):
        diagnostics.append(file_not_utf8.report_wide(name, content))
        return None
    try:
        text = plain_line_ends(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        diagnostics.append(file_not_utf8.report(name, content, error.start))
        return None
    if len(text) > LONGEST_LINE:
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line) > LONGEST_LINE:
                diagnostics.append(text_too_large.report_line(name, number, len(line), LONGEST_LINE))
                return None
    return text


def _is_wide(content: bytes) -> bool:
    """Tell whether a text has two or four bytes a letter and no mark at its start that says so.

    Its Latin letters are UTF-8 too, with zeros that stand at the same places of each letter.
    """
    if content.startswith(_WIDE_MARKS):
        return False
    seldom, *_, often, _ = sorted(content[start::4].count(0) for start in range(4))
    return often > len(content) // 20 and seldom * 10 <= often


def plain_line_ends(text: str) -> str:
    """Give a text with plain line ends and no byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
