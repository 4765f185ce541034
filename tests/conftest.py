"""What the tests share."""

from __future__ import annotations

import pytest

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
