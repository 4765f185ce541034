"""What `check` accepts, `build` publishes: without a script, with every link whole, with every word."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given

import published
from fieldguide.engines.worker import write_page
from fieldguide.model import Library, RenderedPage, RenderedSite, Severity
from fieldguide.pipeline import CheckResult, check_project, pages_by_kind
from fieldguide.publish import finish_site
from fieldguide.render import prepare_texts, render_site
from golden import write_project
from made_up import MadeUp, examples, projects
from plain_work import PlainWork, assets_of

# What every project has and nobody made up: the manual of its own content.
KINDS = {name: pages for name, pages in pages_by_kind().items() if name != "manual"}
FRAME = ("frame-head", "frame-foot")


class FramedWork(PlainWork):
    """Puts a head and a foot around the text, and nothing else."""

    def frame(self, site: RenderedSite, page: RenderedPage, path: str) -> str:
        return (
            f'<!doctype html>\n<html lang="{site.language.code}" dir="{site.language.direction}">\n<head>\n<meta charset="utf-8">\n'
            f'<title>x</title>\n</head>\n<body>\n<header id="{FRAME[0]}">Head</header>\n<main>\n{page.content}\n</main>\n'
            f'<footer id="{FRAME[1]}">Foot</footer>\n</body>\n</html>\n'
        )


def accepted(project: MadeUp, folder: Path) -> tuple[MadeUp, CheckResult]:
    """Leave out of a project what `check` refuses, until it refuses nothing."""
    for _ in range(10):
        write_project(folder, project.files())
        result = check_project(folder / "mkdocs.yml")
        if not result.errors:
            return project, result
        lines: dict[str, set[int]] = {}
        for one in result.diagnostics:
            if one.severity is Severity.ERROR:
                place = one.location
                lines.setdefault(place.path, set()).update(
                    range(place.line, max(place.end_line, place.line) + 1)
                )
        project = project.without_faults(lines)
    raise AssertionError(result.text())


def build(library: Library, folder: Path) -> dict[str, str]:
    """Build and finish a site, hold that `publish` finds nothing wrong, and give its pages."""
    visible = library.visible()
    texts = prepare_texts(visible)
    sites = [
        render_site(visible, language, (), KINDS, texts=texts) for language in visible.settings.languages
    ]
    work = FramedWork(tuple(sites), visible.settings, folder)
    pages = [work.make(one.code, path) for one in work.languages for path in work.paths(one.code)]
    written: set[Path] = set()
    for page in pages:
        write_page(page, folder / "site", written)
    told = finish_site(folder / "site", visible.settings, pages, assets_of(sites))
    assert not told, [(one.code, one.location, one.message) for one in told]
    return {
        path.relative_to(folder / "site").as_posix(): path.read_text() if path.suffix == ".html" else ""
        for path in (folder / "site").rglob("*")
        if path.is_file()
    }


def wrong(project: MadeUp) -> list[str]:
    """Say what is wrong with the pages of what `check` accepts of a project."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, result = accepted(project, folder)
        assert result.library is not None
        (folder / "built/site").mkdir(parents=True)
        pages = build(result.library, folder / "built")
    told = [
        f"{path}: {fault}"
        for path, text in pages.items()
        if text
        for fault in published.faults(path, text, pages, FRAME)
    ]
    for path in project.bodies:
        page = re.sub(r"docs/(en/)?", "", path).replace(".md", ".html")
        text = published.shown(published.read(pages[page])[0])
        told += [f"{page}: {word} is lost" for word in sorted(project.words(path)) if word not in text]
    return told


@examples(25)
@given(projects())
def test_what_check_accepts_is_published_whole(project: MadeUp) -> None:
    assert not wrong(project)
