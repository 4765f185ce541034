"""`fieldguide check`."""

from __future__ import annotations

from pathlib import Path

import click

from fieldguide.errors import UsageError
from fieldguide.pipeline import check_project

from .options import config_option, format_option, leave_on_faults, quiet_option, write_report


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_option
@format_option
@quiet_option
def check(paths: tuple[Path, ...], config: Path, report_format: str, quiet: bool, verbose: bool) -> None:
    """Find every fault of every file and language in one run; write nothing.

    With PATHS, only faults in these files and folders are told; all is read anyway,
    since a fault in one file can show in another.
    """
    root = config.resolve().parent
    result = check_project(config, tuple(_relative(path, root) for path in paths))
    write_report(result, report_format, quiet)
    leave_on_faults(result)


def _relative(path: Path, root: Path) -> str:
    """Give the path of a file or folder as the report names it, however it was typed."""
    if not path.exists() and "\\" in str(path):
        path = Path(str(path).replace("\\", "/"))
    if not path.exists():
        raise UsageError(f"there is no file or folder {path}")
    try:
        return path.resolve().relative_to(root).as_posix()
    except ValueError:
        raise UsageError(f"{path} is outside the project {root}") from None
