"""What `fieldguide check` takes: the command, and a second check in a process that remembers the first."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from .commands import environment_for, fieldguide, in_turn, measure, measure_memory
from .made_up import write_project
from .measure_builds import copy_project
from .rows import Part, Row, Unit

CHECK = fieldguide("check", "--quiet")
LESSONS = 400


def measure_checks(folder: Path, rounds: int) -> list[Part]:
    """Check this project, and a made-up one."""
    copy_project(folder / "own")
    write_project(folder / "made-up", LESSONS)
    return [
        _measure_check(folder / "own", "This project", "docs/en/about.md", rounds),
        _measure_check(
            folder / "made-up",
            f"{LESSONS} made-up lessons in four languages",
            "docs/en/lessons/made-up-7.md",
            rounds,
        ),
    ]


def _measure_check(folder: Path, name: str, page: str, rounds: int) -> Part:
    times = max(3, rounds)
    [whole] = in_turn(times, lambda: measure(CHECK, folder))
    again = [_check_again(folder, page) for _ in range(times)]
    files = int(again[0]["files"])
    first, second, edited = (median(one[key] for one in again) for key in ("first", "second", "edited"))
    rows = (
        Row("the whole command", whole.processor, Unit.SECONDS, None, f"wall {whole.wall:.2f} s"),
        Row(
            "the whole command, by file",
            whole.processor / files * 1000,
            Unit.MILLISECONDS,
            1.0,
            f"{files} files; processor",
        ),
        Row(
            "reading and judging alone, by file, first",
            first / files * 1000,
            Unit.MILLISECONDS,
            1.0,
            f"{first:.2f} s without the start of the program",
        ),
        Row(
            "the same in the same process, nothing changed, by file",
            second / files * 1000,
            Unit.MILLISECONDS,
            None,
            f"{second:.2f} s; as a preview does, which remembers the last reading",
        ),
        Row(
            "the same in the same process, one page edited, by file",
            edited / files * 1000,
            Unit.MILLISECONDS,
            None,
            f"{edited:.2f} s",
        ),
        Row("memory of all processes", measure_memory(CHECK, folder), Unit.MIB),
    )
    return Part(f"`fieldguide check`: {name}, {files} files", "Medians, processor time.", rows)


def _check_again(folder: Path, page: str) -> dict[str, float]:
    """Check a project three times in one process, the third time with an edited page."""
    command = (
        sys.executable,
        "-m",
        "benchmarks.checks_again",
        str(folder / "mkdocs.yml"),
        str(folder / page),
    )
    environment = environment_for(folder)
    environment["PYTHONPATH"] += f":{Path(__file__).parent.parent}"
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    given: dict[str, float] = json.loads(done.stdout)
    return given
