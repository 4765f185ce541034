"""Pages of golden cases, rendered, for the tests of what is drawn on them."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from fieldguide.load import load_library
from fieldguide.pipeline import load_settings, render_site
from golden import golden_cases, write_project

CASES = {case.name: case for case in golden_cases("render")}


def page(folder: Path, case: str, language: str = "en", **more: str) -> html.HtmlElement:
    """Render the page of a golden case, with more files."""
    write_project(folder, {**CASES[case].files, **more})
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    site = render_site(library.visible(), settings.language(language), ())
    markdown = next(one for one in site.pages if one.path == CASES[case].parts["page"]).content
    return html.fromstring(f"<div>{markdown}</div>")


def lesson(name: str, first: int, last: int, crisis: str) -> dict[str, str]:
    text = CASES["lessons-index"].files["docs/en/lessons/haiti-2010.md"]
    text = text.replace("from: 2010\nto: 2010", f"from: {first}\nto: {last}").replace("crisis/flood", crisis)
    return {f"docs/en/lessons/{name}.md": text}
