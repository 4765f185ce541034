"""Load and check: what is wrong with a project."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from fieldguide import __version__
from fieldguide.check import allowed_severities, check_library, judge_severities, judge_silences
from fieldguide.content.layout import EDITION_FILE
from fieldguide.load import (
    ReadingMemory,
    plain_line_ends,
    read_library,
    read_project_files,
    relocate,
    without_told_names,
)
from fieldguide.model import (
    MOST_READ,
    Diagnostic,
    EditionFolder,
    Library,
    Note,
    Settings,
    Severity,
    SilencedFinding,
    SourceFile,
    read_plain,
)
from fieldguide.report import ReportFormat, format_diagnostics, format_mended, summarise

from .arranging import arrange, narrow_to_paths
from .collector import collector_at_rest
from .configuration import read_settings
from .rules import RULES


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What checking a project gave.

    `settings` and `library` are None where the configuration cannot be used.  `fixed` are the
    faults that were mended before the others were told, `old` those of a baseline, which are not told.
    `config_lines` are the lines of the configuration, of a baseline, and of the files of words with
    faults, for the report.
    """

    settings: Settings | None
    library: Library | None
    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    seconds: float = 0.0
    silenced: tuple[SilencedFinding, ...] = ()
    fixed: tuple[Diagnostic, ...] = ()
    old: tuple[Diagnostic, ...] = ()
    config_lines: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def errors(self) -> bool:
        """Tell whether there is a fault that stops a build."""
        return has_errors(self.diagnostics)

    def report(self, format: ReportFormat, colour: bool = False, timed: bool = True) -> str:
        """Write the report; without `timed`, the same input gives the same bytes."""
        seconds = self.seconds if timed else None
        hidden = self.library.count_hidden() if self.library is not None else {}
        summary = summarise(self.diagnostics, self.files, seconds, len(self.silenced), hidden, self.old)
        return format_diagnostics(
            self.diagnostics,
            format,
            self.source_line,
            summary,
            RULES,
            __version__,
            colour,
            silenced=self.silenced,
            fixed=self.fixed,
        )

    def mended(self) -> str:
        """Write a line for each fault that was mended."""
        return format_mended(self.fixed)

    def text(self) -> str:
        """Write the report for a person, without colour and without the time it took."""
        return self.report(ReportFormat.TEXT, timed=False)

    def source_line(self, path: str, number: int) -> str | None:
        """Give the text of a line of a file that was read, or None where there is none such."""
        lines = self.config_lines.get(path)
        if lines is None:
            file = self.library.file(path) if self.library is not None else None
            if file is None or file.text is None:
                return None
            lines = _split_lines(file.text)
        return lines[number - 1] if 0 < number <= len(lines) else None


def read_lines(path: Path) -> Sequence[str]:
    """Give the lines of a text that may not be one, for reports; none where it cannot be read."""
    try:
        text = read_plain(path, MOST_READ)[0].decode("utf-8", "replace")
    except OSError:
        return ()  # what cannot be read is told, and has no line to show
    return plain_line_ends(text).split("\n")


@lru_cache(maxsize=2)
def _split_lines(text: str) -> list[str]:
    """Split once for all the faults of a file: they are told file by file."""
    return text.split("\n")


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Tell whether one of the faults stops a build."""
    return any(one.severity is Severity.ERROR for one in diagnostics)


@dataclass(frozen=True, slots=True)
class Judged:
    """A library and what the judges found in it, in all of its files."""

    library: Library
    told: tuple[Diagnostic, ...]
    silenced: tuple[SilencedFinding, ...]

    def result(self, paths: Sequence[str], started: float) -> CheckResult:
        """Give what is told; with `paths`, of these files or folders alone."""
        settings = self.library.settings
        return CheckResult(
            settings,
            self.library,
            arrange(narrow_to_paths(self.told, paths), settings.severities, each=bool(paths)),
            len(self.library.files),
            time.perf_counter() - started,
            tuple(one for one in self.silenced if narrow_to_paths((one.finding,), paths)),
        )


def check_project(
    config: Path,
    paths: Sequence[str] = (),
    memory: ReadingMemory | None = None,
    edition: EditionFolder | None = None,
) -> CheckResult:
    """Read and judge a project; with `paths`, tell only the faults in these files or folders.

    With an `edition`, the project is judged as it is in that:  of its files that the edition
    replaces or leaves out, nothing is said, of all others everything.  Who checks a project again
    and again hands in a `memory`:  what has not changed is not read again.

    Raises:
        UsageError: there is no usable configuration file.
    """
    started = time.perf_counter()
    with collector_at_rest():
        judged = check_configuration(config, edition)
        if judged.settings is None:
            return judged
        settings = judged.settings
        files = judge_files(settings, *read_project_files(settings), memory)
        return with_configuration(judged, files.result(paths, started), paths)


def with_configuration(configuration: CheckResult, content: CheckResult, paths: Sequence[str]) -> CheckResult:
    """Tell what is wrong with the configuration and the files of words too, if they are asked for."""
    told = narrow_to_paths(configuration.diagnostics, paths)
    return replace(
        content,
        diagnostics=tuple(sorted((*told, *content.diagnostics), key=lambda one: one.order)),
        config_lines=configuration.config_lines,
    )


def check_configuration(config: Path, edition: EditionFolder | None = None) -> CheckResult:
    """Judge a configuration file alone, and that of an edition; without settings where it cannot be used.

    Raises:
        UsageError: there is no such file.
    """
    started = time.perf_counter()
    settings, faults = read_settings(config, edition)
    names = {config.name, *((f"{edition.shown}/{EDITION_FILE}",) if edition is not None else ())}
    if settings is not None:
        faults = (*faults, *judge_severities(settings, RULES))
        settings = replace(settings, severities=allowed_severities(settings, RULES))
    found = arrange(faults, settings.severities if settings is not None else {})
    if has_errors([one for one in found if one.location.path in names]):
        settings = None  # a warning that the project wants to be an error
    # A fault in a file of words stops a build, and hides nothing of the content.
    told = {*names, *(one.location.path for one in found)}
    lines = {path: read_lines(config.resolve().parent / path) for path in told}
    return CheckResult(
        settings,
        None,
        found,
        1,
        time.perf_counter() - started,
        config_lines=lines,
    )


def judge_files(
    settings: Settings,
    files: tuple[SourceFile, ...],
    unread: tuple[Diagnostic, ...] = (),
    memory: ReadingMemory | None = None,
) -> Judged:
    """Judge content whose text is known; `unread` tells of the files whose text is not."""
    library, reading = read_library(settings, files, memory)
    found = (*unread, *without_told_names(unread, reading), *check_library(library))
    judgement = judge_silences(found, library.silences, RULES)
    if settings.local is None:
        return Judged(library, judgement.told, judgement.silenced)
    places = {file.path: file.real for file in files if file.real}

    def place_of(path: str) -> str:
        return places.get(path, path)

    silenced = tuple(
        replace(one, finding=relocate((one.finding,), place_of)[0]) for one in judgement.silenced
    )
    told = (
        _explained(one, library)
        for one in relocate(judgement.told, place_of)
        if _is_told(one, settings, settings.local.folder)
    )
    return Judged(library, tuple(told), silenced)


def _explained(fault: Diagnostic, library: Library) -> Diagnostic:
    """Say of a fault in a file of the project, which is right by itself, what an edition left out there."""
    local, choice = library.settings.local, library.choice
    if local is None or choice is None or any(note.location.path == local.file for note in fault.notes):
        return fault
    lost = choice.lost.get(fault.location.path, ())
    if not lost:
        return fault
    named = {text.text: text for text in local.leave_out}
    notes = tuple(
        Note(f"`{one.entry}` needs what is left out here", named[one.lost].location)
        for one in lost
        if one.lost in named
    )
    ids = ", ".join(f"`{id}`" for id in dict.fromkeys(one.lost for one in lost))
    entry = lost[0].entry
    hint = (
        f"the project's file is as it was: please keep {ids}, leave out `{entry}` too, or replace `{entry}`"
    )
    return replace(fault, hint=hint, notes=(*fault.notes, *notes))


def _is_told(fault: Diagnostic, settings: Settings, folder: str) -> bool:
    """Tell whether an edition tells a fault: of the project's own files errors alone.

    What is only advised there is the project's to mend, and was told to it.
    """
    severity = settings.severities.get(fault.code, fault.severity)
    return severity is Severity.ERROR or fault.location.path.startswith(f"{folder}/")


def extend_result(checked: CheckResult, faults: Sequence[Diagnostic]) -> CheckResult:
    """Add the faults that a later stage found."""
    severities = checked.settings.severities if checked.settings is not None else {}
    return replace(checked, diagnostics=arrange((*checked.diagnostics, *faults), severities))
