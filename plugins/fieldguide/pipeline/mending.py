"""Mend what needs no thought, and tell what is left."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldguide.content.fixes import apply_fixes
from fieldguide.content.layout import CONTENT_FOLDERS
from fieldguide.load import plain_line_ends, read_files
from fieldguide.model import Diagnostic

from .arranging import narrow_to_paths
from .checking import CheckResult, Judged, check_configuration, judge_files, with_configuration
from .slips import find_slips
from .writing import read_original, replace_file

_MOST_ROUNDS = 10
"""What is mended can show a further slip; each round mends at least one, or is the last."""

_UNREADABLE = frozenset({"FG001", "FG002", "FG003", "FG004", "FG005", "FG006", "FG007", "FG008"})


def mend_project(config: Path, paths: Sequence[str] = (), slips: Sequence[str] = ()) -> CheckResult:
    """Mend a project's content; with `paths`, only what is wrong in these files or folders.

    `slips` are source files in which only slips were mended since they were translated: the
    translations that were up to date before get the fingerprint of the source as it is now.

    Raises:
        UsageError: there is no usable configuration, or it is not known what a source said before.
        MachineError: a file cannot be written.
    """
    started = time.perf_counter()
    configuration = check_configuration(config)
    settings = configuration.settings
    if settings is None:
        return configuration
    files, unread = read_files(settings.root)
    mender = Mender(judge_files(settings, files, unread), unread)
    if slips:
        mender.write(find_slips(mender.judged.library, slips))
    for _ in range(_MOST_ROUNDS):
        if not mender.write(narrow_to_paths(mender.judged.told, paths)):
            break
    for path, text in mender.texts.items():
        replace_file(settings.root, path, text.encode())
    found = with_configuration(configuration, mender.judged.result(paths, started), paths)
    return replace(found, fixed=tuple(mender.mended))


@dataclass(slots=True)
class Mender:
    """Content as it will be: it is known what comes of all fixes before one is written to the disk.

    `texts` are the files that change, letter for letter as they will be.
    """

    judged: Judged
    unread: tuple[Diagnostic, ...]
    texts: dict[str, str] = field(default_factory=dict)
    mended: list[Diagnostic] = field(default_factory=list)
    _left_alone: set[str] = field(default_factory=set)

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
        judged = self._judge(texts)
        # A fix never makes a file unreadable: such a file stays as it is.
        worse = (_unreadable(judged) - _unreadable(self.judged)) & texts.keys()
        if worse:
            self._left_alone |= worse
            texts = {path: text for path, text in texts.items() if path not in worse}
            judged = self._judge(texts)
        self.judged = judged
        self.texts |= texts
        self.mended += [one for path in texts for one in mended[path]]
        return bool(texts)

    def _original(self, path: str) -> str | None:
        """Give a file letter for letter; None for one that must not be changed."""
        if path in self.texts:
            return None if path in self._left_alone else self.texts[path]
        file = self.judged.library.file(path)
        if file is None or path.split("/")[0] not in CONTENT_FOLDERS or path in self._left_alone:
            return None
        content = read_original(self.judged.library.settings.root, path)
        try:
            text = content.decode() if content is not None else None
        except UnicodeDecodeError:
            return None
        # Who changed it since it was read did not see what is told here.
        return text if text is not None and plain_line_ends(text) == file.text else None

    def _judge(self, texts: dict[str, str]) -> Judged:
        if not texts:
            return self.judged
        files = tuple(
            replace(file, text=plain_line_ends(texts[file.path]), size=len(texts[file.path].encode()))
            if file.path in texts
            else file
            for file in self.judged.library.files
        )
        return judge_files(self.judged.library.settings, files, self.unread)


def _unreadable(judged: Judged) -> set[str]:
    return {one.location.path for one in judged.told if one.code in _UNREADABLE}
