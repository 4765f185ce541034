"""Build a project, unless nothing has changed since the last time."""

from __future__ import annotations

from .unchanged import BuildRequest, BuildResult, LastBuild, Step


def build_project(request: BuildRequest, step: Step) -> BuildResult:
    """Check, render, build, finish and pack a project, then swap all results in.

    Where all that would be read is as it was at the last build, and all that was written lies there as it was
    left, that build's result is given, and nothing is done.

    Raises:
        UsageError: an option or the configuration cannot be used.
        MachineError: the engine or the disk failed.
    """
    last = LastBuild.of(request)
    step("Looking", 0, 1)
    again = last.again()
    step("Looking", 1, 1)
    if again is not None:
        return again
    # What writes pages is read only where pages are written.
    from .building import make_build

    result = make_build(request, step)
    last.remember(result)
    return result
