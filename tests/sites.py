"""The project's own site, built once for all tests that look at it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import Language
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class BuiltSite:
    """A built site, its offline packages, its languages."""

    site: Path
    bundles: Path
    languages: tuple[Language, ...]


def build_own_site(folder: Path) -> BuiltSite:
    """Build the project's own site and packages into a folder, as a person would."""
    _run("build", "--output", str(folder / "site"), "--bundles", str(folder / "dist"))
    return find_built_site(folder)


def build_authors_site(folder: Path) -> Path:
    """Build the project's own site for authors into a folder, and give its place."""
    site = folder / "manual"
    _run("manual", "--output", str(site))
    return site


def _run(*arguments: str) -> None:
    code = "from fieldguide.cli import main; main()"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def find_built_site(folder: Path) -> BuiltSite:
    """Give the site that was built into a folder."""
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    return BuiltSite(folder / "site", folder / "dist", settings.languages)
