"""Turn templates into blocks of HTML that may stand in Markdown."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .components.markup import fill

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_ENVIRONMENT.filters["fill"] = fill


def render_block(template: str, **values: object) -> str:
    """Render a template without indents and empty lines.

    In Markdown an empty line ends a block of HTML (CommonMark, 4.6), and an indent starts code.
    """
    html = _ENVIRONMENT.get_template(f"{template}.html").render(values)
    lines = (line.strip(" \t") for line in html.split("\n"))
    return "\n".join(line for line in lines if line)
