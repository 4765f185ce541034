"""Check a project against the faults that it has had for long."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fieldguide.check import read_baseline, write_baseline
from fieldguide.errors import MachineError, UsageError
from fieldguide.load import read_project_files
from fieldguide.model import MOST_READ, read_plain

from .arranging import arrange, narrow_to_paths
from .checking import (
    CheckResult,
    Judged,
    check_configuration,
    judge_files,
    read_lines,
    with_configuration,
)
from .collector import collector_at_rest


def check_against_baseline(config: Path, baseline: Path, paths: Sequence[str] = ()) -> CheckResult:
    """Tell the faults that a baseline does not name, and the lines of it that stand for nothing.

    Raises:
        UsageError: there is no usable configuration file, or no baseline that can be read.
    """
    started = time.perf_counter()
    name = _name(config, baseline)
    known = read_baseline(_read(baseline), name)
    with collector_at_rest():
        configuration, judged = _judge(config)
        if judged is None:
            return configuration
        whole = judged.result((), started)
        severities = judged.library.settings.severities
        line_of = replace(whole, config_lines=configuration.config_lines).source_line
        configured, old_configured, rest = known.part(configuration.diagnostics, line_of)
        told, old, rest = rest.part(judged.told, line_of)
        content = replace(judged, told=told).result(paths, started)
        result = with_configuration(replace(configuration, diagnostics=configured), content, paths)
        return replace(
            result,
            diagnostics=(*(() if paths else rest.told(told)), *result.diagnostics),
            old=narrow_to_paths(arrange((*old_configured, *old), severities, each=True), paths),
            config_lines={**result.config_lines, name: read_lines(baseline)},
        )


def write_baseline_of(config: Path, baseline: Path) -> CheckResult:
    """Write all faults of a project into a baseline; they are old from now on.

    Raises:
        UsageError: there is no usable configuration file.
        MachineError: the file cannot be written.
    """
    configuration, judged = _judge(config)
    if judged is None:
        return configuration
    whole = judged.result((), time.perf_counter())
    line_of = replace(whole, config_lines=configuration.config_lines).source_line
    text = write_baseline((*configuration.diagnostics, *judged.told), line_of)
    try:
        baseline.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise MachineError(f"{baseline} cannot be written: {error.strerror}") from error
    return check_against_baseline(config, baseline)


def _judge(config: Path) -> tuple[CheckResult, Judged | None]:
    configuration = check_configuration(config)
    settings = configuration.settings
    if settings is None:
        return configuration, None  # nothing of the content is known
    return configuration, judge_files(settings, *read_project_files(settings))


def _read(baseline: Path) -> str:
    try:
        return read_plain(baseline, MOST_READ)[0].decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError as error:
        hint = f"`fieldguide check --baseline {baseline} --write-baseline` writes it"
        raise UsageError(f"there is no baseline {baseline} that can be read; {hint}") from error


def _name(config: Path, baseline: Path) -> str:
    """Give what the baseline is called in a report: its path in the project, or its name."""
    try:
        return baseline.resolve().relative_to(config.resolve().parent).as_posix()
    except ValueError:
        return baseline.name
