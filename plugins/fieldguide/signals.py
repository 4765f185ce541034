"""Ends that come from outside, made to run the clean-up that a Ctrl-C runs."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_PR_SET_PDEATHSIG = 1  # prctl(2)


@contextmanager
def ended_by_terminate() -> Iterator[None]:
    """Let SIGTERM raise SystemExit(143), so that what was begun is undone.

    Does nothing off the main thread, or where the caller handles the signal itself.
    """
    here = threading.current_thread() is threading.main_thread()
    if not here or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return

    def stop(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


@contextmanager
def signals_deferred() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM wait until the context ends.

    An exception that a signal raises inside a fork is lost: Python prints what its hooks
    around a fork raise, and goes on.
    """
    arrived: list[int] = []
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    if threading.current_thread() is not threading.main_thread():
        handlers.clear()
    changed = [number for number, handler in handlers.items() if callable(handler)]
    for number in changed:
        signal.signal(number, lambda number, _: arrived.append(number))
    try:
        yield
    finally:
        for number in changed:
            signal.signal(number, handlers[number])
    for late in arrived:
        signal.raise_signal(late)


def follow_parent() -> None:
    """Make this child process leave Ctrl-C to its parent, and end when the parent is killed.

    A parent that is killed cannot tell its children; only Linux can, and only of what happens from now on: a
    child that comes too late ends here.  It would wait for ever for what to do, and hold open what its parent
    wrote to, so that whoever reads there waits as well.
    """
    from multiprocessing import parent_process  # children have read it, and few processes have any

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    parent = parent_process()
    if parent is not None and os.getppid() != parent.pid:
        os.kill(os.getpid(), signal.SIGTERM)
