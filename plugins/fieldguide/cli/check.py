"""`fieldguide check`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path, PurePosixPath

import click

from fieldguide import pipeline
from fieldguide.errors import UsageError
from fieldguide.model import EditionFolder

from .options import (
    chosen_edition,
    config_option,
    edition_option,
    format_option,
    leave_on_faults,
    quiet_option,
    write_report,
)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--fix", is_flag=True, help="Mend what needs no thought, and say what was mended.")
@click.option(
    "--only-a-slip",
    "slips",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="SOURCE",
    help="With --fix: in this file of the source language only a slip was mended, so that the "
    "translations which were up to date before are so still. Can be given several times.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Count the old faults that this file names, and tell the others.",
)
@click.option(
    "--write-baseline", "write", is_flag=True, help="Write all faults of today into the file of --baseline."
)
@click.option(
    "--accept-changed",
    is_flag=True,
    help="With --fix and --edition: I have read what the project says now in the items that this edition "
    "replaces; write their fingerprints.",
)
@edition_option
@config_option
@format_option
@quiet_option
def check(
    paths: tuple[Path, ...],
    fix: bool,
    slips: tuple[Path, ...],
    baseline: Path | None,
    write: bool,
    accept_changed: bool,
    edition: str,
    as_of: datetime | None,
    config: Path,
    report_format: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Find every fault of every file and language in one run; write nothing without --fix.

    With PATHS, only faults in these files and folders are told, and mended; all is read anyway,
    since a fault in one file can show in another.
    """
    root = config.resolve().parent
    chosen = chosen_edition(config, edition, as_of)
    if chosen is not None and baseline is not None:
        raise UsageError("a baseline is of a project and not of an edition: please take one of the two out")
    inside = tuple(_relative(path, root, chosen) for path in paths)
    if slips and not fix:
        raise UsageError("--only-a-slip writes into translations: please add --fix")
    if accept_changed and not (fix and chosen is not None):
        raise UsageError("--accept-changed writes into an edition: please add --fix and --edition NAME")
    if (fix and baseline is not None) or (paths and write):
        raise UsageError("a baseline is of a whole project as it is: please take --fix and the paths out")
    if write and baseline is None:
        raise UsageError("please name the file that the old faults go to: --baseline FILE --write-baseline")
    if baseline is not None and write:
        result = pipeline.write_baseline_of(config, baseline)
    elif baseline is not None:
        result = pipeline.check_against_baseline(config, baseline, inside)
    elif fix:
        result = pipeline.mend_project(
            config,
            inside,
            tuple(_relative(path, root, chosen) for path in slips),
            chosen,
            accept_changed=accept_changed,
        )
    else:
        result = pipeline.check_project(config, inside, edition=chosen)
    write_report(result, report_format, quiet)
    leave_on_faults(result)


def _relative(path: Path, root: Path, edition: EditionFolder | None) -> str:
    """Give the path of a file or folder as the report names it, however it was typed."""
    if not path.exists() and "\\" in str(path):
        path = Path(str(path).replace("\\", "/"))
    if not path.exists():
        raise UsageError(f"there is no file or folder {path}")
    if edition is not None and path.resolve().is_relative_to(edition.place):
        return (
            PurePosixPath(edition.shown) / path.resolve().relative_to(edition.place).as_posix()
        ).as_posix()
    try:
        return path.resolve().relative_to(root).as_posix()
    except ValueError:
        raise UsageError(f"{path} is outside the project {root}") from None
