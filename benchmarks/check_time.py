"""Time `fieldguide check` and the start of small commands, beside another state of the code."""

from __future__ import annotations

import argparse
import gc
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
COMMANDS = (("check",), ("explain", "FG101"), ("--help",))
RUN = "import sys; from fieldguide.cli import main; main(sys.argv[1:])"
FEW = 12


@dataclass(frozen=True)
class Cost:
    """What one run took: processor time of user and system in seconds, most memory at once in MB."""

    seconds: float
    megabytes: float


def run(tree: Path, arguments: tuple[str, ...], content: Path) -> Cost:
    """Run a command of the code of one tree over the content of another, and weigh it."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "plugins")}
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, *arguments],
        cwd=content,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def compare(trees: list[Path], arguments: tuple[str, ...], times: int) -> None:
    """Run a command of each tree over its own content, in turn, and print the figures."""
    for tree in trees:
        run(tree, arguments, tree)
    costs: dict[Path, list[Cost]] = {tree: [] for tree in trees}
    for _ in range(times):
        for tree in trees:
            costs[tree].append(run(tree, arguments, tree))
    print(f"fieldguide {' '.join(arguments)}")
    for tree, found in costs.items():
        seconds = [one.seconds for one in found]
        memory = median(one.megabytes for one in found)
        print(f"  {min(seconds):6.2f} {median(seconds):6.2f} s least, median  {memory:6.1f} MB  {tree}")
    if len(trees) == 2:
        pairs = list(zip(*costs.values(), strict=True))
        ratios = [ours.seconds / theirs.seconds for ours, theirs in pairs]
        most = median(ours.megabytes / theirs.megabytes for ours, theirs in pairs)
        print(f"  {min(ratios):6.2f} {median(ratios):6.2f}   of the other's time, {most:.2f} of its memory")


def tell_stages() -> None:
    """Check the project once, and print what each stage and each of the slowest rules took."""
    gc.disable()  # as a check does
    marks = [("", time.process_time())]

    def mark(name: str) -> None:
        marks.append((name, time.process_time()))
        taken = marks[-1][1] - marks[-2][1]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  {taken * 1000:6.0f} ms  {memory:6.1f} MB  {name}")

    print("stages of one check, with the memory that was needed up to then")
    from fieldguide.cli import command
    from fieldguide.pipeline import check_configuration

    assert command.name
    mark("start of the program")
    settings = check_configuration(ROOT / "mkdocs.yml").settings
    assert settings is not None
    mark("configuration")
    from fieldguide.check import registry
    from fieldguide.load import read_files, read_library

    files, _ = read_files(settings.root)
    mark("files")
    library, _ = read_library(settings, files)
    mark("values and trees")
    taken: dict[str, float] = {}
    for module in registry.RULE_MODULES:
        started = time.process_time()
        for _ in module.check(library):
            pass
        taken[module.RULE.name] = time.process_time() - started
    mark("rules")
    print("slowest rules; the first that asks pays for what several share")
    for name, seconds in sorted(taken.items(), key=lambda one: -one[1])[:FEW]:
        print(f"  {seconds * 1000:6.0f} ms  {name}")


def main() -> None:
    """Read the options and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path, help="A checkout of another state of the project.")
    parser.add_argument("--times", type=int, default=7, help="Counted runs of each command.")
    parser.add_argument("--stages", action="store_true", help="Tell what each stage of a check takes.")
    options = parser.parse_args()
    if options.stages:
        sys.path.insert(0, str(ROOT / "plugins"))
        tell_stages()
        return
    trees = [ROOT, options.against.resolve()] if options.against is not None else [ROOT]
    for arguments in COMMANDS:
        compare(trees, arguments, options.times)


if __name__ == "__main__":
    main()
