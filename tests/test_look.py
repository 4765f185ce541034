"""The look of a project: its logo, icon, colours and styles are shown by every page, or told."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from commands import run_fieldguide
from fieldguide.content.colours import GROUNDS, contrast, ink_on, style_of
from fieldguide.model.look import DARK, LIGHT, Colours
from fieldguide.pipeline import check_project
from golden import write_project
from media_files import make
from mkdocs_project import FRONT, build_with
from test_components import schemes

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n'
CONFIG = """\
site_name: Tiny
extra_css: [look/own.css, styles/print.css]
plugins:
  - search: {lang: en, pipeline: [], separator: '\\s+'}
  - fieldguide:
      languages:
        - {code: en, name: English}
        - {code: fr, name: Français, translation: machine, complete: false}
      edition: {name: first, date: 2026-11-22}
      default_audience: public
      look:
        logo: look/logo.svg
        icon: look/icon.png
        primary: "#5B2A86"
        dark: {accent: "#d9b8ff"}
theme: fieldguide
"""
PROJECT: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "docs/en/index.md": FRONT.format("Home", "public") + "Text, and [notes](ref:page/notes).\n",
    "docs/en/notes.md": FRONT.format("Notes", "public") + "Text.\n",
    "docs/look/logo.svg": SVG,
    "docs/look/icon.png": make("picture"),
    "docs/look/own.css": ".fg-site-name { letter-spacing: 0.05em; }\n",
    "docs/styles/print.css": "@media print { .fg-site-name { color: black; } }\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("look")
    write_project(folder, PROJECT)
    done = run_fieldguide(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_nothing_is_wrong_with_it(project: Path) -> None:
    checked = check_project(project / "mkdocs.yml")
    assert {one.code for one in checked.diagnostics} <= {"FG022", "FG401"}, checked.text()


def test_every_page_loads_the_styles_after_ours_and_shows_the_logo(project: Path) -> None:
    # The page for lost addresses is without styles: it does not know how deep it is asked for.
    pages = sorted(path for path in (project / "site").rglob("*.html") if path.name != "404.html")
    assert len(pages) >= 6
    for page in pages:
        text = page.read_text(encoding="utf-8")
        styles = re.findall(r'<link rel="stylesheet" href="([^"]+)">', text)
        places = [(page.parent / style).resolve().as_posix() for style in styles[-5:]]
        assert [place.rpartition("assets/")[2] for place in places] == [
            "fieldguide/fieldguide.css",
            "edition.css",
            "look/colours.css",
            "look/look/own.css",
            "look/styles/print.css",
        ]
        [logo] = re.findall(r'<img class="fg-logo" src="([^"]+)" alt="">Tiny</a>', text)
        [icon] = re.findall(r'<link rel="icon" href="([^"]+)" type="image/png">', text)
        for address in (*styles, logo, icon):
            assert (page.parent / address).is_file(), address


def test_files_are_published_as_they_were_checked(project: Path) -> None:
    for path in ("look/logo.svg", "look/icon.png", "look/own.css", "styles/print.css"):
        assert (project / "site/assets/look" / path).read_bytes() == (project / "docs" / path).read_bytes()


def test_a_package_has_them_too(project: Path) -> None:
    with zipfile.ZipFile(project / "dist/fieldguide-first-fr.zip") as archive:
        names = {name.partition("assets/")[2] for name in archive.namelist()}
    assert {"look/colours.css", "look/look/logo.svg", "look/look/own.css"} <= names


def test_mkdocs_gives_the_same(project: Path) -> None:
    done = build_with("mkdocs", project)
    assert done.returncode == 0, done.stderr
    ours = {path.relative_to(project / "site") for path in (project / "site").rglob("*.*") if path.is_file()}
    for path in ours:
        if path.suffix in (".html", ".css", ".svg", ".png"):
            assert (project / "by-mkdocs" / path).read_bytes() == (project / "site" / path).read_bytes(), path


@pytest.mark.parametrize(
    ("path", "content", "code", "line"),
    [
        ("look/own.css", "a { color: red }\n@import url(https://a.example/x.css);\n", "FG519", 2),
        ("look/own.css", "\n\na { background: url('//a.example/x.png') }\n", "FG519", 3),
        ("look/own.css", "a { background: u\\72l(x.png) }\n", "FG519", 1),
        ("look/own.css", "a { behavior: url(x.htc) }\n", "FG518", 1),
        ("look/own.css", b"a { content: '\xe9' }\n", "FG512", 1),
        ("look/own.css", "", "FG512", 1),
        ("look/logo.svg", SVG.replace("<circle", "<script>alert(1)</script><circle"), "FG518", 1),
        (
            "look/logo.svg",
            SVG.replace("<circle", '<image href="https://a.example/x.png"/><circle'),
            "FG519",
            1,
        ),
        ("look/icon.png", b"GIF89a", "FG511", 1),
    ],
)
def test_what_a_file_fetches_or_runs_is_told(
    tmp_path: Path, path: str, content: str | bytes, code: str, line: int
) -> None:
    write_project(tmp_path, PROJECT | {f"docs/{path}": content})
    told = {
        (one.code, one.location.path, one.location.line)
        for one in check_project(tmp_path / "mkdocs.yml").diagnostics
    }
    assert (code, f"docs/{path}", line) in told, told


def test_a_style_that_nobody_names_is_published_by_nobody(tmp_path: Path) -> None:
    page = FRONT.format("Home", "public") + "See [the style](print.css).\n"
    write_project(tmp_path, PROJECT | {"docs/en/index.md": page, "docs/en/print.css": "a {}\n"})
    told = {(one.code, one.location.path) for one in check_project(tmp_path / "mkdocs.yml").diagnostics}
    assert ("FG510", "docs/en/print.css") in told


def test_the_grounds_are_those_of_the_base_style() -> None:
    names = ("paper", "soft", "worked-soft", "hindered-soft", "warning-soft")
    found = schemes()
    assert tuple(found["light"][name] for name in names) == GROUNDS[LIGHT]
    assert tuple(found["dark"][name] for name in names) == GROUNDS[DARK]


@pytest.mark.parametrize("channel", range(0, 256, 15))
def test_there_is_ink_for_every_ground(channel: int) -> None:
    for ground in (f"#{channel:02x}{channel:02x}{channel:02x}", f"#{channel:02x}00ff", f"#00{channel:02x}00"):
        assert contrast(ink_on(ground), ground) >= 4.5, ground


def test_colours_are_written_for_each_scheme() -> None:
    assert style_of({}) == ""
    light = style_of({LIGHT: Colours(primary="#5B2A86")})
    assert "--fg-primary: #5b2a86;\n  --fg-on-primary: #ffffff;\n" in light
    assert "dark" not in light
    assert light.count("--fg-primary: #5b2a86;") == 2
    # What is said of the root alone would be said of both schemes.
    assert not re.search(r"^:root[ ,]", light, re.MULTILINE)
    dark = style_of({DARK: Colours(accent="#d9b8ff")})
    assert dark.count("--fg-link: #d9b8ff;") == 2
    assert '[data-fg-scheme="dark"] {' in dark
