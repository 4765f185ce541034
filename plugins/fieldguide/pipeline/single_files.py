"""Single files for phones: which are made in a build, and of which of its pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.single_files import (
    SingleFile,
    choose_single_files,
    offered_in,
    pages_around,
)
from fieldguide.content.site_paths import site_path
from fieldguide.errors import UsageError
from fieldguide.model import FinishedPage, Language, Library
from fieldguide.package import Artifact, write_single_file

from .course_sites import pages_for_learners
from .making import ProjectWork


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A single file in a language, and its name."""

    file: SingleFile
    language: Language
    name: str


def plan_single_files(
    library: Library, ids: Sequence[str] = (), languages: Collection[str] = ()
) -> tuple[PlannedFile, ...]:
    """Give the single files of a build: those that are asked for by their ids, else those that pages offer.

    The library holds what the build's audience may see.  `languages` are those that were asked for, empty
    for all.

    Raises:
        UsageError: there is none for an id.
    """
    chosen = choose_single_files(library, ids)
    settings = library.settings
    return tuple(
        PlannedFile(one, language, one.name(language, settings))
        for language in settings.languages
        if not languages or language.code in languages
        for one in (chosen or offered_in(library, language))
    )


def make_single_files(
    work: ProjectWork, site: Path, pages: Sequence[FinishedPage], planned: Sequence[PlannedFile]
) -> Iterator[Artifact]:
    """Make single files of the pages of a finished site, which lies in a folder."""
    known = {page.path: page for page in pages}
    source = work.library.settings.first_language
    for one in planned:
        paths = (site_path(path, one.language, source) for path in _pages_of(work, one))
        chosen = [known[path] for path in paths if path in known]
        if not chosen:
            raise UsageError(f"`{one.file.id}` has no page in {one.language.code}")
        held = [page if page.html else page.with_document(site) for page in chosen]
        yield write_single_file(work.library, site, held, one.language, one.name)


def _pages_of(work: ProjectWork, one: PlannedFile) -> tuple[str, ...]:
    if one.file.is_course:
        assert one.file.entry is not None
        return pages_for_learners(work, one.file.entry, one.language)
    return pages_around(one.file, work.library)
