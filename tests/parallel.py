"""Which tests may run at the same time as which.

Each test by itself, but for those that share what took long to build or to start, or that change
it.  By the names of tests, as these are all that the process knows which shares them out; the
groups of pytest-xdist 3.8 itself are lost with pytest 9.2.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

TOGETHER = {
    "test_export_site.py": "its project",
    "test_mkdocs_adapter.py": "the tiny project",
    "test_frame.py": "the tiny project",
    "test_pipeline.py": "its project",
    "test_zensical.py": "its sites",
}
"""Files of tests, by what they share; each browser and the components are a group of their own."""

SITES = {
    "test_the_site_for_authors": "the site for authors",
    "test_every_page_for_authors": "the site for authors",
}
"""How tests begin that share a site which no file alone looks at."""

NEED_SITE = (
    "test_scenario[",
    "its sites",
    "tests/test_collector.py",
    "tests/test_engine_contract.py::test_the_real_content",
    "tests/test_html.py::test_every_page_is",
    "tests/test_preview.py",
    "tests/test_search.py",
    "tests/test_single_file.py",
    "tests/test_structured_data.py",
)
"""How the groups begin that look at the project's own site."""


def group_of(test: str) -> str:
    """Give the group of a test, by its id: `tests/test_x.py::test_y[z]`."""
    path, _, name = test.partition("::")
    folder, _, file = path.rpartition("/")
    for start, site in SITES.items():
        if name.startswith(start):
            return site
    if file == "test_scorm_browser.py":
        # What a learning system of a version holds takes longer to make than to go through.
        return name.partition("-")[0]
    if folder.endswith("/browser"):
        return name.partition("/")[0]
    if folder.endswith("/components"):
        return folder
    shared = TOGETHER.get(file)
    if shared is None:
        return test
    return path if shared == "its project" else shared


class TogetherScheduling(LoadScopeScheduling):
    """Gives the tests of a group to one process, the largest group first.

    The project's own site is built by the first test that asks for it: until that is done, the
    other processes get groups that need none, for they would only wait.
    """

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        if self._needs_site(next(iter(self.workqueue))) and self._waits_for_site():
            other = next((scope for scope in self.workqueue if not self._needs_site(scope)), None)
            if other is not None:
                self.workqueue.move_to_end(other, last=False)
        super()._assign_work_unit(node)

    def _needs_site(self, scope: str) -> bool:
        return scope.startswith(NEED_SITE)

    def _waits_for_site(self) -> bool:
        """Tell whether the site was asked for, and no test of it has ended yet."""
        units = [
            unit
            for assigned in self.assigned_work.values()
            for scope, unit in assigned.items()
            if self._needs_site(scope)
        ]
        return bool(units) and not any(done for unit in units for done in unit.values())
