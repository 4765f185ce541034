"""Render, build, finish and package: everything a project publishes."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from fieldguide.content.authors import authors_library
from fieldguide.content.marks import kept_in
from fieldguide.content.visible import visible_library
from fieldguide.errors import UsageError
from fieldguide.model import DOWNLOADS, Diagnostic, FinishedPage, Library, RenderedSite, Settings
from fieldguide.package import package_labels, package_site
from fieldguide.publish import (
    Staging,
    check_apart,
    check_output,
    finish_site,
    judge_package,
    publish_all,
    staged,
)

from .checking import CheckResult, check_project, extend_result, has_errors
from .collector import collector_at_rest
from .keeping import make_site_pages
from .kind_writers import attachments, render_site
from .making import ProjectWork
from .rules import RULES
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
    """
    started = time.perf_counter()
    step("Checking", 0, 1)
    checked = check_project(request.config)
    if checked.errors or checked.library is None:
        return BuildResult(checked)
    library = narrow_library(checked.library, request)
    checked = _without_hidden(checked, library)
    settings = library.settings
    step("Checking", 1, 1)
    place = request.site or (request.bundles or Path("dist")).with_name(".site-for-bundles")
    outputs = [place, request.bundles] if request.bundles is not None else [place]
    for output in outputs:
        check_output(output, settings)
    check_apart(outputs)
    with ExitStack() as stack:
        site = stack.enter_context(staged(place, settings))
        bundles = stack.enter_context(staged(request.bundles, settings)) if request.bundles else None

        work = ProjectWork(library, offers=bundles is not None, cached=request.cached)

        def progress(done: int, total: int) -> None:
            step("Building", done, total)

        with collector_at_rest():
            made = make_site_pages(work, site.folder, request.jobs or 0, progress, cached=request.cached)
            pages = made.pages
            step("Finishing", 0, 1)
            if bundles is not None:
                promise_downloads(site.folder, settings)
            faults = finish_site(site.folder, settings, pages, work.assets(pages))
            step("Finishing", 1, 1)
            if bundles is not None and not has_errors(faults):
                faults += pack(work.library, site.folder, pages, bundles.folder, step)
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
    read = checked.library.entries if checked.library is not None else ()
    hidden = {entry.path for entry in read} - shown
    told = tuple(one for one in checked.diagnostics if one.location.path not in hidden)
    return replace(checked, library=library, diagnostics=told)


def promise_downloads(site: Path, settings: Settings) -> None:
    """Make room for the packages that pages offer and that are made when the pages are finished."""
    folder = site / DOWNLOADS
    folder.mkdir()
    for label in package_labels(settings):
        (folder / settings.package_name(label)).touch()


def pack(
    library: Library, site: Path, pages: Sequence[FinishedPage], bundles: Path, step: Step
) -> tuple[Diagnostic, ...]:
    """Make the offline packages, put them where the site offers them, and judge their links."""
    total = len(package_labels(library.settings))
    faults: list[Diagnostic] = []
    for done, artifact in enumerate(package_site(library, site, pages, bundles)):
        step("Packing", done, total)
        shutil.copyfile(bundles / artifact.name, site / DOWNLOADS / artifact.name)
        faults += judge_package(artifact.name, artifact.files, artifact.pages, kept_in(artifact.languages))
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
    checked = check_project(request.config)
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


def narrow_library(library: Library, request: BuildRequest) -> Library:
    """Keep the languages and the audience that a build is for, and of the two sites the one to build."""
    settings = library.settings
    known = {language.code for language in settings.languages}
    for code in request.languages:
        if code not in known:
            raise UsageError(f"there is no language {code}; languages: {', '.join(sorted(known))}")
    if request.audience and request.audience not in settings.audiences:
        raise UsageError(
            f"there is no audience {request.audience}; audiences: {', '.join(settings.audiences)}"
        )
    if request.languages:
        wanted = {settings.source_language.code, *request.languages}
        languages = tuple(one for one in settings.languages if one.code in wanted)
        settings = replace(settings, languages=languages)
    if request.audience:
        settings = replace(settings, audience=request.audience)
    narrowed = Library(settings, library.entries, library.files)
    return authors_library(narrowed) if request.for_authors else narrowed
