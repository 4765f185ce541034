"""Turn templates into blocks of HTML that may stand in Markdown."""

from __future__ import annotations

from pathlib import Path

from ..components.environment import Templates
from ..components.markup import fill


def make_templates(*folders: Path) -> Templates:
    """Make what reads the templates of some folders, then those that all pages share."""
    return Templates(*folders, Path(__file__).parent, fill=fill)


_TEMPLATES = make_templates()


def render_block(template: str, **values: object) -> str:
    """Render a template that all pages share."""
    return _TEMPLATES.fill(f"{template}.html", values)
