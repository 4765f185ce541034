"""Load and check: what is wrong with a project."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide import __version__
from fieldguide.check import check_library, judge_severities, judge_silences
from fieldguide.load import load_library, load_settings
from fieldguide.model import Diagnostic, Library, Settings, Severity, SilencedFinding
from fieldguide.report import ReportFormat, format_diagnostics, summarise

from .arranging import arrange, narrow_to_paths
from .rules import RULES


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What checking a project gave.

    `settings` and `library` are None where the configuration cannot be used.  `fixed` are the
    faults that were mended before the others were told.
    """

    settings: Settings | None
    library: Library | None
    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    seconds: float = 0.0
    silenced: tuple[SilencedFinding, ...] = ()
    fixed: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> bool:
        """Tell whether there is a fault that stops a build."""
        return has_errors(self.diagnostics)

    def report(self, format: ReportFormat, colour: bool = False, timed: bool = True) -> str:
        """Write the report; without `timed`, the same input gives the same bytes."""
        summary = summarise(self.diagnostics, self.files, self.seconds if timed else None, len(self.silenced))
        return format_diagnostics(
            self.diagnostics,
            format,
            self._source_line,
            summary,
            RULES,
            __version__,
            colour,
            silenced=self.silenced,
            fixed=self.fixed,
        )

    def text(self) -> str:
        """Write the report for a person, without colour and without the time it took."""
        return self.report(ReportFormat.TEXT, timed=False)

    def _source_line(self, path: str, number: int) -> str | None:
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
    settings, faults = load_settings(config)
    faults = tuple(faults if settings is None else judge_severities(settings, RULES))
    if settings is None or faults:
        return CheckResult(None, None, arrange(faults, {}), 1)
    library, reading = load_library(settings)
    judgement = judge_silences((*reading, *check_library(library)), library.silences, RULES)
    return CheckResult(
        settings,
        library,
        arrange(narrow_to_paths(judgement.told, paths), settings.severities, each=bool(paths)),
        len(library.files),
        time.perf_counter() - started,
        tuple(one for one in judgement.silenced if narrow_to_paths((one.finding,), paths)),
    )


def extend_result(checked: CheckResult, faults: Sequence[Diagnostic]) -> CheckResult:
    """Add the faults that a later stage found."""
    severities = checked.settings.severities if checked.settings is not None else {}
    return replace(checked, diagnostics=arrange((*checked.diagnostics, *faults), severities))
