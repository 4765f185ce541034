"""The project's own site, built once for all tests that look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from commands import FIELDGUIDE, run_python
from fieldguide.cache import cache_folder
from fieldguide.cache.place import VARIABLE
from fieldguide.model import Language
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent
CONTENT = ("docs", "modules", "quizzes", "words", "mkdocs.yml")
"""What the project's own site is made of."""


def copy_content(folder: Path) -> None:
    """Copy what the project's own site is made of."""
    folder.mkdir(exist_ok=True)
    for name in CONTENT:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)


@dataclass(frozen=True)
class BuiltSite:
    """A built site, its offline packages, its languages; `kept` are the files of it that took long to make."""

    site: Path
    bundles: Path
    kept: Path
    languages: tuple[Language, ...]

    def environment(self, root: Path, caches: Path) -> Mapping[str, str]:
        """Give what another build of the same content is told: the long files are there, and no page is.

        `root` is its project, `caches` a folder of its own for what is kept.
        """
        environment = {**os.environ, VARIABLE: str(caches)}
        folder = cache_folder(root, environment)
        assert folder is not None
        shutil.copytree(self.kept, folder / self.kept.name)
        return environment


def build_own_site(folder: Path) -> BuiltSite:
    """Build the project's own site and packages into a folder, as a person would."""
    environment = {**os.environ, VARIABLE: str(folder / "caches")}
    _run(environment, "build", "--output", str(folder / "site"), "--bundles", str(folder / "dist"))
    return find_built_site(folder)


def build_authors_site(folder: Path) -> Path:
    """Build the project's own site for authors into a folder, and give its place."""
    site = folder / "manual"
    _run(os.environ, "manual", "--output", str(site))
    return site


def _run(environment: Mapping[str, str], *arguments: str) -> None:
    done = run_python(ROOT, *FIELDGUIDE[1:], *arguments, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr


def find_built_site(folder: Path) -> BuiltSite:
    """Give the site that was built into a folder."""
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    [kept] = (folder / "caches").glob("*/files")
    return BuiltSite(folder / "site", folder / "dist", kept, settings.languages)
