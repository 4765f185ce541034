"""How long many copies take on one and on two workers of a Dask cluster on this machine.

`python -m benchmarks.measure_copies` makes copies of made-up editions: with one worker, then with two, in
turn.  Beside it stands what the machine gives to two of the same commands at one time: two processors are
seldom twice one, as they share memory and, on rented machines, more.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from .commands import environment_for, fieldguide, measure, start
from .machine import describe_machine, load_average, today
from .made_up import write_project
from .rows import Part, Row, Unit

EDITIONS = 7
"""With the project itself an even number: of an odd one, the last is made while a worker waits."""

LESSONS = 60
AIM = 0.85
_WAIT = 60.0


def measure_copies(folder: Path, rounds: int, lessons: int = LESSONS) -> Part:
    """Make the copies of some editions on one worker and on two; give the times and their ratio."""
    write_project(folder, lessons)
    for number in range(EDITIONS):
        place = folder / f"editions/office-{number}/edition.yml"
        place.parent.mkdir(parents=True)
        place.write_text(
            f'name: "office-{number}"\ndate: 2026-11-29\nlanguages: [en, fr]\n'
            f"title: {{en: Made up {number}, fr: Inventé {number}}}\n"
            "office: {en: An office, fr: Un bureau}\n",
            encoding="utf-8",
        )
    walls: dict[int, list[float]] = {1: [], 2: []}
    alone: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for workers, found in walls.items():
            with _cluster(folder, workers) as address:
                command = fieldguide("bundle", "--all", "--no-cache", "--quiet", "--audience", "public")
                found.append(measure((*command, "--scheduler", address), folder).wall)
        for commands, found in alone.items():
            found.append(_side_by_side(folder, commands))
    one, two = median(walls[1]), median(walls[2])
    machine = median(alone[1]) / median(alone[2])
    about = (
        f"{EDITIONS + 1} copies of made-up editions with {lessons} lessons a language, made anew by workers "
        "of a Dask scheduler on this machine; each worker makes one at a time. Linear is half the time with "
        "twice the workers."
    )
    return Part(
        "Many copies at once",
        about,
        (
            Row("one worker", one, Unit.SECONDS),
            Row("two workers", two, Unit.SECONDS, None, f"{one / two / 2:.2f} of linear; wanted {AIM}"),
            Row("one command by itself", median(alone[1]), Unit.SECONDS),
            Row("two at one time", median(alone[2]), Unit.SECONDS, None, f"{machine:.2f} of linear"),
        ),
    )


def _side_by_side(folder: Path, count: int) -> float:
    """Make one copy by so many commands at one time, each in one process; give how long all took."""
    places = [folder / f"alone-{number}" for number in range(count)]
    started = time.perf_counter()
    commands = [
        start(fieldguide("bundle", "--no-cache", "--quiet", "--jobs", "1", "--output", f"{one}/dist"), folder)
        for one in places
    ]
    statuses = [one.wait() for one in commands]
    took = time.perf_counter() - started
    for place in places:
        shutil.rmtree(place)
    if any(statuses):
        raise RuntimeError(f"the commands ended with {statuses}")
    return took


@contextmanager
def _cluster(folder: Path, workers: int) -> Iterator[str]:
    """Start a scheduler and workers, each a process; give the scheduler's address once all are there."""
    from distributed import Client

    with tempfile.TemporaryDirectory(prefix="fieldguide-cluster-") as name:
        place = Path(name)
        file = place / "scheduler.json"
        common = ("--host", "127.0.0.1", "--no-dashboard")
        processes = [
            _start(place, folder, "scheduler", *common, "--port", "0", "--scheduler-file", str(file))
        ]
        try:
            for number in range(workers):
                local = (
                    "--no-nanny",
                    "--nthreads",
                    "1",
                    "--local-directory",
                    str(place / f"worker-{number}"),
                )
                processes.append(
                    _start(place, folder, "worker", *common, *local, "--scheduler-file", str(file))
                )
            until = time.monotonic() + _WAIT
            while not file.exists():
                if time.monotonic() > until:
                    raise RuntimeError("the scheduler did not start")
                time.sleep(0.1)
            with Client(scheduler_file=str(file), set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=_WAIT)
                address: str = client.scheduler.address
            yield address
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _start(place: Path, folder: Path, part: str, *options: str) -> subprocess.Popen[bytes]:
    code = f"import sys; from distributed.cli.dask_{part} import main; main(sys.argv[1:])"
    environment = environment_for(folder)
    # What an uninstalled copy of distributed is found by, too.
    environment["PYTHONPATH"] = ":".join(one for one in sys.path if one)
    return subprocess.Popen(
        [sys.executable, "-c", code, *options],
        cwd=place,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def main() -> None:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure_copies", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured; the median counts")
    parser.add_argument("--lessons", type=int, default=LESSONS, help="how large the made-up project is")
    options = parser.parse_args()
    before = load_average()
    with tempfile.TemporaryDirectory(prefix="fieldguide-bench-") as name:
        part = measure_copies(Path(name) / "project", options.rounds, options.lessons)
    print(part.about)
    for row in part.rows:
        print(f"{row.name}: {row.value:.1f} s {row.how}")
    print(f"{today()}, {describe_machine()}, load {before:.1f} before and {load_average():.1f} after")


if __name__ == "__main__":
    main()
