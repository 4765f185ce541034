"""The contract of engines: whichever writes the pages, the site and its packages are the same bytes.

What an engine may not do is in `fieldguide/engines/contract.py`; each test here asks all of them.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import run_fieldguide, run_host
from golden import write_project
from mkdocs_project import CONFIG, PROJECT
from plain_work import snapshot
from sites import BuiltSite, copy_content

MOVED = ("modules/before/index.html", "fr/modules/before/index.html", "ar/modules/before/index.html")
FILES = {
    **PROJECT,
    "docs/en/about.md": PROJECT["docs/en/about.md"].replace(
        "reviewed:", "former: [module/before]\nreviewed:"
    ),
    "mkdocs.yml": CONFIG.replace("  - fieldguide:\n", "  - fieldguide:\n      bundles: dist\n"),
    "docs/en/stick.md": (
        "---\ntitle: On a stick\nsummary: All of it.\nreviewed: 2026-01-01\naudience: public\ndownloads: true\n---\n\nSee [](ref:page/index).\n"
    ),
}
ENGINES: dict[str, Callable[[Path], subprocess.CompletedProcess[str]]] = {
    "fieldguide": lambda project: run_fieldguide(project, "build"),
    "fieldguide in one process": lambda project: run_fieldguide(
        project, "build", "--jobs", "1", "--no-cache"
    ),
    "mkdocs": lambda project: run_host("mkdocs", project, "build"),
    "properdocs": lambda project: run_host("properdocs", project, "build"),
}

# What a server shows for a page that is not there: one for all languages, in no package.
MISSING = "404.html"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """What each engine makes of one project."""
    found = {}
    for name, build in ENGINES.items():
        folder = tmp_path_factory.mktemp("engine")
        write_project(folder, FILES)
        done = build(folder)
        assert done.returncode == 0, done.stdout + done.stderr
        assert sorted(path.name for path in folder.iterdir()) == ["dist", "docs", "mkdocs.yml", "site"]
        found[name] = {
            f"{output}/{name}": content
            for output in ("site", "dist")
            for name, content in snapshot(folder / output).items()
        }
    return found


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != "fieldguide"])
def test_every_engine_gives_the_same_bytes(outputs: dict[str, dict[str, bytes]], engine: str) -> None:
    expected, found = outputs["fieldguide"], outputs[engine]
    assert sorted(found) == sorted(expected)
    assert [name for name in found if found[name] != expected[name]] == []


@pytest.mark.parametrize("engine", ENGINES)
def test_every_page_is_there_in_every_language_and_no_other(
    outputs: dict[str, dict[str, bytes]], engine: str
) -> None:
    pages = {name.removeprefix("site/") for name in outputs[engine] if name.startswith("site/")}
    pages = {name for name in pages if name.endswith(".html") and name != MISSING}
    own = {name for name in pages if not name.startswith(("fr/", "ar/"))}
    assert {"index.html", "about.html", "stick.html", MOVED[0]} <= own
    assert pages == own | {f"{code}/{name}" for code in ("fr", "ar") for name in own}


@pytest.mark.parametrize("engine", ENGINES)
def test_packages_are_offered_by_the_site_and_not_by_themselves(
    outputs: dict[str, dict[str, bytes]], engine: str
) -> None:
    files = outputs[engine]
    zips = sorted(name for name in files if name.startswith("dist/") and name.endswith(".zip"))
    assert len(zips) == 4
    for name in zips:
        offered = name.replace("dist/", "site/downloads/")
        assert files[offered] == files[name]
    assert b"downloads/" in files["site/stick.html"]


@pytest.mark.parametrize("engine", ENGINES)
def test_the_marks_that_the_core_finds_again_are_in_every_page(
    outputs: dict[str, dict[str, bytes]], engine: str
) -> None:
    for name, content in outputs[engine].items():
        if name.endswith(".html") and name.removeprefix("site/") not in (*MOVED, MISSING):
            text = content.decode()
            assert text.count('id="fg-content"') == 1, name
            assert text.count('id="fg-nav"') == 1, name
            assert "data-fg-languages" in text, name
            assert " data-site-root=" in text, name
            assert text.count('http-equiv="Content-Security-Policy"') == 1, name


def test_the_real_content_gives_the_same_bytes(tmp_path: Path, built_site: BuiltSite) -> None:
    copy_content(tmp_path)
    environment = built_site.environment(tmp_path, tmp_path.parent / "caches")
    done = run_host("mkdocs", tmp_path, "build", "--quiet", environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    for output, expected in (("site", built_site.site), ("dist", built_site.bundles)):
        found, wanted = snapshot(tmp_path / output), snapshot(expected)
        assert sorted(found) == sorted(wanted)
        assert [path for path in found if found[path] != wanted[path]] == []
