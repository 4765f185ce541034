"""Run a command in a folder, and say what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .processes import MemoryWatch

ROOT = Path(__file__).parent.parent
RUN = "import sys; from fieldguide.cli import main; main(sys.argv[1:])"

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: wall time and processor time of all its processes, in seconds."""

    wall: float
    processor: float

    def __truediv__(self, other: Cost) -> Cost:
        """Give this cost as a part of another."""
        return Cost(self.wall / other.wall, self.processor / other.processor)


def fieldguide(*arguments: str) -> Command:
    """Give the command of this checkout with some arguments."""
    return (sys.executable, "-c", RUN, *arguments)


def environment_for(folder: Path) -> dict[str, str]:
    """Give what a command finds around it: this code, and a cache of pages beside the content."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "plugins"),
        "PYTHONUTF8": "1",
        "FIELDGUIDE_CACHE": str(folder / ".caches"),
        "NO_MKDOCS_2_WARNING": "1",
    }
    # Modules and templates are kept once they are compiled, as on every machine.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def start(command: Command, folder: Path) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own; what it says goes into a file beside the content."""
    with (folder / ".said").open("wb") as said:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=environment_for(folder),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def measure(command: Command, folder: Path) -> Cost:
    """Run a command once.

    Raises:
        RuntimeError: it failed; with what it said.
    """
    started = time.perf_counter()
    process = start(command, folder)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    _demand_success(process, folder)
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def measure_memory(command: Command, folder: Path) -> float:
    """Run a command once and give the most memory that all its processes had at one time, in MiB.

    Looking takes time, so this run is not one that is timed.
    """
    process = start(command, folder)
    with MemoryWatch(process.pid) as watch:
        process.wait()
    _demand_success(process, folder)
    return watch.most / 1024


def median_cost(costs: Sequence[Cost]) -> Cost:
    """Give the median of wall and of processor time, each for itself."""
    return Cost(median(one.wall for one in costs), median(one.processor for one in costs))


def in_turn(rounds: int, *ways: Callable[[], Cost]) -> tuple[Cost, ...]:
    """Measure some ways in turn, several times, so that a busy hour meets all of them; give the medians."""
    costs: list[list[Cost]] = [[] for _ in ways]
    for _ in range(rounds):
        for way, found in zip(ways, costs, strict=True):
            found.append(way())
    return tuple(median_cost(one) for one in costs)


def _demand_success(process: subprocess.Popen[bytes], folder: Path) -> None:
    if process.returncode:
        said = (folder / ".said").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"{process.args!r} ended with {process.returncode}:\n{said[-4000:]}")
