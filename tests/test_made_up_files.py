"""`check` answers whatever a file holds: it never raises, ends in time, and says the same each time."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from fieldguide.package import package_labels
from fieldguide.pipeline import CheckResult, check_project
from golden import write_project
from made_up import CONFIG, FIXED, HEAD, PLAIN, examples
from made_up_files import broken_projects, configurations
from measuring import processor_time_below
from published import faults
from test_made_up_projects import FRAME, build

LONGEST = 5.0
"""Seconds of processor time for a project of a few small files; a hundredth of it is usual."""


def answer(folder: Path) -> CheckResult:
    """Check a project twice; hold what an answer must be."""
    with processor_time_below(LONGEST):
        result = check_project(folder / "mkdocs.yml")
    again = check_project(folder / "mkdocs.yml")
    assert result.diagnostics == again.diagnostics
    assert result.text() == again.text()
    for one in result.diagnostics:
        for place in (one.location, *(note.location for note in one.notes)):
            file = folder / place.path
            assert file.exists(), one
            if file.is_file():
                _hold_place(one.message, (place.line, place.column), (place.end_line, place.end_column), file)
    return result


def _hold_place(message: str, start: tuple[int, int], end: tuple[int, int], file: Path) -> None:
    text = file.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, column in (start, end if end[0] else start):
        assert 1 <= line <= len(lines), (message, line, len(lines))
        assert 1 <= column <= len(lines[line - 1]) + 2, (message, line, column, lines[line - 1])
    assert not end[0] or start <= end, (message, start, end)


@pytest.mark.parametrize(
    "piece",
    ["[x](ref: a)\n", "W ref:page/b\n", "W ==W== W\n", "<details>\n<summary>W</summary>\n\n", "[a]: b\n"],
)
def test_what_stands_ten_thousand_times_is_told_in_time(tmp_path: Path, piece: str) -> None:
    """Time grows with the length of a text, not with its square: 150 kB are read and judged in seconds."""
    body = piece * (150_000 // len(piece))
    write_project(tmp_path, {**FIXED, **PLAIN, "mkdocs.yml": CONFIG, "docs/en/a.md": f"{HEAD}\n{body}"})
    with processor_time_below(LONGEST):
        assert check_project(tmp_path / "mkdocs.yml").diagnostics


@examples(40)
@given(broken_projects())
def test_check_answers_whatever_content_holds(files: dict[str, str | bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        write_project(Path(name), files)
        answer(Path(name))


@examples(30)
@given(configurations())
def test_check_answers_whatever_the_configuration_holds(config: str) -> None:
    """A configuration that is accepted builds inside the folder that it is given, and nowhere else."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "a/b/c/project"
        files = {**FIXED, **PLAIN, "docs/en/a.md": f"{HEAD}\nWords.\n", "mkdocs.yml": config}
        write_project(folder, files)
        result = answer(folder)
        if result.errors or result.library is None:
            return
        before = everything(Path(name))
        (Path(name) / "out/site").mkdir(parents=True)
        pages = build(result.library, Path(name) / "out")
        wrong = [
            fault
            for path, text in pages.items()
            if text and path != "404.html"
            for fault in faults(path, text, pages, FRAME)
        ]
        assert not wrong
        after = {path for path in everything(Path(name)) if path.partition("/")[0] != "out"}
        assert after == before
        assert result.settings is not None
        for label in package_labels(result.settings):
            packed = result.settings.package_name(label)
            assert packed == os.path.basename(packed), packed


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
