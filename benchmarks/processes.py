"""What the processes of a command take of the machine, read from /proc (Linux, `man 5 proc`).

A command is started in a session of its own, so that all of its processes are found, also those whose
parent has ended.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
PAUSE = 0.05
"""Seconds between two looks at the memory of a command."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process: its id, the session it belongs to, the processor time it took itself, in seconds."""

    id: int
    session: int
    processor: float


def parse_stat(text: str) -> Process:
    """Read /proc/PID/stat; the name in it may hold blanks and brackets, so the last bracket counts."""
    before, _, after = text.rpartition(")")
    fields = after.split()
    return Process(int(before.split(" ", 1)[0]), int(fields[3]), (int(fields[11]) + int(fields[12])) / TICKS)


def parse_share(text: str) -> int:
    """Read the proportional share of memory (Pss) out of /proc/PID/smaps_rollup, in KiB; 0 where none is."""
    for line in text.splitlines():
        name, _, rest = line.partition(":")
        if name == "Pss":
            return int(rest.split()[0])
    return 0


def find_processes(session: int, proc: Path = PROC) -> tuple[Process, ...]:
    """Give the processes of a session that are there now."""
    found = []
    for folder in proc.iterdir():
        if folder.name.isdecimal():
            text = _read(folder / "stat")
            process = parse_stat(text) if text else None
            if process is not None and process.session == session:
                found.append(process)
    return tuple(sorted(found, key=lambda one: one.id))


def memory_of(processes: Iterable[Process], proc: Path = PROC) -> int:
    """Give the memory of some processes together, in KiB: what they share counts once."""
    return sum(parse_share(_read(proc / str(one.id) / "smaps_rollup")) for one in processes)


def _read(path: Path) -> str:
    """Give the text of a file of /proc, none where its process has ended."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


class MemoryWatch:
    """Looks again and again at the memory of a session's processes, and keeps the most."""

    def __init__(self, session: int) -> None:
        self.most = 0
        self._session = session
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> MemoryWatch:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(PAUSE):
            self.most = max(self.most, memory_of(find_processes(self._session)))
