"""What the tests share."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from mkdocs_project import build_project
from sites import BuiltSite, build_own_site, find_built_site

# What is built once for all tests that ask for it.  With `pytest -n` these run one after the
# other in one process: some change what they share, and building it again takes seconds.
SHARED = ("built", "chromium", "mkdocs_project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-goldens`."""
    parser.addoption("--update-goldens", action="store_true", help="Write the outcomes of golden cases anew.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests together that share something built."""
    for item in items:
        names = set(SHARED) & set(getattr(item, "fixturenames", ()))
        for name in sorted(names):
            place = item.path.stem if name == "built" else "all"
            item.add_marker(pytest.mark.xdist_group(f"{name}-{place}"))


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden outcomes are to be written anew."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> BuiltSite:
    """The project's own site and offline packages, built once, also where several processes test."""
    folder = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        folder = folder.parent
    folder /= "built"
    with (folder.parent / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return find_built_site(folder) if (folder / "site").exists() else build_own_site(folder)


@pytest.fixture(scope="session")
def mkdocs_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny project, built by the command and by both hosts."""
    return build_project(tmp_path_factory.mktemp("project"))
