"""A component that lies elsewhere: beside the kind whose pages it is part of."""

from __future__ import annotations

from pathlib import Path

from .markup import make_templates


class ComponentFolder:
    """The template of a folder, `template.html`.

    It may import what all components share, and what lies in `more` folders.
    """

    def __init__(self, beside: str, *more: Path) -> None:
        self._templates = make_templates(Path(beside).parent, *more)

    def render(self, **context: object) -> str:
        """Render the template as a block of HTML."""
        return self._templates.fill("template.html", context)
