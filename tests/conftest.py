"""What the tests share."""

from __future__ import annotations

import fcntl
import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from mkdocs_project import build_project
from parallel import TogetherScheduling
from sites import BuiltSite, build_authors_site, build_own_site, find_built_site

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell's background job ignores Ctrl-C, and so would the programs whose end by Ctrl-C is tested.
    signal.signal(signal.SIGINT, signal.default_int_handler)


# A machine that is busy takes any time for a text that was made up; how long things take is no test's matter here.
settings.register_profile("fieldguide", deadline=None)
settings.load_profile("fieldguide")

# Each test makes its pages itself, whatever the machine has kept of others.
os.environ["FIELDGUIDE_CACHE"] = "off"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-goldens`."""
    parser.addoption("--update-goldens", action="store_true", help="Write the outcomes of golden cases anew.")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling:
    """Share the tests out among processes; those that share something built stay together."""
    return TogetherScheduling(config, log)


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
def authors_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site for authors."""
    return build_authors_site(tmp_path_factory.mktemp("authors"))


@pytest.fixture(scope="session")
def mkdocs_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny project, built by the command and by both hosts."""
    return build_project(tmp_path_factory.mktemp("project"))
