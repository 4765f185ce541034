"""Time `fieldguide serve`: from its start to the first page, and from saving a file to the new page."""

from __future__ import annotations

import argparse
import http.client
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import quote

from build_time import LANGUAGES, copy_project

PAGE = "actions/act-in-every-phase"
CITED = "icat-2017"
MARK = "Edited"


@dataclass(frozen=True)
class Edit:
    """A kind of edit: the file, and its text once it is edited for the n-th time."""

    name: str
    file: str
    make: Callable[[str, str], str]


EDITS = (
    Edit("a word in a body", f"docs/en/{PAGE}.md", lambda text, mark: f"{text.rstrip()}\n\n{mark} it is.\n"),
    Edit(
        "a title",
        f"docs/en/{PAGE}.md",
        lambda text, mark: re.sub(r"(?m)^title:.*", f"title: {mark}", text, count=1),
    ),
    Edit(
        "a shared fact: the title of a source",
        "docs/sources.yml",
        lambda text, mark: re.sub(rf'(?ms)(^{CITED}:.*?^  title: )"[^"]*"', rf'\1"{mark}"', text, count=1),
    ),
    Edit(
        "a word of the interface",
        "mkdocs.yml",
        lambda text, mark: text.replace(
            "      words:\n", f'      words:\n        nav.skip:\n          en: "{mark}"\n', 1
        ),
    ),
    Edit(
        "mkdocs.yml: the site's name",
        "mkdocs.yml",
        lambda text, mark: text.replace('en: "Fieldguide:', f'en: "{mark}:', 1),
    ),
)


def main() -> None:
    """Start a preview of a copy of the project, edit its files, and print how long each takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--pages", type=int, default=0, help="made-up pages in each language besides the project's own"
    )
    parser.add_argument("--rounds", type=int, default=20, help="how often each kind of edit is made")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fieldguide-benchmark-") as name:
        folder = Path(name)
        copy_project(folder, arguments.pages)
        measure(folder, arguments.rounds)


def measure(folder: Path, rounds: int) -> None:
    command = [
        sys.executable,
        "-u",
        "-c",
        "from fieldguide.cli import main; main()",
        "serve",
        "--address",
        "127.0.0.1:0",
    ]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        address = next(line for line in served.stdout if line.startswith("The preview is at "))
        # What it says from now on is read by nobody: a full pipe would hold it.
        threading.Thread(target=served.stdout.read, daemon=True).start()
        port = int(re.findall(r":(\d+)/", address)[0])
        size = len(ask(port, f"/{PAGE}.html"))
        first = time.perf_counter() - started
        print(f"{arguments_of(folder)} in {len(LANGUAGES)} languages")
        print(f"  from the start to the first page ({size / 1000:.0f} kB)  {first:5.2f} s")
        events = Events(port, f"/{PAGE}.html")
        try:
            for edit in EDITS:
                spent = processor_time(served.pid)
                times = [
                    time_edit(folder, edit, f"{MARK} {number}", events, port) for number in range(rounds)
                ]
                # Each edit is taken back, which is a second one.
                spent = (processor_time(served.pid) - spent) / rounds / 2
                wall = f"median {median(times):.2f} s, most {max(times):.2f} s"
                print(f"  {edit.name:<42} {wall}; processor {spent:.2f} s", flush=True)
            print(f"  memory after {rounds * len(EDITS) * 2} edits              {memory(served.pid):5.0f} MB")
            ticks = time_idle(served.pid)
            print(f"  processor while nothing changes            {ticks:5.1%}")
        finally:
            served.terminate()


def time_edit(folder: Path, edit: Edit, mark: str, events: Events, port: int) -> float:
    """Give the time from writing a file to having the new page; then put the old text back."""
    file = folder / edit.file
    before = file.read_text(encoding="utf-8")
    after = edit.make(before, mark)
    assert after != before, edit.name
    old = events.page
    started = time.perf_counter()
    file.write_text(after, encoding="utf-8")
    events.wait_for(lambda: events.page != old)
    assert mark.encode() in ask(port, f"/{PAGE}.html"), edit.name
    taken = time.perf_counter() - started
    file.write_text(before, encoding="utf-8")
    events.wait_for(lambda: events.page == old)
    return taken


class Events:
    """What the preview tells a page that is open in a browser."""

    def __init__(self, port: int, path: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._connection.request("GET", f"/.fieldguide/events?page={quote(path)}")
        self._answer = self._connection.getresponse()
        self.page = ""
        self.wait_for(lambda: bool(self.page))

    def wait_for(self, there: Callable[[], bool]) -> None:
        while not there():
            line = self._answer.readline()
            assert line, "the preview ended"
            if line.startswith(b"data: "):
                self.page = json.loads(line[6:])["page"]


def ask(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200, path
    content = answer.read()
    connection.close()
    return content


def arguments_of(folder: Path) -> str:
    files = sum(
        1
        for one in (*folder.glob("docs/**/*"), *folder.glob("modules/**/*"), *folder.glob("quizzes/**/*"))
        if one.is_file()
    )
    return f"{files} files"


def memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1000


def time_idle(process: int, seconds: float = 5.0) -> float:
    """Give the share of a processor that a preview takes while nobody does anything."""
    time.sleep(3)
    before = processor_time(process)
    time.sleep(seconds)
    return (processor_time(process) - before) / seconds


def processor_time(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    main()
