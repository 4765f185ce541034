"""What a host gets that writes the pages itself, such as MkDocs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide.model import Diagnostic, FinishedPage, Settings
from fieldguide.publish import (
    check_apart,
    check_output,
    finish_site,
    list_files_to_keep,
    publish_all,
    settle_pages,
    staged,
)

from .building import pack, promise_downloads
from .checking import CheckResult, check_project, has_errors
from .making import ProjectWork
from .single_files import plan_single_files


@dataclass(frozen=True, slots=True)
class Prepared:
    """A project that was checked, and the pages of it that a host writes; none where there are errors."""

    check: CheckResult
    work: ProjectWork | None = None

    @property
    def settings(self) -> Settings | None:
        """The settings, or None where the configuration cannot be used."""
        return self.check.settings

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults."""
        return self.check.diagnostics

    def text(self) -> str:
        """Write the report for a person."""
        return self.check.text()


def prepare(config: Path, *, preview: bool = False) -> Prepared:
    """Check a project for a host; a preview offers no packages, for it makes none."""
    checked = check_project(config)
    if checked.errors or checked.library is None:
        return Prepared(checked)
    offers = bool(checked.library.settings.bundles) and not preview
    return Prepared(checked, ProjectWork(checked.library, offers=offers, online=not preview))


class HostedBuild:
    """A site that a host writes the pages of, from before it empties a folder to the swap.

    `folder` is where the host writes.
    """

    def __init__(self, prepared: Prepared, output: Path) -> None:
        """Judge the outputs as `build_project` does, and make empty folders beside them.

        Raises:
            UsageError: an output may not be replaced.
            MachineError: another build is at work, or the disk refuses.
        """
        assert prepared.work is not None
        self._prepared, self._work = prepared, prepared.work
        self._planned = plan_single_files(self._work.library) if self._work.offers else ()
        settings = self._work.library.settings
        bundles = settings.root / settings.bundles if settings.bundles else None
        outputs = [output, bundles] if bundles is not None else [output]
        for one in outputs:
            check_output(one, settings)
        check_apart(outputs)
        self._stack = ExitStack()
        try:
            self._stagings = [self._stack.enter_context(staged(one, settings)) for one in outputs]
        except BaseException:
            self._stack.close()
            raise
        self.folder = self._stagings[0].folder

    def finish(self, pages: Sequence[FinishedPage]) -> CheckResult:
        """Do to the whole site what `build_project` does to it, and make its packages.

        `pages` are those that the host was handed, with their documents; where it wrote another one in
        a page's place, that one is finished and judged.
        """
        settings = self._work.library.settings
        if self._work.offers:
            promise_downloads(self.folder, settings, self._planned)
        settled = settle_pages(self.folder, pages, self._work.finish_changed)
        faults = finish_site(self.folder, settings, settled, self._work.assets(settled))
        if self._work.offers and not has_errors(faults):
            bundles = self._stagings[1].folder
            faults += pack(self._work, self.folder, settled, bundles, lambda *_: None, planned=self._planned)
        list_files_to_keep(self.folder, settings)
        return replace(self._prepared.check, diagnostics=faults)

    def publish(self) -> None:
        """Put the site and its packages in the place of the old ones, all or none."""
        publish_all(self._stagings)

    def close(self) -> None:
        """Throw away what was not published."""
        self._stack.close()


def finish_preview(work: ProjectWork, folder: Path, pages: Sequence[FinishedPage]) -> tuple[Diagnostic, ...]:
    """Write what a preview needs beside its pages, and say what is wrong with them."""
    return finish_site(folder, work.library.settings, pages, work.assets(pages))
