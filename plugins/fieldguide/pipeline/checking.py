"""Load and check: what is wrong with a project."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide import __version__
from fieldguide.check import check_library
from fieldguide.load import load_library
from fieldguide.model import Diagnostic, Library, Settings, Severity
from fieldguide.report import ReportFormat, format_diagnostics, summarise

from .configuration import read_settings
from .rules import RULES


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What checking a project gave.

    `settings` and `library` are None where the configuration cannot be used.  `config_lines` are
    the lines of its file, for the report.
    """

    settings: Settings | None
    library: Library | None
    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    seconds: float = 0.0
    config_path: str = ""
    config_lines: tuple[str, ...] = ()

    @property
    def errors(self) -> bool:
        """Tell whether there is a fault that stops a build."""
        return has_errors(self.diagnostics)

    def report(self, format: ReportFormat, colour: bool = False, timed: bool = True) -> str:
        """Write the report; without `timed`, the same input gives the same bytes."""
        summary = summarise(self.diagnostics, self.files, self.seconds if timed else None)
        return format_diagnostics(
            self.diagnostics, format, self._source_line, summary, RULES, __version__, colour
        )

    def text(self) -> str:
        """Write the report for a person, without colour and without the time it took."""
        return self.report(ReportFormat.TEXT, timed=False)

    def _source_line(self, path: str, number: int) -> str | None:
        lines: Sequence[str] = self.config_lines
        if path != self.config_path:
            file = self.library.file(path) if self.library is not None else None
            if file is None or file.text is None:
                return None
            lines = file.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else None


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Tell whether one of the faults stops a build."""
    return any(one.severity is Severity.ERROR for one in diagnostics)


def check_project(config: Path, paths: Sequence[str] = ()) -> CheckResult:
    """Read and judge a project; with `paths`, tell only the faults in these files or folders.

    Raises:
        UsageError: there is no usable configuration file.
    """
    started = time.perf_counter()
    judged = check_configuration(config)
    settings = judged.settings
    if settings is None:
        return judged
    library, reading = load_library(settings)
    found = _arrange((*reading, *check_library(library)), settings.severities, paths)
    if not paths:
        found = (*judged.diagnostics, *found)
    found = tuple(sorted(found, key=lambda one: one.order))
    seconds = time.perf_counter() - started
    return replace(judged, library=library, diagnostics=found, files=len(library.files), seconds=seconds)


def check_configuration(config: Path) -> CheckResult:
    """Judge a configuration file alone; without settings where it cannot be used.

    Raises:
        UsageError: there is no such file.
    """
    started = time.perf_counter()
    settings, faults = read_settings(config)
    severities = settings.severities if settings is not None else {}
    found = _arrange(faults, severities, ())
    if has_errors(found):
        settings = None  # a warning that the project wants to be an error
    text = config.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return CheckResult(settings, None, found, 1, time.perf_counter() - started, config.name, lines)


def extend_result(checked: CheckResult, faults: Sequence[Diagnostic]) -> CheckResult:
    """Add the faults that a later stage found."""
    severities = checked.settings.severities if checked.settings is not None else {}
    return replace(checked, diagnostics=_arrange((*checked.diagnostics, *faults), severities, ()))


def _arrange(
    diagnostics: Sequence[Diagnostic], severities: Mapping[str, Severity], paths: Sequence[str]
) -> tuple[Diagnostic, ...]:
    """Sort, drop doubles, and give each fault the severity the project wants."""
    kept = {
        replace(one, severity=severities.get(one.code, one.severity))
        for one in diagnostics
        if not paths
        or any(one.location.path == path or one.location.path.startswith(f"{path}/") for path in paths)
    }
    return tuple(sorted(kept, key=lambda one: one.order))
