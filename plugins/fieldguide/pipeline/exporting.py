"""Check, export: what a project gives to other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide.content.training import MODULE
from fieldguide.content.translated import has_all_whole, ids_of_whole
from fieldguide.content.visible import visible_library
from fieldguide.errors import UsageError
from fieldguide.export import ExportedFile, Format, SiteWriter
from fieldguide.model import EditionFolder, Library
from fieldguide.publish import staged

from .books import write_books
from .building import narrow_library
from .checking import CheckResult, check_project
from .course_sites import make_course_site
from .kind_writers import course_writers, export_formats, exporters
from .making import ProjectWork
from .site_copies import make_site_copies
from .unchanged import BuildRequest


class NothingToExportError(UsageError):
    """A format has nothing of what was asked for."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export, and where to.

    `languages` are those asked for, empty for what the format takes without; an empty `audience`
    is the configured one.  `entries` are the ids of those whose files are wanted, empty for all.
    """

    config: Path
    format: str
    to: Path
    languages: tuple[str, ...] = ()
    audience: str = ""
    entries: tuple[str, ...] = ()
    edition: EditionFolder | None = None


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written, and what is to be said of it, empty for nothing."""

    path: Path
    note: str = ""


def export_project(request: ExportRequest) -> tuple[CheckResult, tuple[WrittenFile, ...]]:
    """Check a project and write the files of a format; tell of each, of none where there are errors.

    The folder is written beside an old one and takes its place when it is whole.

    Raises:
        UsageError: an option cannot be used, there is nothing to export, or the folder holds
            files that we did not write.
        MachineError: the disk failed.
    """
    checked = check_project(request.config, edition=request.edition)
    if checked.errors or checked.library is None:
        return checked, ()
    build = BuildRequest(request.config, languages=request.languages, audience=request.audience)
    library = visible_library(narrow_library(checked.library, build))
    _refuse_what_is_missing(request)
    files = export_files(library, request)
    if not files:
        asked = f" in {', '.join(request.languages)}" if request.languages else ""
        raise NothingToExportError(f"there is nothing to export as {request.format}{asked}")
    with staged(request.to, library.settings) as staging:
        for file in files:
            (staging.folder / file.name).write_bytes(file.content)
        staging.publish()
    return checked, tuple(WrittenFile(request.to / file.name, file.note) for file in files)


def _marked(file: ExportedFile, library: Library) -> ExportedFile:
    """Give a file by a name that says for whom it is; tables are described by their names, and say it so."""
    return replace(file, name=library.settings.marked(file.name))


def export_files(library: Library, request: ExportRequest) -> tuple[ExportedFile, ...]:
    """Make the files that were asked for, of what the audience of a library may see.

    Raises:
        UsageError: there is no such entry, or it has no such file.
    """
    export = exporters()[request.format]
    format = _format(request)
    if format is not None and format.write_book is not None:
        return write_books(library, format, request.languages, request.entries)
    if format is not None and format.write_site is not None:
        return _sites(library, format.write_site, request)
    if format is None or not format.together or not request.entries:
        made = (*export(library, request.languages), *_courses(library, request))
        wanted = _wanted(made, request, library)
        return tuple(_marked(one, library) for one in wanted) if format is not None else wanted
    _find_all(request.entries, library)
    others = {entry.id for entry in library.sources(format.chosen)}.difference(request.entries)
    kept = tuple(entry for entry in library.entries if entry.id not in others)
    made = export(replace(library, entries=kept), request.languages)
    return tuple(_marked(one, library) for one in made)


def _format(request: ExportRequest) -> Format | None:
    return next((one for one in export_formats() if one.name == request.format), None)


def _refuse_what_is_missing(request: ExportRequest) -> None:
    """Say what a format needs and is not installed, before anything is made.

    Raises:
        UsageError: something is missing.
    """
    format = _format(request)
    missing = format.missing() if format is not None else ""
    if missing:
        raise UsageError(missing)


def _sites(library: Library, write: SiteWriter, request: ExportRequest) -> tuple[ExportedFile, ...]:
    """Give the files of a format that holds the whole site of a language."""
    copies = make_site_copies(library)
    return tuple(
        write(library, one)
        for one in copies
        if not request.languages or one.language.code in request.languages
    )


def _find_all(ids: Sequence[str], library: Library) -> None:
    for id in ids:
        if library.find(id) is None:
            raise UsageError(f"there is no `{id}`")


def _courses(library: Library, request: ExportRequest) -> Iterator[ExportedFile]:
    """Give the files of a format that holds the finished pages of courses."""
    write = course_writers().get(request.format)
    if write is None:
        return
    work = ProjectWork(library, offers=False, ahead=False)
    for module in library.sources(MODULE):
        for language in library.settings.languages:
            wanted = not request.languages or language.code in request.languages
            whole = has_all_whole(library, ids_of_whole(module), language.code)
            if wanted and whole and (not request.entries or module.id in request.entries):
                yield write(library, make_course_site(work, module, language))


def _wanted(
    files: tuple[ExportedFile, ...], request: ExportRequest, library: Library
) -> tuple[ExportedFile, ...]:
    """Give the files of the entries that were asked for.

    Raises:
        UsageError: there is no such entry, or it has no such file.
    """
    made = {file.entry for file in files}
    _find_all(request.entries, library)
    for id in request.entries:
        if id not in made:
            raise UsageError(f"`{id}` has nothing to export as {request.format}")
    return tuple(file for file in files if not request.entries or file.entry in request.entries)
