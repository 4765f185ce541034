"""Packs that come back: each is judged whole, as its files will be, and then written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide.errors import UsageError
from fieldguide.load import ReadingMemory, read_project_files
from fieldguide.model import Diagnostic, Library, Severity, SourceFile
from fieldguide.translate import (
    Change,
    PackProblem,
    PackReview,
    ReturnedPack,
    judge_pack,
    read_pack,
    write_changes,
)

from .checking import Judged, check_project, judge_files
from .interface_words import pack_units, with_words, wrong_words
from .translating import find_language, put_change


@dataclass(frozen=True, slots=True)
class ImportedPack:
    """What became of a pack: files that were written, or why none was; what else there is to say.

    `waiting` are entries of which too much is missing to write them.  `same` counts the passages that came
    back as they are in the project.
    """

    changes: tuple[Change, ...] = ()
    problems: tuple[PackProblem, ...] = ()
    waiting: tuple[PackProblem, ...] = ()
    notes: tuple[PackProblem, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    passages: int = 0
    same: int = 0


class PackImport:
    """Packs that come back into a project, one after the other: each is judged, and written if it is right.

    The project is read and judged once, with the first pack, and again after each pack that changed it.
    """

    def __init__(self, config: Path) -> None:
        self._config = config
        self._memory = ReadingMemory()
        self._judged: tuple[Library, Sequence[Diagnostic]] | None = None

    def take(self, path: Path, code: str = "", review: PackReview | None = None) -> ImportedPack:
        """Judge a pack, and write what is new in it; nothing where one thing in it is wrong.

        `code` is the language that it has to be of, empty for the one that it names;  a `review` counts more
        than what the pack says.

        Raises:
            UsageError: there is no usable configuration, no such language, or the file is no pack.
            MachineError: a file cannot be written.
        """
        pack = read_pack(path)
        library, known = self._judged or self._read()
        language = find_language(library, code or pack.target)
        judged = judge_pack(pack_units(library, language), language.code, pack)
        words = [one for one in judged.accepted if library.find(one.unit.entry) is None]
        problems = (*judged.problems, *wrong_words(library.settings, language, words))
        if problems:
            return ImportedPack(problems=problems, notes=judged.notes)
        texts = [one for one in judged.accepted if library.find(one.unit.entry) is not None]
        written = write_changes(library, language, texts, review or pack.review)
        found = ImportedPack(
            waiting=written.waiting,
            notes=judged.notes,
            passages=sum(one.passages for one in written.files),
            same=sum(not one.changed for one in judged.accepted),
        )
        if written.problems:
            return replace(found, problems=written.problems)
        faults: tuple[Diagnostic, ...] = ()
        if written.files:
            after = _judge(library, written.files, self._memory)
            faults = _new_faults(after.told, known, written.files)
            if any(one.severity is Severity.ERROR for one in faults):
                return replace(found, faults=faults, problems=_in_pack(faults, written.files, pack))
            self._judged = after.library, after.told
        changes = written.files
        if any(one.changed for one in words):
            # Other words of the interface are other settings: these are read again.
            self._judged = None
            change = with_words(library.settings, language, words)
            if isinstance(change, PackProblem):
                return replace(found, problems=(change,))
            changes = (*changes, change)
        for change in changes:
            put_change(library, change)
        return replace(found, faults=faults, changes=changes, passages=sum(one.passages for one in changes))

    def _read(self) -> tuple[Library, Sequence[Diagnostic]]:
        checked = check_project(self._config, memory=self._memory)
        if checked.library is None:
            raise UsageError("the configuration cannot be used: please see `fieldguide check`")
        self._judged = checked.library, checked.diagnostics
        return self._judged


def import_pack(config: Path, path: Path, code: str = "", review: PackReview | None = None) -> ImportedPack:
    """Take one pack into a project, see `PackImport`."""
    return PackImport(config).take(path, code, review)


def _new_faults(
    told: Sequence[Diagnostic], known: Sequence[Diagnostic], changes: Sequence[Change]
) -> tuple[Diagnostic, ...]:
    """Give what would be wrong with the files that change, and is not wrong now."""
    before = {(one.code, one.location.path, one.message) for one in known}
    paths = {one.path for one in changes}
    return tuple(
        one
        for one in told
        if one.location.path in paths and (one.code, one.location.path, one.message) not in before
    )


def _judge(library: Library, changes: Sequence[Change], memory: ReadingMemory) -> Judged:
    files, unread = read_project_files(library.settings)
    texts = {one.path: one.text for one in changes}
    there = {one.path for one in files}
    changed = [
        replace(one, text=texts[one.path], size=len(texts[one.path].encode())) if one.path in texts else one
        for one in files
    ]
    changed += [
        SourceFile(path, text, len(text.encode())) for path, text in texts.items() if path not in there
    ]
    return judge_files(library.settings, tuple(sorted(changed, key=lambda one: one.path)), unread, memory)


def _in_pack(
    faults: Sequence[Diagnostic], changes: Sequence[Change], pack: ReturnedPack
) -> tuple[PackProblem, ...]:
    """Tell faults of the files as they would be with the words that they are about."""
    texts = {one.path: one.text.split("\n") for one in changes}
    found: list[PackProblem] = []
    for one in faults:
        if one.severity is not Severity.ERROR:
            continue
        line = texts[one.location.path][one.location.line - 1].strip()
        # The shorter words of another row may be part of the line, too.
        rows = [row for row in pack.rows if row.target.strip() and row.target.strip() in line]
        row = max(rows, key=lambda row: len(row.target.strip()), default=None)
        place = row.place if row is not None else f"{one.location.path}:{one.location.line}"
        id = row.id if row is not None else one.location.path
        found.append(PackProblem(place, id, f"{one.message} ({one.code})", one.hint))
    return tuple(found)
