"""One build of MkDocs, from the check of the project to the swap of its outputs."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from fieldguide import pipeline
from fieldguide.content.site_paths import HOME, language_folder
from fieldguide.errors import FieldguideError, MachineError
from fieldguide.model import FinishedPage, Language
from fieldguide.publish import without_policy

from .refusal import CONFIGURATION, Refusal, refuse

_log = get_plugin_logger("fieldguide")
_TEMPLATES = Path(__file__).parent / "theme"


class Build:
    """The pages of a project as MkDocs asks for them, and what becomes of the site that it writes."""

    def __init__(self, config: MkDocsConfig, prepared: pipeline.Prepared, *, preview: bool) -> None:
        """Point MkDocs to an empty folder beside the old site; a preview has a folder of its own.

        Raises:
            Refusal: an output may not be replaced, another build is at work, or the disk refuses.
        """
        assert prepared.work is not None
        self._config, self._output = config, config.site_dir
        self._work = prepared.work
        self._pages: list[FinishedPage] = []
        self._hosted: pipeline.HostedBuild | None = None
        if not preview:
            try:
                self._hosted = pipeline.HostedBuild(prepared, Path(os.path.abspath(config.site_dir)))
            except FieldguideError as error:
                raise refuse(error) from error
            config.site_dir = str(self._hosted.folder)

    @property
    def languages(self) -> Sequence[Language]:
        """The languages, the source language first."""
        return self._work.languages

    def paths(self, language: str) -> list[str]:
        """Give where the pages of a language lie in the site, as paths of Markdown files."""
        folder = self._folder(language)
        return [folder + path for path in self._work.paths(language)]

    def home(self, language: str) -> str:
        """Give where the first page of a language lies, as the path of a Markdown file."""
        return self._folder(language) + HOME

    def is_ours(self, language: str, path: str) -> bool:
        """Tell whether a path is that of one of our pages, and not of one that another plugin brought."""
        return path.removeprefix(self._folder(language)) in self._work.paths(language)

    def make(self, language: str, page: Page) -> str:
        """Give the document of a page; one of another plugin gets our frame around what MkDocs made of it."""
        path = page.file.src_uri.removeprefix(self._folder(language))
        if self.is_ours(language, page.file.src_uri):
            made = self._work.make(language, path)
        else:
            description = str(page.meta.get("description") or "")
            title = str(page.title or path)
            made = self._work.foreign(language, path, title, description, page.content or "")
        self._pages.append(made)
        # The policy forbids the inline script by which MkDocs loads a page of a preview again.
        return made.html if self._hosted is not None else without_policy(made.html)

    def finish(self) -> None:
        """Finish the site that MkDocs has written, and swap it in unless MkDocs is about to give up.

        Raises:
            PluginError: the site has faults; the message is the report.
            Refusal: the disk refuses; the old site is as it was.
        """
        if self._hosted is None:
            pipeline.finish_preview(self._work, Path(self._config.site_dir), self._pages)
            return
        result = self._hosted.finish(self._pages)
        if result.errors or (self._config.strict and result.diagnostics):
            raise PluginError(f"the site has faults\n\n{result.text()}")
        if not _counted_warnings(self._config):
            try:
                self._hosted.publish()
            except OSError as error:
                reason = f"{error.strerror or error}: {error.filename or self._output}"
                raise refuse(MachineError(reason)) from error
        self.close()

    def close(self) -> None:
        """Throw away what was not published; what MkDocs does next is told the right folder."""
        self._config.site_dir = self._output
        if self._hosted is not None:
            self._hosted.close()

    def _folder(self, language: str) -> str:
        languages = self._work.languages
        return language_folder(next(one for one in languages if one.code == language), languages[0])


def open_build(config: MkDocsConfig, *, preview: bool) -> Build:
    """Read and check the project of a configuration file.

    Raises:
        PluginError: its content has errors (or faults at all, where MkDocs runs in strict
            mode); the message is the report.
        Refusal: the configuration cannot be used, or the machine refuses.
    """
    try:
        prepared = pipeline.prepare(Path(config.config_file_path), preview=preview)
    except FieldguideError as error:
        raise refuse(error) from error
    if prepared.settings is None:
        raise Refusal(prepared.text(), CONFIGURATION)
    if prepared.work is None or (config.strict and prepared.diagnostics):
        raise PluginError(f"the content has faults\n\n{prepared.text()}")
    if prepared.diagnostics:
        _log.warning(f"the content has small faults\n\n{prepared.text()}")
    return Build(config, prepared, preview=preview)


def leave_pages_to_us(config: MkDocsConfig, home: str) -> None:
    """Let MkDocs write pages that are finished, and nothing of a theme."""
    # Pages must open from a disk, where a folder does not lead to its index.html.
    config.use_directory_urls = False
    # fieldguide judges all links of the finished pages.
    config.validation.links.anchors = logging.DEBUG
    config.theme.dirs = [str(_TEMPLATES)]
    config.theme.static_templates = set()
    # A navigation of one page: without any, MkDocs makes one of all pages.
    config.nav = [home]
    _silence_search(config)


def _silence_search(config: MkDocsConfig) -> None:
    """Take out the search plugin, where it is listed: it would write an index beside ours.

    mkdocs-static-i18n looks for it by name, to write that index once more.
    """
    for name in ("search", "material/search"):
        plugin = config.plugins.pop(name, None)
        if plugin is not None:
            for event, methods in config.plugins.events.items():
                # A new list each time: MkDocs is going through one of them.
                config.plugins.events[event] = [
                    one for one in methods if getattr(one, "__self__", None) is not plugin
                ]


def _counted_warnings(config: MkDocsConfig) -> bool:
    """Tell whether there were warnings in strict mode, which MkDocs looks at after its last event."""
    handlers = logging.getLogger("mkdocs").handlers if config.strict else []
    return any(one.get_counts() for one in handlers if isinstance(one, CountHandler))
