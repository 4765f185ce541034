"""Render, build, finish and package: everything a project publishes."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from fieldguide.content.authors import authors_library
from fieldguide.content.marks import kept_in
from fieldguide.content.parts import parts_of, stands_in_hidden_part
from fieldguide.content.single_files import choose_single_files
from fieldguide.content.visible import visible_library
from fieldguide.engines import processors
from fieldguide.errors import UsageError
from fieldguide.model import DOWNLOADS, Diagnostic, FinishedPage, Library, RenderedSite, Settings
from fieldguide.package import WHOLE_COPIES, PackageRequest, package_labels, package_site
from fieldguide.publish import (
    Staging,
    check_apart,
    check_output,
    finish_site,
    judge_package,
    list_files_to_keep,
    publish_all,
    staged,
    tell_sizes,
)
from fieldguide.verify import Wanted, verify_bundle

from .checking import CheckResult, check_project, extend_result, has_errors
from .collector import collector_at_rest
from .keeping import make_site_pages
from .kind_writers import attachments, render_site
from .making import ProjectWork
from .rules import RULES
from .single_files import PlannedFile, make_single_files, plan_single_files
from .unchanged import BuildRequest, BuildResult, Step, written_files


def render_library(library: Library, *, markdown: bool = False) -> tuple[RenderedSite, ...]:
    """Render every language of a library, without what its audience may not see."""
    visible = visible_library(library)
    return tuple(
        render_site(visible, language, RULES, attachments(visible, language), markdown=markdown)
        for language in visible.settings.languages
    )


def make_build(request: BuildRequest, step: Step) -> BuildResult:
    """Check, render, build, finish and pack a project, then swap all results in.

    Raises:
        UsageError: an option or the configuration cannot be used.
        MachineError: the engine or the disk failed.
        BundleError: an older package, of which an update is asked for, is not as it was made.
    """
    started = time.perf_counter()
    step("Checking", 0, 1)
    checked = check_project(request.config, edition=request.edition)
    if checked.errors or checked.library is None:
        return BuildResult(checked)
    library = narrow_library(checked.library, request)
    checked = _without_hidden(checked, library)
    settings = library.settings
    if request.single_files:  # before anything is made
        choose_single_files(visible_library(library), request.single_files)
    step("Checking", 1, 1)
    place = request.site or (request.bundles or Path("dist")).with_name(".site-for-bundles")
    outputs = [place, request.bundles] if request.bundles is not None else [place]
    for output in outputs:
        check_output(output, settings)
    check_apart(outputs)
    # What an update is made of is judged before anything is made.
    since = tuple(verify_bundle(path, Wanted(), None) for path in request.since)
    with ExitStack() as stack:
        site = stack.enter_context(staged(place, settings))
        bundles = stack.enter_context(staged(request.bundles, settings)) if request.bundles else None

        # Packages leave it out; so those that are made without a site are the same, and of the same pages.
        work = ProjectWork(
            library,
            offers=bundles is not None,
            cached=request.cached,
            online=True,
            jobs=request.jobs or processors(),
        )
        offered = plan_single_files(work.library)
        planned = offered
        if request.single_files:
            planned = plan_single_files(work.library, request.single_files, request.languages)

        def progress(done: int, total: int) -> None:
            step("Building", done, total)

        with collector_at_rest():
            made = make_site_pages(work, site.folder, request.jobs or 0, progress, cached=request.cached)
            pages = made.pages
            step("Finishing", 0, 1)
            if bundles is not None:
                promise_downloads(site.folder, settings, (*offered, *planned))
            faults = finish_site(site.folder, settings, pages, work.assets(pages))
            step("Finishing", 1, 1)
            if bundles is not None and not has_errors(faults):
                wanted = PackageRequest(request.signer, since)
                faults += pack(work, site.folder, pages, bundles.folder, step, wanted, planned)
            list_files_to_keep(site.folder, settings)
        checked = extend_result(checked, faults)
        if checked.errors:
            return BuildResult(checked)
        written = _publish(request, site, bundles)
    checked = replace(checked, seconds=time.perf_counter() - started)
    hidden = library.count_hidden()
    count = len(settings.languages)
    return BuildResult(checked, len(pages), count, written, hidden, made.kept, made.troubles)


def _without_hidden(checked: CheckResult, library: Library) -> CheckResult:
    """Leave out what is only advised on entries that are not in this build: its log may be public."""
    shown = {entry.path for entry in visible_library(library).entries}
    read = checked.library
    if read is None:
        return checked
    entries = read.entries
    files = (read.file(path) for path in {entry.path for entry in entries} - shown)
    hidden = {file.place for file in files if file is not None}
    narrowed = [entry for entry in entries if parts_of(entry, None)]
    told = tuple(
        one
        for one in checked.diagnostics
        if one.location.path not in hidden
        and not any(stands_in_hidden_part(entry, library.settings, one.location) for entry in narrowed)
    )
    return replace(checked, library=library, diagnostics=told)


def promise_downloads(site: Path, settings: Settings, planned: Iterable[PlannedFile]) -> None:
    """Make room for the packages that pages offer and that are made when the pages are finished."""
    folder = site / DOWNLOADS
    folder.mkdir()
    packages = (settings.package_name(label) for label in package_labels(settings))
    for name in (*packages, *(one.name for one in planned)):
        (folder / name).touch()


def pack(
    work: ProjectWork,
    site: Path,
    pages: Sequence[FinishedPage],
    bundles: Path,
    step: Step,
    wanted: PackageRequest = WHOLE_COPIES,
    planned: Sequence[PlannedFile] = (),
) -> tuple[Diagnostic, ...]:
    """Make the offline packages and single files, put them where the site offers them, and judge their links.

    The pages that offer them then tell how large they are.
    """
    library = work.library
    total = len(package_labels(library.settings)) + len(wanted.since) + len(planned)
    faults: list[Diagnostic] = []
    sizes: dict[str, int] = {}
    singles = make_single_files(work, site, pages, planned)
    for done, artifact in enumerate(package_site(library, site, pages, bundles, wanted, singles)):
        step("Packing", done, total)
        if artifact.offered:
            shutil.copyfile(bundles / artifact.name, site / DOWNLOADS / artifact.name)
            sizes[artifact.name] = len(artifact.content)
        faults += judge_package(artifact.name, artifact.files, artifact.pages, kept_in(artifact.languages))
    tell_sizes(site, pages, sizes)
    step("Packing", total, total)
    return tuple(faults)


def _publish(request: BuildRequest, site: Staging, bundles: Staging | None) -> tuple[Path, ...]:
    """Put the site and the packages in place together: packages never belong to another site."""
    stagings = [site] if request.site is not None else []
    publish_all([*stagings, bundles] if bundles is not None else stagings)
    return written_files(request)


def render_project(request: BuildRequest, to: Path) -> tuple[CheckResult, int]:
    """Write the pages as plain Markdown, a folder for each language; give how many.

    Raises:
        UsageError: the folder is not new or empty.
    """
    checked = check_project(request.config, edition=request.edition)
    if checked.errors or checked.library is None:
        return checked, 0
    if to.exists() and any(to.iterdir()):
        raise UsageError(f"the folder {to} is not empty")
    sites = render_library(narrow_library(checked.library, request), markdown=True)
    count = 0
    for site in sites:
        for page in site.pages:
            path = to / site.language.code / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.content, encoding="utf-8", newline="\n")
            count += 1
        for asset in site.assets:
            path = to / _beside_pages(asset.path, site, sites[0])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(asset.content)
    return checked, count


def _beside_pages(path: str, site: RenderedSite, source: RenderedSite) -> str:
    """Put a file of one language into that language's folder; here the source language has one too."""
    if path.startswith("assets/fieldguide/"):
        return path
    return path if site is not source else f"{site.language.code}/{path}"


def in_own_languages(settings: Settings) -> Settings:
    """Give the settings that pages are made with: an edition has its own languages, in its own order.

    Facts stay in the language they are written in, whether readers have that language or not.
    """
    if settings.local is None:
        return settings
    languages = tuple(settings.language(code) for code in settings.local.languages)
    source = settings.source_language
    return replace(settings, languages=languages, source=source if languages[0] != source else None)


def narrow_library(library: Library, request: BuildRequest) -> Library:
    """Keep the languages and the audience that a build is for, and of the two sites the one to build."""
    settings = in_own_languages(library.settings)
    known = {language.code for language in settings.languages}
    for code in request.languages:
        if code not in known:
            raise UsageError(f"there is no language {code}; languages: {', '.join(sorted(known))}")
    if request.audience and request.audience not in settings.audiences:
        raise UsageError(
            f"there is no audience {request.audience}; audiences: {', '.join(settings.audiences)}"
        )
    if request.languages:
        wanted = {settings.first_language.code, *request.languages}
        languages = tuple(one for one in settings.languages if one.code in wanted)
        settings = replace(settings, languages=languages)
    if request.audience:
        settings = replace(settings, audience=request.audience)
    narrowed = replace(library, settings=settings, silences=())
    return authors_library(narrowed) if request.for_authors else narrowed
