"""Have a job made by a process of its own: all that it made is read, and nothing of it stays."""

from __future__ import annotations

import fcntl
import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from typing import IO

from .carried import CarriedFile
from .values import CopyOrder, CopyOutcome, TellStep

_RUN = "from fieldguide.pipeline import make_alone; make_alone()"
_OUTCOME = "outcome.pickle"
_PREFIX, _LOCK = "fieldguide-job-", ".lock"
_MACHINE = 4
_ATTEMPTS = 3
_LAST_WORDS = 2000


class Processes:
    """The processes that are at work, so that they can be ended when nobody wants what they make."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    @contextmanager
    def started(self, folder: Path, said: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
        """Start a process that makes a job in a folder."""
        with self._lock:
            process = subprocess.Popen(
                [sys.executable, "-c", _RUN],
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
            )
            self._running.add(process)
            if self._ended:
                process.kill()
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            with self._lock:
                self._running.discard(process)

    @property
    def ended(self) -> bool:
        """Tell whether nobody wants what is made any more."""
        return self._ended

    def end(self) -> None:
        """End all processes, and any that is started later."""
        with self._lock:
            self._ended = True
            for process in self._running:
                process.kill()


def make_apart(
    files: Sequence[CarriedFile], order: CopyOrder, tell: TellStep, processes: Processes | None = None
) -> CopyOutcome:
    """Have a job made, and again where its process was killed; see `CopyOutcome` for what can go wrong."""
    processes = processes or Processes()
    for attempt in range(1, _ATTEMPTS + 1):
        with work_folder() as folder:
            status, said = _run(files, order, folder, tell, processes)
            if status == 0:
                outcome: CopyOutcome = pickle.loads((folder / _OUTCOME).read_bytes())
                return outcome
        # Killed from outside, as where memory ran out: the job is not to blame.  All else would happen again.
        if status > 0 or processes.ended:
            break
        tell(f"lost {attempt}", 0, 1)
    how = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
    return CopyOutcome(_MACHINE, f"its process {how}", notes=(said,) if said else ())


def _run(
    files: Sequence[CarriedFile], order: CopyOrder, folder: Path, tell: TellStep, processes: Processes
) -> tuple[int, str]:
    """Give the status of a process that was asked for a job, and the last that it said."""
    sent = pickle.dumps((tuple(files), order), protocol=pickle.HIGHEST_PROTOCOL)
    with tempfile.TemporaryFile() as said:
        with processes.started(folder, said) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            Thread(target=_send, args=(process.stdin, sent), daemon=True).start()
            for line in process.stdout:
                name, done, total = json.loads(line)
                tell(name, done, total)
            status = process.wait()
        said.seek(max(0, said.seek(0, os.SEEK_END) - _LAST_WORDS))
        return status, said.read().decode("utf-8", "replace").strip()


def _send(pipe: IO[bytes], content: bytes) -> None:
    with suppress(OSError, ValueError):  # it has ended: its status says how
        pipe.write(content)
        pipe.close()


@contextmanager
def work_folder() -> Iterator[Path]:
    """Give an empty folder for this user alone; what killed workers left on this machine is removed first."""
    _sweep()
    number, lock = _take_lock()
    folder = lock.with_suffix("")
    try:
        # Others write into the folder of temporary files too: one that is there already is not ours.
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.unlink(missing_ok=True)
        os.close(number)


def _take_lock() -> tuple[int, Path]:
    """Make a new lock and hold it; it is taken before there is anything that a sweep could take away."""
    while True:
        number, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_LOCK)
        lock = Path(name).resolve()
        fcntl.flock(number, fcntl.LOCK_EX)
        # A sweep may have come between.
        if lock.exists():
            return number, lock
        os.close(number)


def _sweep() -> None:
    """Remove the folders of workers that were killed: a lock that nobody holds is what they left."""
    for lock in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*{_LOCK}"):
        with suppress(OSError):
            number = os.open(lock, os.O_RDWR | os.O_NOFOLLOW)
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
                lock.unlink(missing_ok=True)
            finally:
                os.close(number)
