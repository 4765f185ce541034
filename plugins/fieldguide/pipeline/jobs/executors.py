"""The one seam between what is to be made and who makes it: this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from typing import Protocol

from .apart import Processes, make_apart
from .carried import CarriedFile
from .values import CopyOrder, CopyOutcome, JobEnd, JobStep

JobEvent = JobStep | JobEnd


class JobExecutor(Protocol):
    """Makes jobs by `make_apart`, wherever; so that the same is made everywhere."""

    def run(self, files: Sequence[CarriedFile], orders: Sequence[CopyOrder]) -> Iterator[JobEvent]:
        """Make all, in any order; tell each step, and exactly one end of each job.

        Where nobody asks for the next event any more, what is at work is ended.

        Raises:
            MachineError: nobody can make anything.
        """
        ...


class LocalExecutor:
    """Makes jobs on this machine, each in a process of its own, some at one time."""

    def __init__(self, workers: int) -> None:
        """Take how many processes may be at work."""
        self._workers = workers

    def run(self, files: Sequence[CarriedFile], orders: Sequence[CopyOrder]) -> Iterator[JobEvent]:
        """Make all; see `JobExecutor`."""
        events: SimpleQueue[JobEvent] = SimpleQueue()
        processes = Processes()

        def tell(order: CopyOrder, name: str, done: int, total: int) -> None:
            events.put(JobStep(order.job, name, done, total))

        def ended(order: CopyOrder, future: Future[CopyOutcome]) -> None:
            if not future.cancelled():
                events.put(JobEnd(order.job, outcome_of(future)))

        pool = ThreadPoolExecutor(self._workers, thread_name_prefix="fieldguide-job")
        try:
            for order in orders:
                future = pool.submit(make_apart, files, order, partial(tell, order), processes)
                future.add_done_callback(partial(ended, order))
            left = len(orders)
            while left:
                event = events.get()
                left -= isinstance(event, JobEnd)
                yield event
        finally:
            processes.end()
            pool.shutdown(cancel_futures=True)


def outcome_of(future: Future[CopyOutcome]) -> CopyOutcome:
    """Give what a job gave; what was raised around it is trouble with the machine."""
    error = future.exception()
    return future.result() if error is None else CopyOutcome(4, str(error) or type(error).__name__)
