"""Courses by themselves: the pages of a module with all that they load, for packages and single files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldguide.content.marks import kept_in
from fieldguide.content.site_paths import page_path, site_path
from fieldguide.content.training import read_module
from fieldguide.content.words import marked_title
from fieldguide.errors import MachineError
from fieldguide.frame import STORE_FILES
from fieldguide.model import CourseSite, Entry, FinishedPage, Language, Library
from fieldguide.publish import files_of_style, judge_package

from .kind_writers import pages_by_kind
from .making import ProjectWork


def make_course_site(work: ProjectWork, module: Entry, language: Language) -> CourseSite:
    """Give the pages of a module in a language with every file that they load.

    They are its own page, its units, its quiz, the pages beside its own, and its job aid.

    Raises:
        MachineError: a picture cannot be read any more; or a reference leads nowhere, which is a fault of
            ours that nobody should find in a package.
    """
    paths = pages_of_course(work, module, language)
    made: list[FinishedPage] = []
    unlinked: dict[str, None] = {}
    for path in paths.values():
        page, apart = work.make_apart(language.code, path, frozenset(paths.values()))
        made.append(page)
        unlinked |= dict.fromkeys(apart.unlinked)
    files = {page.path: page.html.encode("utf-8", "surrogateescape") for page in made}
    others = {asset.path: asset.content for asset in work.assets(made)}
    files |= dict(_loaded(made, others))
    faults = (
        *(fault for page in made for fault in page.facts.faults),
        *judge_package(module.id, files, made, kept_in((language.code,))),
    )
    if faults:
        raise MachineError(f"{faults[0].location}: {faults[0].message}")
    source = work.library.settings.first_language
    pages = {name: site_path(path, language, source) for name, path in paths.items()}
    title = marked_title(work.library.settings, language.code, work.library.localise(module, language).title)
    return CourseSite(module, language, title, pages, files, tuple(unlinked))


def pages_for_learners(work: ProjectWork, module: Entry, language: Language) -> tuple[str, ...]:
    """Give the page paths of a course for who takes it alone: without what is shown to a room."""
    pages = pages_by_kind()[module.kind].beside
    others = {f"{module.id} {one.slug}" for one in pages if not one.for_learners}
    return tuple(path for name, path in pages_of_course(work, module, language).items() if name not in others)


def pages_of_course(work: ProjectWork, module: Entry, language: Language) -> Mapping[str, str]:
    """Give the page path of each page of a course, by what it shows; see `CourseSite.pages`."""
    library = work.library
    read = read_module(module.fields)
    job_aid = read.job_aid.text if read.job_aid is not None else ""
    wanted = [library.find(id) for id in (module.id, *read.units, read.quiz, job_aid) if id]
    found = {entry.id: _path(library, entry) for entry in wanted if entry is not None}
    folder = found[module.id].removesuffix("index.md")
    for path in work.paths(language.code):
        if path.startswith(folder) and path not in found.values():
            found[f"{module.id} {path.removeprefix(folder).removesuffix('/index.md')}"] = path
    return found


def _path(library: Library, entry: Entry) -> str:
    kind = library.settings.kind(entry.kind)
    assert kind is not None
    return page_path(kind, entry.slug)


def _loaded(pages: list[FinishedPage], others: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Give the files that pages load, and those that these load themselves."""
    needs = (
        need.partition("#")[0] for page in pages for found in page.facts.needs.values() for need in found
    )
    # No page names the hidden page that keeps what a learner has done; a script opens it.
    waiting = [*STORE_FILES, *needs]
    seen = {page.path for page in pages}
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        if path in others:
            yield path, others[path]
            if path.endswith(".css"):
                waiting += files_of_style(path, others[path])
