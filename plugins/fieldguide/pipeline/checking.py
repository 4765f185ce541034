"""Load and check: what is wrong with a project."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from fieldguide import __version__
from fieldguide.check import check_library
from fieldguide.errors import UsageError
from fieldguide.load import load_library, load_settings
from fieldguide.model import Diagnostic, Library, Settings, Severity
from fieldguide.report import ReportFormat, format_diagnostics, summarise

from .rules import RULES


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What checking a project gave.

    `settings` and `library` are None where the configuration cannot be used.
    """

    settings: Settings | None
    library: Library | None
    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    seconds: float = 0.0

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
        file = self.library.file(path) if self.library is not None else None
        if file is None or file.text is None:
            return None
        lines = _split_lines(file.text)
        return lines[number - 1] if 0 < number <= len(lines) else None


@lru_cache(maxsize=2)
def _split_lines(text: str) -> list[str]:
    """Split once for all the faults of a file: they are told file by file."""
    return text.split("\n")


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Tell whether one of the faults stops a build."""
    return any(one.severity is Severity.ERROR for one in diagnostics)


def check_project(config: Path, paths: Sequence[str] = ()) -> CheckResult:
    """Read and judge a project; with `paths`, tell only the faults in these files or folders.

    Raises:
        UsageError: there is no usable configuration file.
    """
    started = time.perf_counter()
    settings, faults = load_settings(config)
    if settings is None:
        return CheckResult(None, None, _arrange(faults, {}, ()), 1)
    unknown = sorted(set(settings.severities) - {rule.code for rule in RULES})
    if unknown:
        raise UsageError(f"{settings.config_path}: severities: there is no rule {unknown[0]}")
    library, reading = load_library(settings)
    found = _arrange((*reading, *check_library(library)), settings.severities, paths)
    return CheckResult(settings, library, found, len(library.files), time.perf_counter() - started)


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
        or any(path in (".", one.location.path) or one.location.path.startswith(f"{path}/") for path in paths)
    }
    return tuple(sorted(kept, key=lambda one: one.order))
