"""How time, memory and bytes grow with the number of pages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from .commands import ROOT, environment_for, fieldguide, in_turn, measure, measure_memory
from .made_up import LANGUAGES, make_text, write_project
from .rows import Growth, Part, Row, Unit
from .sizes import folder_bytes, package_path, search_bytes

BUILD = fieldguide("build", "--quiet", "--no-cache")
FIRST_ANSWER = Path(__file__).with_name("first_answer.cjs")
TIMES = 5


def measure_growth(folder: Path, sizes: Sequence[int], rounds: int) -> tuple[list[Part], list[Growth]]:
    """Build made-up projects of several sizes, all of whose lessons are translated."""
    grown, rows = [], []
    for size in sizes:
        project = folder / f"pages-{size}"
        write_project(project, size)
        [cost] = in_turn(rounds, partial(measure, BUILD, project))
        memory = measure_memory(BUILD, project)
        site = project / "site"
        search = search_bytes(site)[0] / 1e6
        growth = Growth(
            size,
            cost.wall,
            cost.processor,
            memory,
            folder_bytes(site) / 1e6,
            package_path(project / "dist", "all").stat().st_size / 1e6,
            search,
        )
        grown.append(growth)
        rows += _rows_of(growth, largest=size == max(sizes))
    few, many = grown[-2], grown[-1]
    step = f"{few.pages:,} → {many.pages:,} pages a language"
    rows += [
        Row(
            f"{step}: processor",
            many.processor / few.processor,
            Unit.TIMES,
            4.1,
            f"{few.processor:.1f} s → {many.processor:.1f} s",
        ),
        Row(f"{step}: wall", many.wall / few.wall, Unit.TIMES, 4.1, f"{few.wall:.1f} s → {many.wall:.1f} s"),
        Row(f"{step}: memory", many.memory / few.memory, Unit.TIMES),
        *_search_rows(folder / f"pages-{many.pages}/site", many.pages),
    ]
    about = (
        "Made-up lessons, translated into all four languages; a cold build with packages. "
        "Memory is that of all processes of the build together (PSS of /proc/PID/smaps_rollup, so that "
        "what they share counts once), looked at each 50 ms in a run of its own; the most counts. "
        "The site is counted without the packages that it offers."
    )
    return [
        Part(f"Growth: {', '.join(f'{size:,}' for size in sizes)} lessons a language", about, tuple(rows))
    ], grown


def _rows_of(growth: Growth, *, largest: bool) -> list[Row]:
    name = f"{growth.pages:,} lessons a language"
    each = growth.processor * 1000 / growth.pages / len(LANGUAGES)
    return [
        Row(
            f"{name}: processor",
            growth.processor,
            Unit.SECONDS,
            None,
            f"wall {growth.wall:.1f} s, {each:.1f} ms a page",
        ),
        Row(f"{name}: memory of all processes", growth.memory, Unit.MIB, 700 if largest else None),
        Row(
            f"{name}: site",
            growth.site,
            Unit.MB,
            None,
            f"all-language zip {growth.package:.1f} MB, English search index {growth.search:.2f} MB",
        ),
    ]


def _search_rows(site: Path, pages: int) -> list[Row]:
    rows = []
    for code in ("en", "ar"):
        folder = "" if code == LANGUAGES[0] else code
        total, largest = search_bytes(site, folder)
        name = f"search index, {code}, {pages:,} lessons"
        rows.append(Row(name, total / 1e6, Unit.MB, None, f"largest of its files {largest / 1e3:.0f} kB"))
        name = f"first answer of the search, {code}, {pages:,} lessons"
        rows.append(_first_answer(site, folder, code, name))
    return rows


def _first_answer(site: Path, folder: str, code: str, name: str) -> Row:
    node = _find_node()
    if node is None:
        return Row(name, None, Unit.SECONDS, 1.0, "there is no Node.js on this machine")
    query = " ".join(make_text(code, "query", 1).split()[1:3])
    command = [
        node,
        str(FIRST_ANSWER),
        str(site / "assets/frame/search.js"),
        str(site / folder / "search"),
        query,
    ]
    taken = []
    for _ in range(TIMES):
        done = subprocess.run(command, env=environment_for(site), capture_output=True, text=True, check=True)
        taken.append(float(done.stdout) / 1000)
    how = "in Node.js, from reading the script and the whole index to the answer for two words"
    return Row(name, median(taken), Unit.SECONDS, 1.0, how)


def _find_node() -> str | None:
    tests = ROOT / ".venv-test/bin/node"
    return str(tests) if tests.exists() else shutil.which("node")
