"""Mend what needs no thought, and tell what is left."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldguide.content.fixes import apply_fixes
from fieldguide.content.layout import CONTENT_FOLDERS
from fieldguide.load import folder_of, plain_line_ends, read_library, read_project_files
from fieldguide.model import Diagnostic, EditionFolder, SourceFile

from .accepting import write_accepted
from .arranging import narrow_to_paths
from .checking import CheckResult, Judged, check_configuration, judge_files, with_configuration
from .slips import find_slips
from .writing import read_original, replace_file

_MOST_ROUNDS = 10
"""What is mended can show a further slip; each round mends at least one, or is the last."""

_UNREADABLE = frozenset({"FG001", "FG002", "FG003", "FG004", "FG005", "FG006", "FG007", "FG008"})


def mend_project(
    config: Path,
    paths: Sequence[str] = (),
    slips: Sequence[str] = (),
    edition: EditionFolder | None = None,
    *,
    accept_changed: bool = False,
) -> CheckResult:
    """Mend a project's content; with `paths`, only what is wrong in these files or folders.

    `slips` are source files in which only slips were mended since they were translated: the
    translations that were up to date before get the fingerprint of the source as it is now.

    With `accept_changed`, an edition says from now on that what it replaces is as the project has it now:
    somebody has read it.

    Raises:
        UsageError: there is no usable configuration, or it is not known what a source said before.
        MachineError: a file cannot be written.
    """
    started = time.perf_counter()
    configuration = check_configuration(config, edition)
    settings = configuration.settings
    if settings is None:
        return configuration
    if accept_changed and edition is not None:
        library, _ = read_library(settings, read_project_files(settings)[0])
        written = write_accepted(library)
        if written:
            found = mend_project(config, paths, slips, edition)
            return replace(found, fixed=(*written, *found.fixed))
    files, unread = read_project_files(settings)
    mender = Mender(judge_files(settings, files, unread), unread, files)
    if slips:
        mender.write(find_slips(mender.judged.library, slips))
    for _ in range(_MOST_ROUNDS):
        if not mender.write(narrow_to_paths(mender.judged.told, paths)):
            break
    for path, text in mender.texts.items():
        file = mender.judged.library.file(path)
        if file is not None:
            replace_file(folder_of(settings, file), file.path, text.encode())
    found = with_configuration(configuration, mender.judged.result(paths, started), paths)
    return replace(found, fixed=tuple(mender.mended))


@dataclass(slots=True)
class Mender:
    """Content as it will be: it is known what comes of all fixes before one is written to the disk.

    `files` are all that were read, also what an edition leaves out; `texts` are those that change,
    letter for letter as they will be.
    """

    judged: Judged
    unread: tuple[Diagnostic, ...]
    files: tuple[SourceFile, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    mended: list[Diagnostic] = field(default_factory=list)
    _left_alone: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.files = self.files or self.judged.library.files

    def write(self, faults: Iterable[Diagnostic]) -> bool:
        """Write the fixes of some faults and judge anew; tell whether anything was written."""
        # Of what cannot be read, nothing is known but that: the rest is looked at when it can be.
        closed = _unreadable(self.judged)
        by_path: dict[str, list[Diagnostic]] = {}
        for one in dict.fromkeys(faults):
            if one.fix is not None and (one.code in _UNREADABLE or one.fix.location.path not in closed):
                by_path.setdefault(one.fix.location.path, []).append(one)
        texts: dict[str, str] = {}
        mended: dict[str, tuple[Diagnostic, ...]] = {}
        for path, found in by_path.items():
            before = self._original(path)
            if before is not None:
                after, done = apply_fixes(before, found)
                if done and after != before:
                    texts[path], mended[path] = after, done
        judged, files = self._judge(texts)
        # A fix never makes a file unreadable: such a file stays as it is.
        worse = (_unreadable(judged) - _unreadable(self.judged)) & texts.keys()
        if worse:
            self._left_alone |= worse
            texts = {path: text for path, text in texts.items() if path not in worse}
            judged, files = self._judge(texts)
        self.judged, self.files = judged, files
        self.texts |= texts
        self.mended += [one for path in texts for one in mended[path]]
        return bool(texts)

    def _original(self, path: str) -> str | None:
        """Give a file letter for letter; None for one that must not be changed."""
        if path in self.texts:
            return None if path in self._left_alone else self.texts[path]
        file = self.judged.library.file(path)
        if file is None or file.path.split("/")[0] not in CONTENT_FOLDERS or path in self._left_alone:
            return None
        content = read_original(folder_of(self.judged.library.settings, file), file.path)
        try:
            text = content.decode() if content is not None else None
        except UnicodeDecodeError:
            return None
        # Who changed it since it was read did not see what is told here.
        return text if text is not None and plain_line_ends(text) == file.text else None

    def _judge(self, texts: dict[str, str]) -> tuple[Judged, tuple[SourceFile, ...]]:
        if not texts:
            return self.judged, self.files
        files = tuple(
            replace(file, text=plain_line_ends(texts[file.place]), size=len(texts[file.place].encode()))
            if file.place in texts
            else file
            for file in self.files
        )
        return judge_files(self.judged.library.settings, files, self.unread), files


def _unreadable(judged: Judged) -> set[str]:
    return {one.location.path for one in judged.told if one.code in _UNREADABLE}
