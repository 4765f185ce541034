"""Which tests may run at the same time as which.

Each test by itself, but for those that share what took long to build or to start, or that change
it.  By the names of tests, as these are all that the process knows which shares them out; the
groups of pytest-xdist 3.8 itself are lost with pytest 9.2.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {
    "test_export_site.py": "its project",
    "test_mkdocs_adapter.py": "the tiny project",
    "test_frame.py": "the tiny project",
    "test_pipeline.py": "its project",
    "test_zensical.py": "its sites",
}
"""Files of tests, by what they share; each browser and the components are a group of their own."""


def group_of(test: str) -> str:
    """Give the group of a test, by its id: `tests/test_x.py::test_y[z]`."""
    path, _, name = test.partition("::")
    folder, _, file = path.rpartition("/")
    if folder.endswith("/browser"):
        return name.partition("/")[0]
    if folder.endswith("/components"):
        return folder
    shared = TOGETHER.get(file)
    if shared is None:
        return test
    return path if shared == "its project" else shared


class TogetherScheduling(LoadScopeScheduling):
    """Gives the tests of a group to one process, the largest group first."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
