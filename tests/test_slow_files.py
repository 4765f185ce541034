"""What takes long to make is made ahead in several processes, and kept: the same files, whatever happens there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldguide.export import SlowFiles
from fieldguide.model import Attachment
from fieldguide.pipeline.slow_files import keep_of, make_ahead
from plain_work import tiny_library, tiny_settings

LIBRARY = tiny_library(tiny_settings(Path("project")))
pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="processes are not forked there")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDGUIDE_CACHE", str(tmp_path / "cache"))


def files(count: int, make: Callable[[int], bytes]) -> list[SlowFiles]:
    def one(number: int) -> SlowFiles:
        def made() -> tuple[Attachment, ...]:
            return (Attachment("module/a", "kit", f"a-{number}.zip", make(number), "A", "en"),)

        return SlowFiles(("kit", str(number)), made)

    return [one(number) for number in range(count)]


def contents(slow: list[SlowFiles]) -> list[bytes]:
    """Ask for the files as a build does."""
    keep = keep_of(LIBRARY, cached=True)
    return [keep(one.made_of, one.make)[0].content for one in slow]


def test_all_are_made_by_other_processes_and_found_afterwards() -> None:
    ahead = files(9, lambda number: f"{number} {os.getpid()}".encode())
    make_ahead(LIBRARY, ahead, 3)
    found = [content.decode().split() for content in contents(files(9, lambda number: b"0 made again"))]
    assert [number for number, _ in found] == [str(number) for number in range(9)]
    assert str(os.getpid()) not in {process for _, process in found}


def test_what_fails_or_ends_there_is_made_where_it_is_needed() -> None:
    def fail(number: int) -> bytes:
        if number == 0:
            raise ValueError("no font")
        if number == 1:
            os._exit(9)
        return b"ahead"

    make_ahead(LIBRARY, files(8, fail), 2)
    found = contents(files(8, lambda number: b"here"))
    assert found[:2] == [b"here", b"here"]
    assert b"ahead" in found[2:]


@pytest.mark.parametrize(("count", "jobs"), [(5, 1), (1, 4), (0, 4)])
def test_one_process_makes_nothing_ahead(tmp_path: Path, count: int, jobs: int) -> None:
    make_ahead(LIBRARY, files(count, lambda number: b"ahead"), jobs)
    assert not (tmp_path / "cache").exists()


def test_without_a_cache_nothing_is_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDGUIDE_CACHE", "off")
    made: list[int] = []
    make_ahead(LIBRARY, files(4, lambda number: bytes(made.append(number) or 1)), 2)
    assert made == []
