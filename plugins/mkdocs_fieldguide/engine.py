"""MkDocs as a site engine of fieldguide."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from fieldguide.errors import MachineError, UsageError
from fieldguide.model import RenderedSite, Settings

from .guard import guard
from .plugin import FieldguidePlugin


class MkDocsEngine:
    """Makes HTML with MkDocs and our frame around Material's styles and search."""

    name = "mkdocs"

    def build(self, site: RenderedSite, settings: Settings, destination: Path) -> None:
        """Write one language's whole site into a folder, in this process.

        Raises:
            UsageError: MkDocs does not accept the configuration.
            MachineError: MkDocs gave up; why, it has told in its log.
        """
        _silence_theme()
        guard(settings.root / settings.config_path)
        try:
            config = load_config(str(settings.root / settings.config_path), site_dir=str(destination))
            plugin = config.plugins["fieldguide"]
            assert isinstance(plugin, FieldguidePlugin)
            plugin.build_given(site)
            build(config)
        except Abort as error:
            raise MachineError(f"MkDocs gave up: {error}") from error
        except MkDocsException as error:
            raise UsageError(str(error)) from error

    def serve(self, config: Path, address: str) -> None:
        """Show a project's site at a local address, such as `127.0.0.1:8000`, and rebuild it on change."""
        _silence_theme()
        logging.basicConfig(level=logging.INFO, format="%(message)s")
        guard(config)
        try:
            serve(str(config), dev_addr=address)
        except MkDocsException as error:
            raise UsageError(str(error)) from error


def _silence_theme() -> None:
    # Material prints an advertisement at every start.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
