"""One process per language, then one site."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import connection, get_all_start_methods, get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from fieldguide.errors import MachineError, UsageError
from fieldguide.model import RenderedSite, Settings
from fieldguide.signals import ended_by_terminate, signals_deferred

from .engine import load_engine
from .epoch import source_date_epoch
from .merge import merge_language
from .worker import LanguageTask, PendingSite, build_language

_PARTS = ".parts"
_LOG_LINES = 40


@dataclass(frozen=True, slots=True)
class LanguageEvent:
    """A language has been started or finished; `done` of `total` are finished by now."""

    code: str
    finished: bool
    done: int
    total: int


Progress = Callable[[LanguageEvent], None]


@dataclass(slots=True)
class _Child:
    task: LanguageTask
    process: BaseProcess
    answer: connection.Connection


def build_languages(
    pending: Sequence[PendingSite],
    engine: str,
    settings: Settings,
    destination: Path,
    jobs: int = 0,
    progress: Progress | None = None,
) -> tuple[RenderedSite, ...]:
    """Build every language in a process of its own and merge the results in `destination`.

    Gives the outlines of the sites: all but the texts of pages and files.

    `engine` is the name of an installed engine or `module:attribute`.  `jobs` bounds the
    processes at one time; 0 means one for each processor.

    Raises:
        UsageError: there is no such engine, or SOURCE_DATE_EPOCH is nonsense.
        MachineError: an engine failed; its log is in the error's notes.
    """
    epoch = source_date_epoch(settings, os.environ)
    # Loaded here too: a wrong name is known at once, and forked children share the import.
    load_engine(engine)
    parts = destination / _PARTS
    parts.mkdir(parents=True)
    tasks = [
        LanguageTask(
            engine,
            one,
            settings,
            parts / one.language.code,
            parts / f"{one.language.code}.log",
            epoch,
        )
        for one in pending
    ]
    with ended_by_terminate():
        outlines = _run(tasks, jobs or _processors(), progress or _silent)
    for task in tasks:
        merge_language(task.folder, destination, task.pending.language, settings)
    shutil.rmtree(parts)
    return tuple(outlines[task.pending.language.code] for task in tasks)


def _run(tasks: list[LanguageTask], jobs: int, progress: Progress) -> dict[str, RenderedSite]:
    # Forking is fast, but macOS breaks forked processes that use its own libraries.
    fork = "fork" in get_all_start_methods() and sys.platform != "darwin"
    context = get_context("fork") if fork else get_context("spawn")
    waiting = list(reversed(tasks))
    running: list[_Child] = []
    outlines: dict[str, RenderedSite] = {}
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                task = waiting.pop()
                task.folder.mkdir()
                receiver, sender = context.Pipe(duplex=False)
                process = context.Process(target=build_language, args=(task, sender), daemon=True)
                with signals_deferred():
                    process.start()
                    running.append(_Child(task, process, receiver))
                sender.close()
                progress(LanguageEvent(task.pending.language.code, False, len(outlines), len(tasks)))
            # The answers, not the ends: a long answer keeps its child until it is read.
            ready = connection.wait([child.answer for child in running])
            for child in [one for one in running if one.answer in ready]:
                code = child.task.pending.language.code
                outlines[code] = _receive(child)
                running.remove(child)
                progress(LanguageEvent(code, True, len(outlines), len(tasks)))
    finally:
        _stop(running)
    return outlines


def _receive(child: _Child) -> RenderedSite:
    code = child.task.pending.language.code
    try:
        answer = child.answer.recv()
    except EOFError:
        answer = None
    child.process.join()
    if isinstance(answer, RenderedSite):
        return answer
    of_call, text = answer or (False, f"its process ended with status {child.process.exitcode}")
    error = UsageError(text) if of_call else MachineError(f"building the language `{code}` failed: {text}")
    log = child.task.log.read_text(encoding="utf-8", errors="replace") if child.task.log.exists() else ""
    error.add_note("\n".join(log.splitlines()[-_LOG_LINES:]))
    raise error


def _stop(children: list[_Child]) -> None:
    for child in children:
        child.process.terminate()
    for child in children:
        child.process.join(5)
        if child.process.is_alive():
            child.process.kill()
            child.process.join()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _silent(_: LanguageEvent) -> None:
    pass
