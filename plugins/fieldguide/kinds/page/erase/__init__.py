"""What forgets all that the site keeps on the device of a reader, for the page about safety."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.site_paths import STORE_PAGE, html_path, relative_path
from fieldguide.content.training import MODULE
from fieldguide.render.api import PageScope, TemplateFolder, heading

from ...module.results.collector import COLLECTOR
from ...tool import TOOL
from ...tool.types.checklist import CHECKLIST

FOLDER = Path(__file__).parent

_TEMPLATES = TemplateFolder(__file__)


def write_erase(scope: PageScope) -> Iterator[str]:
    """Give the button; without a script, nothing is kept that it could forget."""
    if scope.site.markdown:
        return
    modules = scope.site.of_kind(MODULE)
    store = relative_path(scope.site.folder + scope.path, STORE_PAGE) if modules else ""
    yield heading(scope, scope.site.words("erase.button"), "erase")
    yield _TEMPLATES.render(scope, "erase", store=store, pages=json.dumps([*_keeping(scope)]))


def _keeping(scope: PageScope) -> Iterator[str]:
    """Give the pages that keep something in a store of their own, below the folder of a language."""
    for entry in scope.site.of_kind(TOOL.kind.name):
        if entry.fields.get(CHECKLIST.needs) is not None:
            yield html_path(scope.site.page_of(entry)[0])
    files = (
        file for entry in scope.site.of_kind(MODULE) for file in scope.site.attachments.get(entry.id, ())
    )
    yield from sorted(
        {file.path.removeprefix(scope.site.folder) for file in files if file.type == COLLECTOR.name}
    )
