"""Make all copies: hand out the jobs, take in what they made, and put each in its place whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide.engines import processors
from fieldguide.errors import FieldguideError, UsageError
from fieldguide.publish import staged

from ..checking import CheckResult
from .carried import put_files
from .cluster import ClusterExecutor, judge_cluster
from .executors import JobEvent, JobExecutor, LocalExecutor
from .merging import merge_outcomes
from .planning import CopiesRequest, Planned, place_of, plan_copies
from .values import CopyJob, CopyOutcome, JobEnd

TellJob = Callable[[JobEvent], None]


@dataclass(frozen=True, slots=True)
class CopiesResult:
    """What became of all jobs, in the order of their names, without the files; `check` is what was found.

    `status` is the exit status of the run: the highest of all.
    """

    ended: tuple[tuple[CopyJob, CopyOutcome, int], ...]
    check: CheckResult
    output: Path

    @property
    def status(self) -> int:
        """The exit status."""
        return max((outcome.status for _, outcome, _ in self.ended), default=0)


def open_executor(request: CopiesRequest) -> JobExecutor:
    """Give who makes the jobs.

    Raises:
        UsageError: a cluster is asked for, and what it needs is not installed, or it would get a secret key.
    """
    if not request.scheduler:
        return LocalExecutor(request.workers or processors())
    judge_cluster()
    if request.signer is not None:
        raise UsageError(
            "--sign keeps the secret key on this machine, so it does not go with --scheduler;"
            " please sign in a run without"
        )
    return ClusterExecutor(request.scheduler)


def make_copies(
    request: CopiesRequest, begin: Callable[[tuple[CopyJob, ...]], None], tell: TellJob
) -> CopiesResult:
    """Make all copies of a project and its editions; `begin` is told all jobs, `tell` each step.

    A job that fails stops no other, and leaves what stood in its folder before.

    Raises:
        UsageError: an option or the project's configuration cannot be used.
        MachineError: there is no scheduler, or no worker.
    """
    started = time.perf_counter()
    executor = open_executor(request)
    plan = plan_copies(request)
    planned = {one.job: one for one in plan.planned}
    ended: dict[CopyJob, tuple[CopyOutcome, int]] = {}
    for job, check in plan.faulty:
        ended[job] = CopyOutcome(2, diagnostics=check.diagnostics, texts=check.config_lines), 0
    begin((*ended, *planned))
    for event in executor.run(plan.files, [one.order for one in plan.planned]):
        if isinstance(event, JobEnd):
            outcome = _publish(request, planned[event.job], event.outcome)
            # What was made is on the disk by now; of a hundred offices it would fill the memory.
            ended[event.job] = replace(outcome, files=()), outcome.size
            event = JobEnd(event.job, replace(outcome, files=()))
        tell(event)
    order = sorted(ended, key=lambda job: job.name)
    check = merge_outcomes([(job, ended[job][0]) for job in order], time.perf_counter() - started)
    return CopiesResult(tuple((job, *ended[job]) for job in order), check, request.output)


def _publish(request: CopiesRequest, planned: Planned, outcome: CopyOutcome) -> CopyOutcome:
    """Put the files of a job in their place, whole; a format that has nothing to give has no folder."""
    if outcome.status or not outcome.files:
        return outcome
    try:
        with staged(place_of(request, planned.job), planned.settings) as staging:
            put_files(outcome.files, staging.folder)
            staging.publish()
    except FieldguideError as error:
        return CopyOutcome(error.exit_status, str(error), seconds=outcome.seconds)
    return outcome
