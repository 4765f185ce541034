"""Where readers can write to: shown on the network alone, never sent by itself; and the page for lost ones."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest

from commands import run_fieldguide
from components.pages import render_case
from fieldguide.content.feedback import feedback_address, why_no_address
from golden import write_project
from mkdocs_project import CONFIG, PROJECT

GOOD = [
    "guide@example.org",
    "first.last+guide@sub.example.org",
    "MAILTO:guide@example.org",
    "https://example.org/form?language=en&id=7#top",
    "HTTPS://EXAMPLE.ORG",
    "https://example.org:8443/form",
]
BAD = [
    *(
        "guide",
        "guide@",
        "@example.org",
        "a@b",
        "a b@example.org",
        "a@example.org,b@example.org",
        "a..b@example.org",
    ),
    *(
        "a@example.org?cc=b@example.org",
        "a@example.org%0abcc:b@example.org",
        "mailto:",
        "mailto:mailto:a@example.org",
    ),
    *(
        "http://example.org",
        "ftp://example.org",
        "//example.org/form",
        "/form",
        "javascript:alert(1)",
        "data:text/html,x",
    ),
    *(
        "https://",
        "https://me@example.org",
        "https://exa mple.org",
        "https://example.org/\n",
        "https://[::1",
        "https:x",
    ),
    *("guide@exämple.org", "\u202eguide@example.org", "x" * 300 + "@example.org"),
]


@pytest.mark.parametrize("text", GOOD)
def test_an_address_that_readers_can_use_is_taken(text: str) -> None:
    assert why_no_address(text) == ""
    assert feedback_address(text).lower().startswith(("mailto:", "https:"))


@pytest.mark.parametrize("text", BAD)
def test_any_other_is_told(text: str) -> None:
    assert why_no_address(text)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with an address, built in a folder of a server, with packages."""
    folder = tmp_path_factory.mktemp("feedback")
    options = "  - fieldguide:\n      bundles: dist\n      feedback: guide@example.org\n"
    config = "site_url: https://example.org/guide/\n" + CONFIG.replace("  - fieldguide:\n", options)
    write_project(folder, {**PROJECT, "mkdocs.yml": config})
    done = run_fieldguide(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_address_is_on_the_network_and_in_no_package(project: Path) -> None:
    pages = [
        path for path in project.glob("site/**/*.html") if "guide@example.org" in path.read_text("utf-8")
    ]
    languages = len(list(project.glob("site/**/feedback.html")))
    assert languages > 1
    assert len(pages) == languages
    packages = sorted(project.glob("dist/*.zip"))
    assert packages
    for package in packages:
        with zipfile.ZipFile(package) as archive:
            for name in archive.namelist():
                if name.endswith((".html", ".js")):
                    assert b"guide@example.org" not in archive.read(name), name


def test_a_site_that_names_none_offers_none() -> None:
    assert "fg-feedback-online" not in render_case({"component": "feedback"})


def test_a_server_has_a_page_for_lost_ones_in_every_language(project: Path) -> None:
    text = (project / "site/404.html").read_text("utf-8")
    assert "Content-Security-Policy" in text
    assert not re.search(r"<script|<style|\sstyle=", text)
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    sections = tree.findall(".//section")
    folders = sorted(
        path.parent.name for path in project.glob("site/*/index.html") if path.parent.name in ("ar", "fr")
    )
    assert [one.get("lang") for one in sections][1:] == folders or len(sections) == len(folders) + 1
    assert len(tree.findall(".//h1")) == 1
    addresses = [element.get("href") for element in tree.iter() if element.get("href")]
    assert len(addresses) >= len(sections) + 1
    for address in addresses:
        # From whatever depth, it is the same file.
        assert address is not None
        assert address.startswith("/guide/")
        assert (project / "site" / unquote(address.removeprefix("/guide/"))).is_file(), address


def test_packages_have_no_such_page(project: Path) -> None:
    for package in project.glob("dist/*.zip"):
        with zipfile.ZipFile(package) as archive:
            assert not [name for name in archive.namelist() if name.endswith("404.html")]
