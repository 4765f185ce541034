"""Where the plugin gets rendered sites from: handed over by `fieldguide build`, or read by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from fieldguide import pipeline
from fieldguide.errors import FieldguideError
from fieldguide.model import Language, RenderedSite, Settings

from .refusal import CONFIGURATION, Refusal, refuse

_log = get_plugin_logger("fieldguide")


class Source(Protocol):
    """Gives the site of each language, and finishes what has been built of them."""

    languages: Sequence[Language]
    only: str
    """The one language to build; empty for all."""

    def site(self, code: str) -> RenderedSite:
        """Give the rendered site of a language."""
        ...

    def finish(self, folder: Path) -> None:
        """Do what is left to do when MkDocs has written its last file."""
        ...


class GivenSite:
    """One language, rendered by who started the build and finished by them."""

    def __init__(self, site: RenderedSite) -> None:
        self.languages: Sequence[Language] = site.languages
        self.only = site.language.code
        self._site = site

    def site(self, code: str) -> RenderedSite:
        """Give the one site."""
        assert code == self.only
        return self._site

    def finish(self, folder: Path) -> None:
        """Leave the folder as it is."""


class Project:
    """The project that MkDocs was started in, read and checked."""

    only = ""

    def __init__(self, prepared: pipeline.Prepared, settings: Settings, strict: bool) -> None:
        self.settings = settings
        self.languages: Sequence[Language] = [site.language for site in prepared.sites]
        self._prepared = prepared
        self._strict = strict

    def site(self, code: str) -> RenderedSite:
        """Render a language."""
        return self._prepared.site(code)

    def finish(self, folder: Path) -> None:
        """Do to the whole site what `fieldguide build` does to it.

        Raises:
            PluginError: the site has faults; the message is the report.
        """
        faults = pipeline.finish(self._prepared, folder)
        result = replace(self._prepared.check, diagnostics=faults)
        if result.errors or (self._strict and faults):
            raise PluginError(f"the site has faults\n\n{result.text()}")


def open_project(config: MkDocsConfig) -> Project:
    """Read and check the project of a configuration file.

    Raises:
        PluginError: its content has errors (or faults at all, where MkDocs runs in strict
            mode); the message is the report.
        Refusal: the configuration cannot be used, or the machine refuses.
    """
    try:
        prepared = pipeline.prepare(Path(config.config_file_path))
    except FieldguideError as error:
        raise refuse(error) from error
    if prepared.settings is None:
        raise Refusal(prepared.text(), CONFIGURATION)
    if prepared.errors or (config.strict and prepared.diagnostics):
        raise PluginError(f"the content has faults\n\n{prepared.text()}")
    if prepared.diagnostics:
        _log.warning(f"the content has small faults\n\n{prepared.text()}")
    return Project(prepared, prepared.settings, config.strict)
