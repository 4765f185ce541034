"""The process that makes one job, in a folder of its own, and ends."""

from __future__ import annotations

import json
import os
import pickle
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from fieldguide.errors import FieldguideError, MachineError, say_refusal
from fieldguide.model import Diagnostic, EditionFolder, Location
from fieldguide.signals import follow_parent

from ..builds import build_project
from ..checking import CheckResult
from ..exporting import ExportRequest, NothingToExportError, export_project
from ..unchanged import BuildRequest
from .carried import CarriedFile, carry_files, put_files
from .planning import code_of_machine
from .values import PACKAGES, CopyOrder, CopyOutcome

OUTCOME = "outcome.pickle"
_CONTENT_FAULTS, _CONFIGURATION_FAULTS, _MACHINE = 1, 2, 4
_MARKER = ".fieldguide"
_BETWEEN_STEPS = 0.5
"""Seconds between two lines about the same step."""


def make_alone() -> None:
    """Read the files of a project and an order from the standard input, and make what is asked for.

    Works in the folder that it was started in, and leaves the outcome there.  Each step is a line of JSON
    on the standard output; whatever else is written there goes to the standard error.
    """
    follow_parent()
    files, order = pickle.load(sys.stdin.buffer)
    said = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    os.environ.update(order.environment)
    folder = Path.cwd()
    outcome = make_copy(files, order, folder, said)
    with (folder / OUTCOME).open("wb") as file:
        pickle.dump(outcome, file, protocol=pickle.HIGHEST_PROTOCOL)


def make_copy(
    files: Sequence[CarriedFile], order: CopyOrder, folder: Path, said: TextIO | None = None
) -> CopyOutcome:
    """Make a job in an empty folder; whatever goes wrong is told in the outcome."""
    started = time.perf_counter()
    try:
        outcome = _make(files, order, folder, said)
    except FieldguideError as error:
        outcome = CopyOutcome(error.exit_status, _without(str(error), folder))
    except OSError as error:
        outcome = CopyOutcome(_MACHINE, _without(say_refusal(error, folder), folder))
    except Exception as error:
        traceback.print_exc()
        outcome = CopyOutcome(_MACHINE, f"{type(error).__name__}: {_without(str(error), folder)}")
    return replace(outcome, seconds=time.perf_counter() - started)


def _without(text: str, folder: Path) -> str:
    """Name files as the project has them, and not where a process worked."""
    return text.replace(f"{folder / 'project'}/", "").replace(f"{folder}/", "")


def _make(files: Sequence[CarriedFile], order: CopyOrder, folder: Path, said: TextIO | None) -> CopyOutcome:
    if order.code != code_of_machine():
        raise MachineError(
            "this worker has another version of fieldguide, of its libraries, of Python or of zlib:"
            " please install the same everywhere"
        )
    put_files(files, folder / "project")
    config = folder / "project" / order.config
    edition = None
    if order.edition_shown:
        put_files(order.edition_files, folder / "edition")
        edition = EditionFolder(folder / "edition", order.edition_shown, order.day)
    job = order.job
    made = folder / "made"
    if job.what == PACKAGES:
        request = BuildRequest(
            config,
            None,
            made,
            order.languages,
            1,
            job.audience,
            bool(order.cache),
            single_files=order.single_files,
            signer=order.signer,
            edition=edition,
        )
        result = build_project(request, _StepTeller(said))
        outcome = _judged(result.check)
        outcome = replace(outcome, pages=result.pages, kept=result.kept, notes=result.troubles)
    else:
        _StepTeller(said)("Exporting", 0, 1)
        asked = ExportRequest(config, job.what, made, (job.language,), job.audience, (), edition)
        try:
            checked, written = export_project(asked)
        except NothingToExportError as error:
            return CopyOutcome(notes=(str(error),))
        outcome = _judged(checked)
        outcome = replace(outcome, notes=tuple(f"{one.path.name}: {one.note}" for one in written if one.note))
    if outcome.status:
        return outcome
    names = sorted(path.name for path in made.iterdir() if path.name != _MARKER)
    return replace(outcome, files=carry_files(made, names))


def _judged(check: CheckResult) -> CopyOutcome:
    status = 0
    if check.errors:
        status = _CONFIGURATION_FAULTS if check.settings is None else _CONTENT_FAULTS
    return CopyOutcome(
        status,
        diagnostics=check.diagnostics,
        silenced=check.silenced,
        read=check.files,
        texts=_texts(check, check.diagnostics),
    )


def _texts(check: CheckResult, diagnostics: Sequence[Diagnostic]) -> Mapping[str, Sequence[str]]:
    """Give the lines of files that a report shows; of texts of content, those with faults alone."""
    found: dict[str, Sequence[str]] = {}
    for path in sorted({place.path for one in diagnostics for place in _places(one)}):
        lines = check.config_lines.get(path)
        file = check.library.file(path) if check.library is not None and lines is None else None
        if lines is None and file is not None and file.text is not None:
            lines = file.text.split("\n")
        if lines is not None:
            found[path] = lines
    return found


def _places(one: Diagnostic) -> list[Location]:
    return [one.location, *(note.location for note in one.notes)]


class _StepTeller:
    """Says each step on a line of its own, and not more often than anybody reads."""

    def __init__(self, said: TextIO | None) -> None:
        self._said = said
        self._last = ("", 0.0)

    def __call__(self, name: str, done: int, total: int) -> None:
        step, when = self._last
        now = time.monotonic()
        if self._said is None or (step == name and now - when < _BETWEEN_STEPS):
            return
        self._last = (name, now)
        self._said.write(json.dumps([name, done, total]) + "\n")
        self._said.flush()
