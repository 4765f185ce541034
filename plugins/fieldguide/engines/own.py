"""Our own engine: each page made and written by one of several processes, whichever is free."""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import connection, get_all_start_methods, get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from fieldguide.errors import MachineError, UsageError
from fieldguide.model import FinishedPage
from fieldguide.signals import ended_by_terminate, signals_deferred

from .contract import SiteWork
from .worker import Failure, PageName, make_on_demand

Progress = Callable[[int, int], None]
"""Is told how many pages are made, of how many."""

# Large enough that the processes seldom wait, small enough that they end together.
_PAGES_AT_ONCE = 24


@dataclass(slots=True)
class _Child:
    process: BaseProcess
    pipe: connection.Connection
    asked: tuple[PageName, ...] = ()


def make_pages(
    work: SiteWork,
    names: Sequence[PageName],
    destination: Path,
    jobs: int = 0,
    progress: Progress | None = None,
) -> tuple[FinishedPage, ...]:
    """Make some pages and write each at its path below a folder; give them in order, without their documents.

    `jobs` bounds the processes at one time; 0 means one for each processor.

    Raises:
        UsageError, MachineError: a page could not be made or written; what its process said is in the
            error's notes.
    """
    chunks = deque(tuple(names[at : at + _PAGES_AT_ONCE]) for at in range(0, len(names), _PAGES_AT_ONCE))
    tell = progress or _silent
    tell(0, len(names))
    count = min(jobs or processors(), len(chunks))
    with ended_by_terminate():
        made = _run(work, destination, chunks, count, lambda done: tell(done, len(names)))
    return tuple(made[name] for name in names)


def _run(
    work: SiteWork,
    destination: Path,
    chunks: deque[tuple[PageName, ...]],
    count: int,
    tell: Callable[[int], None],
) -> dict[PageName, FinishedPage]:
    made: dict[PageName, FinishedPage] = {}
    children: list[_Child] = []
    try:
        # What is loaded by now is never garbage; not looked at, it stays shared with the children.
        gc.freeze()
        for _ in range(count):
            _start(work, destination, children)
        for child in children:
            _ask(child, chunks)
        while working := [child for child in children if child.asked]:
            ready = connection.wait([child.pipe for child in working])
            for child in [one for one in working if one.pipe in ready]:
                made.update(zip(child.asked, _receive(child), strict=True))
                _ask(child, chunks)
                tell(len(made))
    finally:
        gc.unfreeze()
        _stop(children)
    return made


def _start(work: SiteWork, destination: Path, children: list[_Child]) -> None:
    # Forking is fast, but macOS breaks forked processes that use its own libraries.
    fork = "fork" in get_all_start_methods() and sys.platform != "darwin"
    context = get_context("fork") if fork else get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=make_on_demand, args=(work, destination, theirs), daemon=True)
    with signals_deferred():
        process.start()
        children.append(_Child(process, ours))
    theirs.close()


def _ask(child: _Child, chunks: deque[tuple[PageName, ...]]) -> None:
    child.asked = chunks.popleft() if chunks else ()
    try:
        child.pipe.send(child.asked)
    except OSError:
        # It has ended: what happened is told when its answer is read.
        if not child.asked:
            return


def _receive(child: _Child) -> tuple[FinishedPage, ...]:
    try:
        answer: object = child.pipe.recv()
    except (EOFError, OSError):
        child.process.join()
        answer = Failure(False, f"its process ended with status {child.process.exitcode}")
    if isinstance(answer, Failure):
        page = answer.page or child.asked[0]
        where = f"making the page `{page.path}` in `{page.language}` failed: "
        error = UsageError(answer.text) if answer.of_call else MachineError(where + answer.text)
        if answer.traceback:
            error.add_note(answer.traceback)
        raise error
    assert isinstance(answer, tuple)
    return answer


def _stop(children: list[_Child]) -> None:
    for child in children:
        # Those that have nothing left to do are ending by themselves.
        if child.asked:
            child.process.terminate()
    for child in children:
        child.process.join(5)
        if child.process.is_alive():
            child.process.kill()
            child.process.join()
        child.pipe.close()


def processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _silent(_: int, __: int) -> None:
    pass
