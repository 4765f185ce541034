"""The plugin: a hook translates an event of MkDocs into a call, and decides nothing.

`mkdocs build` runs every hook once per language, nested inside the first build (see i18n.py).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from fieldguide.content.layout import CONTENT_FOLDERS
from fieldguide.model import RenderedPage, RenderedSite

from . import i18n, pages, theming
from .config import OPTION_SCHEME
from .contents import contents_of
from .frame import frame_page
from .guard import guard, judge
from .preview import allow_reload, watch_content
from .publication import Publication
from .source import GivenSite, Project, Source, open_project

# After every other plugin, mkdocs-static-i18n (-100) among them.
_LAST = -200


class FieldguidePlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Builds what fieldguide rendered, and nothing else that lies in the content folder."""

    config_scheme = OPTION_SCHEME

    _source: Source | None = None
    _site: RenderedSite
    _pages: dict[str, RenderedPage]
    # How many builds run inside each other.
    _depth = 0
    _preview = False

    # What MkDocs builds beside the old site; None in a preview, and where `fieldguide build` swaps.
    _publication: Publication | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Judge the whole configuration: the first moment at which MkDocs asks a plugin anything."""
        if config_file_path:
            judge(Path(config_file_path))
            guard(Path(config_file_path))
        return super().load_config(options, config_file_path)

    def build_given(self, site: RenderedSite) -> None:
        """Make the next build one of this site, instead of the project's files."""
        self._source = GivenSite(site)

    def on_startup(self, command: str, dirty: bool) -> None:
        """Remember whether this is a preview."""
        self._preview = command == "serve"

    @event_priority(100)
    def _open(self, config: MkDocsConfig) -> None:
        if not self._depth:
            theming.require_material(config)
            self._source = self._source or open_project(config)
            i18n.install_languages(config, self._source.languages, self._source.only)
            if isinstance(self._source, Project) and not self._preview:
                self._publication = Publication(config, self._source.settings)
        self._depth += 1

    @event_priority(_LAST)
    def _choose_language(self, config: MkDocsConfig) -> None:
        assert self._source is not None
        self._site = self._source.site(i18n.building_language(config))
        self._pages = pages.pages_by_path(self._site)
        theming.use_our_templates(config, self._site)

    on_config = CombinedEvent(_open, _choose_language)

    @event_priority(100)
    def _drop_content(self, files: Files, config: MkDocsConfig) -> Files:
        return pages.drop_content(files, config)

    @event_priority(_LAST)
    def _add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        # A new collection: that of mkdocs-static-i18n looks for each link in several languages.
        return Files([*files, *pages.make_files(self._site, config)])

    on_files = CombinedEvent(_drop_content, _add_pages)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Set up the templates' environment."""
        theming.prepare_templates(env)

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Give a page its title and what else the search needs to know."""
        rendered = self._pages.get(page.file.src_uri)
        if rendered is not None:
            page.meta = pages.page_metadata(rendered)

    @event_priority(_LAST)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give a page what was rendered for it; pages of others keep what MkDocs made of them."""
        rendered = self._pages.get(page.file.src_uri)
        return html if rendered is None else rendered.content

    @event_priority(100)
    def _hand_to_search(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        rendered = self._pages.get(page.file.src_uri) or pages.render_foreign(page, self._site)
        page.content = rendered.searched or rendered.content
        return context

    @event_priority(_LAST)
    def _frame_page(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        rendered = self._pages.get(page.file.src_uri) or pages.render_foreign(page, self._site)
        page.content = rendered.content
        frame = frame_page(self._site, rendered)
        return theming.show(context, frame, contents_of(page.content))

    on_page_context = CombinedEvent(_hand_to_search, _frame_page)

    @event_priority(_LAST)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Finish the site when the last language is built."""
        self._depth -= 1
        if not self._depth:
            source, self._source = self._source, None
            assert source is not None
            source.finish(Path(config.site_dir))
            publication, self._publication = self._publication, None
            if publication is not None:
                publication.publish()
            if self._preview:
                allow_reload(Path(config.site_dir))

    def on_build_error(self, error: Exception) -> None:
        """Forget a build that failed; the old site stays."""
        self._give_up()

    def on_shutdown(self) -> None:
        """Forget a build that was stopped, such as by Ctrl-C."""
        self._give_up()

    def _give_up(self) -> None:
        self._depth, self._source = 0, None
        i18n.clear_up()
        if self._publication is not None:
            self._publication.close()
            self._publication = None

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch all folders that content lies in."""
        root = Path(config.config_file_path).resolve().parent
        folders = [folder for folder in CONTENT_FOLDERS if root / folder != Path(config.docs_dir)]
        watch_content(server, root, folders)
        return server
