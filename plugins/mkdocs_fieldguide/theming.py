"""Put our templates in the place of Material's."""

from __future__ import annotations

import logging
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.templates import TemplateContext

from fieldguide.content.site_paths import HOME, language_folder
from fieldguide.model import RenderedSite

from .contents import ContentsLine
from .frame import Frame

_TEMPLATES = Path(__file__).parent / "theme"


def require_material(config: MkDocsConfig) -> None:
    """Hold that the project has the theme and the search that our templates are made for.

    Raises:
        ConfigurationError: it has not; the message says what to write.
    """
    if config.theme.name != "material":
        raise ConfigurationError("theme: please write `name: material`; fieldguide builds on its styles")
    if "material/search" not in config.plugins:
        raise ConfigurationError("plugins: please add `search`; fieldguide completes what it collects")


def use_our_templates(config: MkDocsConfig, site: RenderedSite) -> None:
    """Make MkDocs build one language with our templates.

    Material's folder is not among the folders of the theme: MkDocs would list its 14,500
    icons in every build and copy its search languages into every site.  What a site needs
    of Material is handed to MkDocs file by file.
    """
    # Pages must open from a disk, where a folder does not lead to its index.html.
    config.use_directory_urls = False
    # MkDocs knows the parts of a page that its Markdown makes, and misses those of its HTML;
    # fieldguide judges all links of the finished pages.
    config.validation.links.anchors = logging.DEBUG
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    config.theme.dirs = [*own, str(_TEMPLATES)]
    config.theme["language"] = site.language.code
    # Neither its page for lost addresses, which knows one language and one address only, nor
    # the site map of MkDocs; fieldguide writes its own.
    config.theme.static_templates = set()
    # A navigation of one page: without any, MkDocs makes one of all pages.
    home = language_folder(site.language, site.languages[0]) + HOME
    config.nav = [home] if any(page.path == HOME for page in site.pages) else []


def prepare_templates(environment: Environment) -> None:
    """Make mistakes in templates show, and text safe."""
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.keep_trailing_newline = True


def show(context: TemplateContext, frame: Frame, contents: tuple[ContentsLine, ...]) -> TemplateContext:
    """Give the templates a frame, what is on the page, and the interface's words."""
    return TemplateContext(
        **context,
        frame=frame,  # type: ignore[typeddict-unknown-key]
        contents=contents,
        words=frame.site.words,
    )
