"""What the benchmarks read, make up, count and write; what they time is not asked here."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from commands import run_fieldguide
from sites import ROOT

sys.path.insert(0, str(ROOT))

from benchmarks.chart import LEAST, MOST, draw_chart, place, shorten
from benchmarks.commands import Cost, in_turn, measure, measure_memory
from benchmarks.edits import EDITS, edit_ten
from benchmarks.made_up import LANGUAGES, make_lesson, make_text, write_project
from benchmarks.processes import find_processes, memory_of, parse_share, parse_stat
from benchmarks.results import Results, write_page, write_results
from benchmarks.rows import Growth, Part, Row, Unit
from benchmarks.sizes import deflated, differing, folder_bytes, read_folder, search_bytes

TICKS = os.sysconf("SC_CLK_TCK")


def stat(id: int, name: str, session: int, user: int, system: int) -> str:
    return f"{id} ({name}) S 1 2 {session} 0 -1 4194304 1 2 3 4 {user} {system} 7 8 20 0 1 0 9 10 11\n"


@pytest.mark.parametrize("name", ["python3", "a b", "a) S 9 9 9", "((", "", "ملف"])
def test_a_process_is_read_whatever_its_name(name: str) -> None:
    process = parse_stat(stat(41, name, 40, 150, 50))
    assert (process.id, process.session, process.processor) == (41, 40, 200 / TICKS)


def test_the_memory_of_a_session_is_that_of_all_its_processes(tmp_path: Path) -> None:
    for id, session, share in ((41, 40, 1000), (42, 40, 24), (50, 50, 5000)):
        folder = tmp_path / str(id)
        folder.mkdir()
        (folder / "stat").write_text(stat(id, "x", session, 1, 1))
        (folder / "smaps_rollup").write_text(f"Rss:  9 kB\nPss:  {share} kB\nPss_Dirty:  7 kB\n")
    (tmp_path / "self").mkdir()
    (tmp_path / "43").mkdir()  # it ended while we looked
    found = find_processes(40, tmp_path)
    assert [one.id for one in found] == [41, 42]
    assert memory_of(found, tmp_path) == 1024
    assert parse_share("") == 0


def test_a_command_is_weighed_with_its_children(tmp_path: Path) -> None:
    held = "x = b'x' * 60_000_000"
    child = f"import subprocess, sys; {held}; subprocess.run([sys.executable, '-c', {HELD!r}], check=True)"
    assert measure_memory((sys.executable, "-c", child), tmp_path) > 110
    spent = measure((sys.executable, "-c", "sum(range(5_000_000))"), tmp_path)
    assert 0 < spent.processor < spent.wall * 1.5
    with pytest.raises(RuntimeError, match="it broke"):
        measure((sys.executable, "-c", "raise SystemExit('it broke')"), tmp_path)


HELD = "import time; x = b'x' * 60_000_000; time.sleep(0.5)"


def test_ways_are_measured_in_turn_and_the_median_counts() -> None:
    order: list[str] = []
    costs = {"ours": iter((3.0, 1.0, 2.0)), "theirs": iter((9.0, 30.0, 10.0))}

    def way(name: str) -> Cost:
        order.append(name)
        return Cost(next(costs[name]), 1.0)

    assert in_turn(3, lambda: way("ours"), lambda: way("theirs")) == (Cost(2.0, 1.0), Cost(10.0, 1.0))
    assert order == ["ours", "theirs"] * 3


def test_made_up_content_is_the_same_each_time_and_clean(tmp_path: Path) -> None:
    code = "from benchmarks.made_up import make_lesson; print(make_lesson('ar', 7))"
    other = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert other.stdout == make_lesson("ar", 7) + "\n"
    assert len({make_text(code, f"{number}") for code in LANGUAGES for number in range(50)}) == 200
    plain = make_lesson("en", 3, linked=False)
    assert "ref:" not in plain
    assert "[@" not in plain
    write_project(tmp_path, 3)
    checked = run_fieldguide(tmp_path, "check", "--format", "text")
    assert checked.returncode == 0, checked.stdout
    assert "0 errors" in checked.stdout


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_each_edit_finds_its_place_and_is_another_each_time(edit: object) -> None:
    """An edit that no longer fits the content must fail, not be measured as the fastest."""
    from benchmarks.edits import Edit

    assert isinstance(edit, Edit)
    before = (ROOT / edit.file).read_text(encoding="utf-8")
    texts = {edit.text(before, f"Edited {number}") for number in range(3)}
    assert len(texts | {before}) == 4
    with pytest.raises(ValueError, match="no place"):
        Edit("none", edit.file, lambda text, mark: text).text(before, "Edited")


def test_an_update_holds_what_is_new_or_other(tmp_path: Path) -> None:
    old = {"a": b"1", "b": b"2", "gone": b"3"}
    new = {"a": b"1", "b": b"22", "c": b"4"}
    assert differing(old, new) == {"b": b"22", "c": b"4"}
    assert differing(new, new) == {}
    assert deflated({"a": b"x" * 10_000}) < 300 < deflated({"a": os.urandom(1000)})
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads/all.zip").write_bytes(b"x" * 100)
    (tmp_path / "fr/search").mkdir(parents=True)
    (tmp_path / "fr/search/words.js").write_bytes(b"12345")
    (tmp_path / "fr/search/titles.js").write_bytes(b"1234567")
    assert read_folder(tmp_path) == {"fr/search/words.js": b"12345", "fr/search/titles.js": b"1234567"}
    assert folder_bytes(tmp_path) == 12
    assert search_bytes(tmp_path, "fr") == (12, 7)


def test_ten_lessons_are_edited(tmp_path: Path) -> None:
    write_project(tmp_path, 12)
    assert edit_ten(tmp_path, "Edited") == 10
    lessons = sorted((tmp_path / "docs/en/lessons").glob("*.md"))
    assert ["Edited" in path.read_text(encoding="utf-8") for path in lessons] == [True] * 10 + [False] * 2


ROWS = (
    Row("half", 0.06, Unit.PART, 0.12, "1 s / 2 s"),
    Row("twice | <b>", 2400, Unit.MIB, 700),
    Row("told", 1234.5, Unit.KB),
    Row("away", None, Unit.SECONDS, 1.0, "there is none here"),
)


def results(quick: bool = False) -> Results:
    growth = tuple(
        Growth(pages, pages / 50, pages / 40, pages / 2, 1, pages / 100, 1) for pages in (100, 400, 1600)
    )
    part = Part("A part, long", "How it was done.", ROWS)
    return Results((part,), growth, (("Python", "3.11"),), "a machine", "2026-11-28", (0.1, 2.0), 9.7, quick)


def test_a_figure_says_how_far_it_is_from_its_aim() -> None:
    assert [(row.figure, row.aim_text, row.verdict) for row in ROWS] == [
        ("0.060", "≤ 0.12", "reached"),
        ("2,400 MiB", "≤ 700 MiB", "missed, × 3.4"),
        ("1,234 kB", "", ""),
        ("not measured", "≤ 1.0 s", ""),
    ]


def test_the_page_has_every_aim_beside_its_figure_and_what_could_not_be_had() -> None:
    page = write_page(results())
    assert page == write_page(results())
    assert "1 of 3 aims are reached." in page
    assert "| A part, long: half | 0.060 | ≤ 0.12 | reached |" in page
    assert "| A part, long: twice \\| <b> | 2,400 MiB | ≤ 700 MiB | missed, × 3.4 |" in page
    assert "- A part, long: away: there is none here" in page
    assert "quick run" not in page
    assert "quick run" in write_page(results(quick=True))
    assert all(line.count("|") - line.count("\\|") in (0, 3, 5) for line in page.splitlines())


def test_the_chart_is_an_svg_with_a_bar_for_each_figure_that_has_an_aim(tmp_path: Path) -> None:
    page = write_results(results(), tmp_path)
    text = page.with_name("results.svg").read_text(encoding="utf-8")
    assert text == draw_chart(results().parts, results().growth)
    drawing = ElementTree.fromstring(text)
    bars = drawing.findall("{http://www.w3.org/2000/svg}rect")
    assert [bar.get("class") for bar in bars] == ["reached", "missed"]
    assert len(drawing.findall("{http://www.w3.org/2000/svg}circle")) == 9
    assert "prefers-color-scheme: dark" in text
    assert "&lt;b&gt;" in text
    assert ElementTree.fromstring(draw_chart((), ())) is not None


def test_the_scale_of_the_chart_ends_where_it_ends() -> None:
    assert place(LEAST / 100) == place(LEAST) < place(1.0) < place(MOST) == place(MOST * 100)
    assert place(2.0) - place(1.0) == pytest.approx(place(1.0) - place(0.5))
    assert shorten("x" * 200).endswith("…")
    assert shorten("short") == "short"
