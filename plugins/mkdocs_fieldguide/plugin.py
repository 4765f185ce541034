"""The plugin: a hook translates an event of MkDocs into a call, and decides nothing.

`mkdocs build` runs every hook once per language, nested inside the first build (see i18n.py).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fieldguide.content.layout import AUTHORS_FOLDERS

from . import hosting, i18n
from .config import OPTION_SCHEME
from .files import drop_content, make_files
from .guard import guard, judge
from .watching import watch_content

# After every other plugin, mkdocs-static-i18n (-100) among them.
_LAST = -200


class FieldguidePlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Builds what fieldguide makes, and nothing else that lies in the content folder."""

    config_scheme = OPTION_SCHEME

    _build: hosting.Build | None = None
    _language = ""
    # How many builds run inside each other.
    _depth = 0
    _preview = False

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Judge the whole configuration: the first moment at which MkDocs asks a plugin anything."""
        if config_file_path:
            judge(Path(config_file_path))
            guard(Path(config_file_path))
        return super().load_config(options, config_file_path)

    def on_startup(self, command: str, dirty: bool) -> None:
        """Remember whether this is a preview."""
        self._preview = command == "serve"

    @event_priority(100)
    def _open(self, config: MkDocsConfig) -> None:
        if not self._depth:
            self._build = hosting.open_build(config, preview=self._preview)
            i18n.install_languages(config, self._build.languages)
        self._depth += 1

    @event_priority(_LAST)
    def _choose_language(self, config: MkDocsConfig) -> None:
        assert self._build is not None
        self._language = i18n.building_language(config)
        hosting.leave_pages_to_us(config, self._build.home(self._language))

    on_config = CombinedEvent(_open, _choose_language)

    @event_priority(100)
    def _drop_content(self, files: Files, config: MkDocsConfig) -> Files:
        return drop_content(files, config)

    @event_priority(_LAST)
    def _add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        assert self._build is not None
        # A new collection: that of mkdocs-static-i18n looks for each link in several languages.
        return Files([*files, *make_files(self._build.paths(self._language), config)])

    on_files = CombinedEvent(_drop_content, _add_pages)

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Give a page of ours a title, so that MkDocs looks for none in its text, which it has not."""
        assert self._build is not None
        if self._build.is_ours(self._language, page.file.src_uri):
            page.meta = {"title": page.file.name}

    @event_priority(_LAST)
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Give MkDocs a finished page to write."""
        assert self._build is not None
        return self._build.make(self._language, page)

    @event_priority(_LAST)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Finish the site when the last language is built."""
        self._depth -= 1
        if not self._depth:
            build, self._build = self._build, None
            assert build is not None
            build.finish()

    def on_build_error(self, error: Exception) -> None:
        """Forget a build that failed; the old site stays."""
        self._give_up()

    def on_shutdown(self) -> None:
        """Forget a build that was stopped, such as by Ctrl-C."""
        self._give_up()

    def _give_up(self) -> None:
        self._depth = 0
        i18n.clear_up()
        if self._build is not None:
            self._build.close()
            self._build = None

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch all folders that content lies in."""
        root = Path(config.config_file_path).resolve().parent
        folders = [folder for folder in AUTHORS_FOLDERS if root / folder != Path(config.docs_dir)]
        watch_content(server, root, folders)
        return server
