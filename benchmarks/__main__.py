"""`python -m benchmarks` (or `make bench`): measure everything in one run, and write it beside its aims."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from .commands import ROOT, fieldguide, measure
from .machine import describe_machine, load_average, read_versions, today
from .made_up import write_project
from .measure_builds import measure_builds
from .measure_checks import measure_checks
from .measure_growth import measure_growth
from .measure_preview import measure_preview
from .measure_sizes import measure_sizes
from .results import Results, tell, write_results
from .rows import Growth, Part

NAMES = ("builds", "growth", "preview", "checks", "sizes")
SIZES, QUICK_SIZES = (100, 400, 1600), (25, 100, 400)
PREVIEWED = 400


def main() -> None:
    """Measure what was asked for; all of it is written, a part is only told."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round, smaller projects, into build/bench/")
    parser.add_argument("--only", choices=NAMES, action="append", help="measure this part, and write no file")
    parser.add_argument("--rounds", type=int, help="how often each is measured; the median counts")
    parser.add_argument("--to", type=Path, help="the folder to write RESULTS.md and its chart to")
    options = parser.parse_args()
    rounds = options.rounds or (1 if options.quick else 3)
    to = options.to or (ROOT / "build/bench" if options.quick else ROOT / "benchmarks")
    results = measure_all(options.only or NAMES, rounds, quick=options.quick)
    if not options.only:
        print(f"\n{results.reached} of {len(results.aimed)} aims are reached: {write_results(results, to)}")


def measure_all(names: tuple[str, ...] | list[str], rounds: int, *, quick: bool) -> Results:
    """Measure some parts, in their order, and tell each as soon as it is there."""
    started, load = time.perf_counter(), load_average()
    parts: list[Part] = []
    growth: list[Growth] = []
    with tempfile.TemporaryDirectory(prefix="fieldguide-bench-") as name:
        folder = Path(name)
        _warm_up(folder / "first")

        def grow() -> list[Part]:
            found, sizes = measure_growth(
                folder / "growth", QUICK_SIZES if quick else SIZES, 1 if quick else min(rounds, 2)
            )
            growth.extend(sizes)
            return found

        measures: dict[str, Callable[[], list[Part]]] = {
            "builds": lambda: measure_builds(folder / "builds", rounds, twice=not quick),
            "growth": grow,
            "preview": lambda: [measure_preview(folder / "preview", PREVIEWED, rounds * 2)],
            "checks": lambda: measure_checks(folder / "checks", rounds),
            "sizes": lambda: [measure_sizes(folder / "sizes")],
        }
        for one in NAMES:
            if one in names:
                print(f"Measuring: {one}", file=sys.stderr, flush=True)
                found = measures[one]()
                print(tell(found), flush=True)
                parts += found
    return Results(
        tuple(parts),
        tuple(growth),
        read_versions(),
        describe_machine(),
        today(),
        (load, load_average()),
        (time.perf_counter() - started) / 60,
        quick,
    )


def _warm_up(folder: Path) -> None:
    """Build something small once, so that no first figure pays for compiling modules and templates."""
    write_project(folder, 2)
    measure(fieldguide("build", "--quiet"), folder)


if __name__ == "__main__":
    main()
