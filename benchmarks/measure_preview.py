"""What `fieldguide serve` takes: to its first page, and from saving a file to the new page."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from urllib.parse import quote

from .commands import fieldguide, start
from .edits import EDITS, PAGE, Edit
from .made_up import LANGUAGES, make_lesson, write
from .measure_builds import copy_project
from .peers import write_one_language
from .processes import find_processes, memory_of
from .rows import Part, Row, Unit

PATIENCE = 60
SERVE = fieldguide("serve", "--address", "127.0.0.1:0")


def add_lessons(folder: Path, lessons: int) -> None:
    """Add made-up lessons to a copy of this project, whose references are to what it has."""
    theirs = {"crisis/flood": "crisis/disaster", "risk/debt": "risk/family-separation"}
    theirs |= {"@camp-2020": "@iom-2015", "@road-2021": "@icat-2017"}
    for number in range(lessons):
        for code in LANGUAGES:
            text = make_lesson(code, number)
            for old, new in theirs.items():
                text = text.replace(old, new)
            write(folder / f"docs/{code}/lessons/made-up-{number}.md", text)


def measure_preview(folder: Path, pages: int, rounds: int) -> Part:
    """Preview a copy of this project with as many pages a language, and edit its files."""
    copy_project(folder)
    measured = _count_pages(folder)
    add_lessons(folder, max(0, pages - measured))
    started = time.perf_counter()
    process = start(SERVE, folder)
    rows = []
    try:
        port = _wait_for_port(folder)
        size = len(ask(port, f"/{PAGE}.html"))
        first = time.perf_counter() - started
        rows.append(
            Row("from the start to the first page", first, Unit.SECONDS, 3.0, f"{size / 1000:.0f} kB")
        )
        events = Events(port, f"/{PAGE}.html")
        for edit in EDITS:
            rows.append(_measure_edit(folder, edit, events, port, process.pid, rounds))
        memory = memory_of(find_processes(process.pid)) / 1024
        rows.append(Row(f"memory after {rounds * len(EDITS) * 2} edits", memory, Unit.MIB))
    finally:
        process.terminate()
        process.wait()
    about = (
        "From writing a file to having the new page over HTTP, as a browser gets it: told by the preview's "
        "events that the page is another, then asking for it. Each edit is taken back, which is one more."
    )
    return Part(
        f"The preview (`fieldguide serve`), {max(pages, measured)} pages a language", about, tuple(rows)
    )


def _count_pages(folder: Path) -> int:
    """Give how many pages the source language has, lists among them."""
    pages = write_one_language(folder)
    shutil.rmtree(folder / "one")
    return pages


def _wait_for_port(folder: Path) -> int:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        said = re.search(r"preview is at http://[^:]+:(\d+)/", (folder / ".said").read_text(encoding="utf-8"))
        if said:
            return int(said[1])
        time.sleep(0.01)
    raise RuntimeError((folder / ".said").read_text(encoding="utf-8"))


def _measure_edit(folder: Path, edit: Edit, events: Events, port: int, session: int, rounds: int) -> Row:
    spent = _processor_of(session)
    taken = [_time_edit(folder, edit, f"Edited {number}", events, port) for number in range(rounds)]
    spent = (_processor_of(session) - spent) / rounds / 2
    how = f"most {max(taken):.2f} s of {rounds}; processor {spent:.2f} s"
    return Row(edit.name, median(taken), Unit.SECONDS, 1.0, how)


def _processor_of(session: int) -> float:
    return sum(one.processor for one in find_processes(session))


def _time_edit(folder: Path, edit: Edit, mark: str, events: Events, port: int) -> float:
    """Give the time from writing a file to having the new page; then put the old text back."""
    before = (folder / edit.file).read_text(encoding="utf-8")
    old, told = events.page, events.told
    changes_page = edit.shown_in == f"{PAGE}.html"
    started = time.perf_counter()
    edit.apply(folder, before, mark)
    events.wait_for(lambda: events.page != old if changes_page else events.told > told)
    if mark.encode() not in ask(port, f"/{edit.shown_in}"):
        raise RuntimeError(f"{edit.shown_in} does not show: {edit.name}")
    taken = time.perf_counter() - started
    told = events.told
    (folder / edit.file).write_text(before, encoding="utf-8")
    events.wait_for(lambda: events.page == old and events.told > told)
    return taken


class Events:
    """What the preview tells a page that is open in a browser (server-sent events)."""

    def __init__(self, port: int, path: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._connection.request("GET", f"/.fieldguide/events?page={quote(path)}")
        self._answer = self._connection.getresponse()
        self.page, self.told = "", 0
        self.wait_for(lambda: bool(self.page))

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Read what is told until something is true; a preview that has nothing new says so now and then."""
        ends = time.monotonic() + PATIENCE
        while not there():
            line = self._answer.readline()
            if not line or time.monotonic() > ends:
                raise RuntimeError("the preview ended, or tells nothing new")
            if line.startswith(b"data: "):
                self.page, self.told = json.loads(line[6:])["page"], self.told + 1


def ask(port: int, path: str) -> bytes:
    """Ask for a page as a browser does."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return content
