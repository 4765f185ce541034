"""Check, export: what a project gives to other programs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.visible import visible_library
from fieldguide.errors import UsageError
from fieldguide.publish import staged

from .building import narrow_library
from .checking import CheckResult, check_project
from .kind_writers import exporters
from .unchanged import BuildRequest


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export, and where to.

    `languages` are those asked for, empty for what the format takes without; an empty `audience`
    is the configured one.
    """

    config: Path
    format: str
    to: Path
    languages: tuple[str, ...] = ()
    audience: str = ""


def export_project(request: ExportRequest) -> tuple[CheckResult, tuple[Path, ...]]:
    """Check a project and write the files of a format; give their paths, none where there are errors.

    The folder is written beside an old one and takes its place when it is whole.

    Raises:
        UsageError: an option cannot be used, there is nothing to export, or the folder holds
            files that we did not write.
        MachineError: the disk failed.
    """
    checked = check_project(request.config)
    if checked.errors or checked.library is None:
        return checked, ()
    build = BuildRequest(request.config, languages=request.languages, audience=request.audience)
    library = visible_library(narrow_library(checked.library, build))
    files = exporters()[request.format](library, request.languages)
    if not files:
        asked = f" in {', '.join(request.languages)}" if request.languages else ""
        raise UsageError(f"there is nothing to export as {request.format}{asked}")
    with staged(request.to, library.settings) as staging:
        for file in files:
            (staging.folder / file.name).write_bytes(file.content)
        staging.publish()
    return checked, tuple(request.to / file.name for file in files)
