"""The project's own pages through Zensical: `fieldguide render --to`, one language, no code in between.

What the page `docs/en/project/other-engines.md` says of it is held here: the configuration that it shows
is the one that is built, and what it says is lost is lost.  Zensical is installed from its lock file, and
the tests are skipped only where pip cannot do so, with what pip said.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from commands import run_fieldguide
from golden import write_project
from mkdocs_project import PROJECT
from sites import ROOT, BuiltSite

MANUAL = ROOT / "docs/en/project/other-engines.md"
LOCK = ROOT / "requirements-bench.lock"
LINKED = {"a": "href", "link": "href", "img": "src", "script": "src"}
OFFERS = "downloads/"
CODE = re.compile(r"^(```+|~~~+).*?^\1$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Built:
    """A language's pages: the Markdown that was rendered, and the site that Zensical made of it."""

    source: Path
    site: Path

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The pages that were rendered, by the paths that they have in the site."""
        pages = self.source.rglob("*.md")
        return tuple(sorted(path.relative_to(self.source).with_suffix(".html").as_posix() for path in pages))

    @cached_property
    def pages(self) -> dict[str, html.HtmlElement]:
        """The pages of the site, read."""
        parser = html.HTMLParser(encoding="utf-8")
        return {
            path.relative_to(self.site).as_posix(): html.document_fromstring(path.read_bytes(), parser=parser)
            for path in self.site.rglob("*.html")
        }

    def dangling(self) -> set[tuple[str, str]]:
        """Give the links that lead to no file, or to no place in one, with their pages; 404.html apart."""
        ids = {name: set(page.xpath("//@id")) for name, page in self.pages.items()}

        @cache
        def place_of(folder: Path, path: str) -> str | None:
            """Give the path of the file in the site that an address leads to, None where there is none."""
            target = (folder / unquote(path)).resolve()
            if not target.is_file():
                return None
            return target.relative_to(self.site).as_posix() if target.is_relative_to(self.site) else ""

        found = set()
        for name in self.names:
            for element in self.pages[name].iter(*LINKED):
                address = element.get(LINKED[element.tag]) or ""
                url = urlsplit(address)
                if not address or url.scheme or url.netloc:
                    continue
                page = self.site / name
                place = place_of(page.parent, url.path or page.name)
                fragment = unquote(url.fragment)
                if place is None or (fragment and place in ids and fragment not in ids[place]):
                    found.add((name, address))
        return found


def manual_configuration() -> str:
    """Give the configuration that the manual shows."""
    [found] = re.findall(
        r"^```yaml\n(.*?)^```$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return found


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install Zensical as it is locked, into an environment of its own."""
    folder = tmp_path_factory.mktemp("zensical")
    [wanted] = re.findall(r"(?m)^zensical==[\w.]+", LOCK.read_text(encoding="utf-8"))
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin/python", "install", "--quiet", "--no-input"]
    done = subprocess.run(
        [*pip, "--only-binary", ":all:", "--constraint", LOCK, wanted],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"Zensical cannot be installed here: {done.stderr.strip()}")
    return folder / "bin/zensical"


def build(folder: Path, zensical: Path, language: str, root: Path, environment: Mapping[str, str]) -> Built:
    """Do what the manual says, for one language of the project in a folder."""
    rendered = folder / "pages"
    done = run_fieldguide(root, "render", "--lang", language, "--to", str(rendered), environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    shutil.copytree(rendered / "assets", rendered / language / "assets", dirs_exist_ok=True)
    configuration = manual_configuration()
    assert "pages/en" in configuration
    assert "language: en" in configuration
    configuration = configuration.replace("pages/en", f"pages/{language}").replace(
        "language: en", f"language: {language}"
    )
    (folder / "zensical.yml").write_text(configuration, encoding="utf-8")
    done = subprocess.run(
        [zensical, "build", "-f", "zensical.yml"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(rendered / language, (folder / "site").resolve())


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory, zensical: Path, built_site: BuiltSite) -> Built:
    """The pages of the source language."""
    folder = tmp_path_factory.mktemp("english")
    return build(folder, zensical, "en", ROOT, built_site.environment(ROOT, folder / "caches"))


def test_every_page_is_there_with_its_title_and_its_places(english: Built) -> None:
    assert len(english.names) > 300
    # The page that collects results is a file that pages offer, and none of the engine's.
    assert set(english.pages) == {*english.names, "404.html", "modules/collector.html"}
    for name in english.names:
        text = (english.source / name).with_suffix(".md").read_text(encoding="utf-8")
        page = english.pages[name]
        [heading] = page.xpath("//h1")
        title = re.match(r"# (.+?) \{#fg-title\}\n", text)
        assert title is not None, name
        assert heading.get("id") == "fg-title", name
        shown = "".join(heading.xpath("text()")).strip()
        assert plain(shown) == plain(title[1]), name
        assert plain(shown) in plain(page.findtext(".//title") or ""), name
        wanted = re.findall(r"(?m)^#{2,6} .*\{#([\w-]+)\}$", CODE.sub("", text))
        assert set(wanted) <= set(page.xpath("//@id")), name


def plain(text: str) -> str:
    """Give a title without signs of Markdown, and with one kind of quote."""
    return (
        re.sub(r"[\\*`]", "", text)
        .replace("“", '"')
        .replace("”", '"')
        .replace("’", "'")
        .replace("&amp;", "&")
    )


def test_every_link_leads_somewhere_but_those_to_the_packages(english: Built) -> None:
    """The packages are what the manual says is lost: nothing else may be missing."""
    dangling = english.dangling()
    assert dangling, "the packages are offered, and are not there"
    assert all(OFFERS in address for _, address in dangling), dangling
    assert "offline packages" in MANUAL.read_text(encoding="utf-8")


def test_quizzes_keep_their_script_and_pages_their_style(english: Built) -> None:
    quizzes = [name for name in english.names if english.pages[name].xpath('//*[@data-fg-module="quiz"]')]
    assert quizzes
    for name in quizzes:
        assert english.pages[name].xpath('//script[contains(@src, "assets/fieldguide/fieldguide.js")]/@src')
        assert english.pages[name].xpath('//link[contains(@href, "assets/fieldguide/fieldguide.css")]/@href')


def test_what_the_manual_says_is_lost_is_lost(english: Built) -> None:
    """Once Zensical does one of these, the list in the manual is to be corrected."""
    for name in english.names:
        page = english.pages[name]
        assert not page.xpath('//script[@type="application/ld+json"]'), "facts for machines"
        assert not page.xpath('//meta[@http-equiv="Content-Security-Policy"]'), "the security policy"
        assert not page.xpath('//link[@rel="alternate"][@hreflang]'), "other languages"
    assert not (english.site / "search/titles.js").exists(), "our search"
    assert (english.site / "search.json").is_file(), "its own search"


def test_arabic_reads_from_right_to_left(tmp_path: Path, zensical: Path) -> None:
    """A translation lies in a site of its own, where links to other languages lead out of it."""
    project = tmp_path / "project"
    write_project(project, PROJECT)
    arabic = build(tmp_path, zensical, "ar", project, os.environ)
    assert {"index.html", "about.html", "notes.html"} <= set(arabic.names)
    for name in arabic.names:
        page = arabic.pages[name]
        assert page.get("lang") == "ar", name
        assert page.find("body").get("dir") == "rtl", name
    for name, address in arabic.dangling():
        languages = arabic.pages[name].xpath("//*[@data-fg-languages]//a/@href")
        # The manual names files of courses too, of which this project has none.
        told = address.lstrip("./") in manual_configuration()
        assert told or address in languages, (name, address)
