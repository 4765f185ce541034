"""A preview in a process of its own, and what a browser would ask of it."""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from commands import FIELDGUIDE

PATIENCE = 90
SCRIPT = re.compile(r'<script src="/\.fieldguide/preview\.js" data-page="(\w+)" defer></script>')


@dataclass(frozen=True)
class Answer:
    """What the preview answers: the script that reloads the page is taken out of `text`."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return SCRIPT.sub("", self.content.decode())

    @property
    def digest(self) -> str:
        found = SCRIPT.search(self.content.decode())
        return found[1] if found else ""


class Preview:
    """`fieldguide serve` on a free port; it is ended by Ctrl-C."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.log: list[str] = []
        self.port = 0
        self._there = threading.Event()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-u", *FIELDGUIDE[1:], "serve"),
                *(options or ("--address", "127.0.0.1:0")),
            ],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            # Where a terminal starts it, nothing ignores Ctrl-C; a test run in the background may.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler) and None,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.log.append(line)
            found = re.match(r"The preview is at http://[^/]*:(\d+)/", line)
            if found:
                self.port = int(found[1])
                self._there.set()
        self._there.set()

    def __enter__(self) -> Preview:
        assert self._there.wait(PATIENCE)
        assert self.port, self.said
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            status = self.end(signal.SIGINT)
            assert kind is not None or status == 0, self.said
        assert kind is not None or "Traceback" not in self.said, self.said

    @property
    def said(self) -> str:
        """What stands in the terminal."""
        return "".join(self.log)

    def end(self, number: signal.Signals) -> int:
        """Send a signal and give the exit status."""
        self._process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        """Give the exit status once it has ended."""
        status = self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return status

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def page(self, path: str) -> str:
        answer = self.ask(path)
        assert answer.status == 200, path
        return answer.text

    def state(self) -> str:
        """What is said above every page."""
        return self.ask("/.fieldguide/state.html").text

    def events(self, path: str = "/") -> Events:
        return Events(self, path)

    def write(self, path: str, text: str | bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


class Events:
    """What the preview tells a page that is open in a browser."""

    def __init__(self, preview: Preview, path: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
        self._connection.request("GET", f"/.fieldguide/events?page={quote(path)}")
        self._answer = self._connection.getresponse()
        self.page = self.state = ""
        self.next()

    def next(self) -> None:
        """Wait for the next event."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and (line := self._answer.readline()):
            if line.startswith(b"data: "):
                told = json.loads(line[6:])
                self.page, self.state = told["page"], told["state"]
                return
        raise AssertionError("the preview ended, or told nothing new")

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Wait for the event after which something holds."""
        while not there():
            self.next()

    def close(self) -> None:
        self._answer.close()
        self._connection.close()
