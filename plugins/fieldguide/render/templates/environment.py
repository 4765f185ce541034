"""Turn templates into blocks of HTML that may stand in Markdown."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..components.markup import fill


def make_environment(*folders: Path) -> Environment:
    """Make what reads the templates of some folders, then those that all pages share."""
    environment = Environment(
        loader=FileSystemLoader([*folders, Path(__file__).parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["fill"] = fill
    return environment


_ENVIRONMENT = make_environment()


def render_block(template: str, **values: object) -> str:
    """Render a template that all pages share."""
    return render_with(_ENVIRONMENT, template, **values)


def render_with(environment: Environment, template: str, /, **values: object) -> str:
    """Render a template without indents and empty lines.

    In Markdown an empty line ends a block of HTML (CommonMark, 4.6), and an indent starts code.
    """
    html = environment.get_template(f"{template}.html").render(values)
    lines = (line.strip(" \t") for line in html.split("\n"))
    return "\n".join(line for line in lines if line)
