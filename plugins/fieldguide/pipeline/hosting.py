"""What a host gets that drives the site engine itself, such as MkDocs."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from fieldguide.engines import load_engine
from fieldguide.model import Diagnostic, RenderedSite, Settings
from fieldguide.publish import Staging, finish_site, staged

from .building import ENGINE, render_library
from .checking import CheckResult, check_configuration, check_project


@dataclass(frozen=True, slots=True)
class Prepared:
    """A project that was checked and rendered for a host that drives the engine itself."""

    check: CheckResult
    sites: tuple[RenderedSite, ...] = ()

    @property
    def settings(self) -> Settings | None:
        """The settings, or None where the configuration cannot be used."""
        return self.check.settings

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults."""
        return self.check.diagnostics

    @property
    def errors(self) -> bool:
        """Tell whether there is a fault that stops a build."""
        return self.check.errors

    def text(self) -> str:
        """Write the report for a person."""
        return self.check.text()

    def site(self, code: str) -> RenderedSite:
        """Find the rendered site of a language."""
        return next(one for one in self.sites if one.language.code == code)


def prepare(config: Path) -> Prepared:
    """Check and render a project for a host; there are no sites where there are errors."""
    checked = check_project(config)
    if checked.errors or checked.library is None:
        return Prepared(checked)
    return Prepared(checked, render_library(checked.library))


def finish(prepared: Prepared, site: Path) -> tuple[Diagnostic, ...]:
    """Finish a site that a host has built: search, policy, links."""
    if prepared.check.settings is None:
        return ()
    return finish_site(site, prepared.check.settings, prepared.sites)


def staged_site(output: Path, settings: Settings) -> AbstractContextManager[Staging]:
    """Give an empty folder beside the site's for a host to build in; see `staged`.

    Raises:
        UsageError: the output may not be replaced.
        MachineError: another build is at work, or the disk refuses.
    """
    return staged(output, settings)


def serve_project(config: Path, address: str) -> CheckResult:
    """Show the site at a local address and rebuild it on change, until stopped.

    Where the configuration cannot be used, no engine reads it.
    """
    judged = check_configuration(config)
    if judged.settings is not None:
        load_engine(ENGINE).serve(config, address)
    return judged
