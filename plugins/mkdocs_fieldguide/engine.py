"""MkDocs as a site engine of fieldguide."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.utils.yaml import yaml_load

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
            path = settings.root / settings.config_path
            config = load_config(str(path), site_dir=str(destination), **_completed(path))
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
            serve(str(config), dev_addr=address, **_completed(config))
        except MkDocsException as error:
            raise UsageError(str(error)) from error


def _completed(path: Path) -> dict[str, Any]:
    """Give the theme and the search that a configuration leaves out; fieldguide has no others.

    The file has been judged: nothing in it runs.
    """
    with path.open("rb") as file:
        written = yaml_load(file)
    named = written.get("plugins") or []
    plugins = named if isinstance(named, list) else [{name: options} for name, options in named.items()]
    names = {next(iter(one)) if isinstance(one, dict) else str(one) for one in plugins}
    completed: dict[str, Any] = {}
    if not written.get("theme"):
        completed["theme"] = {"name": "material"}
    if not names & {"search", "material/search"}:
        completed["plugins"] = ["search", *plugins]
    return completed


def _silence_theme() -> None:
    # Material prints an advertisement at every start.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
