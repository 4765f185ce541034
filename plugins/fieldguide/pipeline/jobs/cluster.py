"""Jobs on a Dask cluster: workers anywhere, that need neither the project nor a disk of ours."""

from __future__ import annotations

import uuid
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from typing import Any

from fieldguide.errors import MachineError, UsageError

from .apart import make_apart
from .carried import CarriedFile
from .executors import JobEvent
from .values import CopyOrder, CopyOutcome, JobEnd, JobStep

_WAIT_SCHEDULER = "10s"
_WAIT_WORKERS = 60
_MACHINE = 4


def judge_cluster() -> None:
    """Say that what speaks with clusters is missing.

    Raises:
        UsageError: the extra is not installed.
    """
    try:
        import distributed  # noqa: F401
    except ImportError:
        raise UsageError(
            "--scheduler needs the extra `cluster`, here and on each worker: pip install"
            " 'fieldguide[cluster]'; without --scheduler, this machine makes all copies"
        ) from None


class ClusterExecutor:
    """Makes jobs on the workers of a Dask scheduler.

    The files of the project are sent once and handed from worker to worker; what was made comes back the
    same way.  Of a worker that is lost, the scheduler gives the jobs to another.
    """

    def __init__(self, address: str) -> None:
        """Take the address of a scheduler, such as `tcp://10.0.0.5:8786`."""
        self._address = address

    def run(self, files: Sequence[CarriedFile], orders: Sequence[CopyOrder]) -> Iterator[JobEvent]:
        """Make all; see `JobExecutor`."""
        from distributed import Client

        try:
            client = Client(self._address, timeout=_WAIT_SCHEDULER, set_as_default=False)
        except (OSError, ValueError) as error:
            raise MachineError(f"there is no scheduler at {self._address}: {error}") from error
        try:
            try:
                client.wait_for_workers(1, timeout=_WAIT_WORKERS)
            except TimeoutError:
                message = f"no worker came to the scheduler at {self._address} within {_WAIT_WORKERS} seconds"
                raise MachineError(message) from None
            yield from self._run(client, files, orders)
        finally:
            client.close(timeout=5)

    def _run(
        self, client: Any, files: Sequence[CarriedFile], orders: Sequence[CopyOrder]
    ) -> Iterator[JobEvent]:
        events: SimpleQueue[JobEvent | tuple[CopyOrder, Any]] = SimpleQueue()
        topic = f"fieldguide-{uuid.uuid4()}"
        jobs = {order.job.name: order.job for order in orders}

        def heard(event: tuple[float, Sequence[Any]]) -> None:
            name, step, done, total, place = event[1]
            events.put(JobStep(jobs[name], step, done, total, place))

        client.subscribe_topic(topic, heard)
        # A task and no scattered value: if all workers that hold it are lost, it is there again.
        content = client.submit(_carried, tuple(files), key=f"{topic}-content", pure=False)
        waiting = deque(enumerate(orders))
        # Who got a job, and what its end will be, by its name.
        given: dict[str, tuple[str, Any]] = {}
        try:
            while waiting or given:
                try:
                    free = free_workers(client, [worker for worker, _ in given.values()], len(waiting))
                except Exception as error:
                    # The scheduler is lost; those who are at work end with what the cluster says of it.
                    yield from (JobEnd(order.job, _trouble(error)) for _, order in waiting)
                    waiting.clear()
                    free = []
                for address in free:
                    number, order = waiting.popleft()
                    future = client.submit(
                        make_on_worker,
                        content,
                        order,
                        topic,
                        key=f"{topic}-{number}",
                        pure=False,
                        workers=[address] if address else None,
                        allow_other_workers=bool(address),
                    )
                    given[order.job.name] = address, future
                    future.add_done_callback(_put_ended(events, order))
                if not given:
                    continue
                event = events.get()
                if isinstance(event, tuple):
                    order, future = event
                    event = JobEnd(order.job, _outcome(future))
                    future.release()
                    del given[order.job.name]
                yield event
        finally:
            with suppress(Exception):  # the scheduler may be what was lost
                client.cancel([future for _, future in given.values()])
                client.unsubscribe_topic(topic)


def free_workers(client: Any, busy: Sequence[str], most: int) -> list[str]:
    """Give the workers that may get a job now, one for each job, those with the least work first.

    Left to itself, the scheduler gives all jobs to the worker that has the files of the project, and the
    others wait.  Where nobody is at work and no worker is there, it may choose among those that come: that
    is an empty name.
    """
    free = []
    count = Counter(busy)
    for address, threads in client.nthreads().items():
        free += [(taken, address) for taken in range(count[address], threads)]
    if not free and not busy:
        return [""][:most]
    return [address for _, address in sorted(free)][:most]


def _put_ended(events: SimpleQueue[Any], order: CopyOrder) -> Callable[[Any], None]:
    return lambda future: events.put((order, future))


def _carried(files: tuple[CarriedFile, ...]) -> tuple[CarriedFile, ...]:
    return files


def make_on_worker(files: Sequence[CarriedFile], order: CopyOrder, topic: str) -> CopyOutcome:
    """Have a job made on the worker that this is called on, and tell its steps to whoever asked."""
    from distributed import get_worker

    worker: Any = get_worker()

    def tell(job: str, step: str, done: int, total: int) -> None:
        worker.log_event(topic, (job, step, done, total, worker.address))

    tell(order.job.name, "Started", 0, 1)
    return make_apart(files, order, partial(tell, order.job.name))


def _outcome(future: Any) -> CopyOutcome:
    """Give what a job gave; what the cluster raised is trouble with the machine."""
    from distributed import KilledWorker

    try:
        outcome: CopyOutcome = future.result()
    except KilledWorker:
        return CopyOutcome(_MACHINE, "the workers that made it were lost again and again")
    except Exception as error:
        return _trouble(error)
    return outcome


def _trouble(error: Exception) -> CopyOutcome:
    words = (str(error).strip() or type(error).__name__).splitlines()[0]
    return CopyOutcome(_MACHINE, f"the cluster could not make it: {words}")
