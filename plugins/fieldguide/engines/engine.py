"""The site engine as the core sees it: something that turns pages into HTML."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol, cast

from fieldguide.errors import UsageError
from fieldguide.model import RenderedSite, Settings

ENGINE_GROUP = "fieldguide.engines"
"""Entry points of this group name the engines that are installed."""


class SiteEngine(Protocol):
    """What makes HTML of one language's pages.

    `build` writes the whole site of one language into an empty folder, with every file at
    its final path: pages of the source language at the root, others below `<code>/`, theme
    files below `assets/`, and one search index in `search/` (see `search`).  It runs in a
    process of its own, so it may change whatever is global in its libraries.  `serve` shows
    a project while it is written, built anew at every change.
    """

    name: str

    def build(self, site: RenderedSite, settings: Settings, destination: Path) -> None:
        """Write one language's whole site into a folder."""
        ...

    def serve(self, config: Path, address: str) -> None:
        """Show a project at a local address such as `127.0.0.1:8000`, until it is stopped."""
        ...


def load_engine(name: str) -> SiteEngine:
    """Make the engine that is installed under a name, or that `module:attribute` refers to.

    Raises:
        UsageError: no such engine is installed.
    """
    if ":" in name:
        module, _, attribute = name.partition(":")
        try:
            return cast(SiteEngine, getattr(import_module(module), attribute)())
        except (ImportError, AttributeError) as error:
            raise UsageError(f"cannot load the site engine `{name}`: {error}") from error
    installed = entry_points(group=ENGINE_GROUP)
    if name not in installed.names:
        known = ", ".join(sorted(installed.names)) or "none"
        raise UsageError(f"there is no site engine `{name}` (installed: {known})")
    try:
        return cast(SiteEngine, installed[name].load()())
    except ImportError as error:
        raise UsageError(f"cannot load the site engine `{name}`: {error}") from error
