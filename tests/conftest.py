"""What the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_project import build_project
from sites import BuiltSite, build_own_site


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-goldens`."""
    parser.addoption("--update-goldens", action="store_true", help="Write the outcomes of golden cases anew.")


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden outcomes are to be written anew."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The project's own site and offline packages, built once."""
    return build_own_site(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="session")
def mkdocs_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny project, built by the command and by both hosts."""
    return build_project(tmp_path_factory.mktemp("project"))
