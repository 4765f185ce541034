"""Templates that lie beside the kind whose pages they are for."""

from __future__ import annotations

from pathlib import Path

from ..context.page_scope import PageScope
from ..templates.environment import make_templates


class TemplateFolder:
    """The templates of a folder; they may import those that all pages share."""

    def __init__(self, beside: str) -> None:
        self._templates = make_templates(Path(beside).parent / "templates")

    def render(self, scope: PageScope, template: str, /, **values: object) -> str:
        """Render a template as a block of HTML for a page."""
        site = scope.site
        common = {"words": site.words, "language": site.language}
        return self._templates.fill(f"{template}.html", {**common, **values})
