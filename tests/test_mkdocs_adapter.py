"""The MkDocs adapter: two ways to the same bytes, and what our frame around a page holds."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from fieldguide.model import Asset, NavigationSection, PageLink, RenderedPage, RenderedSite
from fieldguide.render.words import words_for
from golden import write_project
from mkdocs_fieldguide.addresses import Addresses
from mkdocs_fieldguide.engine import MkDocsEngine
from mkdocs_fieldguide.frame import NEIGHBOURS, frame_page
from mkdocs_fieldguide.preview import allow_reload
from plain_engine import ARABIC, ENGLISH, FRENCH, LANGUAGES, snapshot, tiny_page, tiny_settings

CONFIG = """\
site_name: Tiny
theme:
  name: material
plugins:
  - search:
      lang: en
      pipeline: []
      separator: '\\s+'
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine}
        - {code: ar, name: العربية, direction: rtl, translation: machine}
      edition: {name: "2026.11", date: 2026-11-22}
"""

FRONT = (
    "---\ntitle: {}\nsummary: What it is.\naudience: {}\nreviewed: 2026-01-01\nreview_by: 2099-01-01\n---\n\n"
)
INDEX = FRONT.format("Home", "public") + "Text.\n"
HOME = (
    FRONT.format("Home", "public") + "Read about [this guide](ref:page/about) and [notes](ref:page/notes).\n"
)
TRANSLATION = "---\ntitle: {}\nsummary: {}\nsource_hash: pending\n---\n\n"

PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/en/index.md": HOME,
    "docs/en/about.md": FRONT.format("About", "public")
    + "Note: this is text, not metadata.\n\n## Why {#why}\n\nText.\n\n## How {#how}\n\nText.\n",
    "docs/en/notes.md": FRONT.format("Notes", "public") + "Notes.\n",
    "docs/en/secret.md": FRONT.format("The secret plan", "internal") + "Only for us.\n",
    "docs/fr/index.md": TRANSLATION.format("Accueil", "Résumé.")
    + "Lisez [ce guide](ref:page/about) et [les notes](ref:page/notes).\n",
    "docs/ar/about.md": TRANSLATION.format("عن الدليل", "ملخص.")
    + "ملاحظة: نص.\n\n## لماذا {#why}\n\nنص.\n\n## كيف {#how}\n\nنص.\n",
}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


def build_with(tool: str, project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run(project, "-m", tool, "build", "--site-dir", f"by-{tool}", *options)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny project, built in all three ways."""
    folder = tmp_path_factory.mktemp("project")
    write_project(folder, PROJECT)
    done = run(
        folder,
        "-c",
        "from fieldguide.cli import main; main()",
        "build",
        "--no-bundles",
        "--output",
        "by-fieldguide",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for tool in ("mkdocs", "properdocs"):
        done = build_with(tool, folder)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


# ---- Two ways, the same bytes ----


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_a_host_builds_the_same_files_as_the_command(project: Path, tool: str) -> None:
    expected = snapshot(project / "by-fieldguide")
    found = snapshot(project / f"by-{tool}")
    assert sorted(found) == sorted(expected)
    assert [name for name in found if found[name] != expected[name]] == []


def test_nothing_is_published_but_rendered_pages_and_what_they_load(project: Path) -> None:
    names = set(snapshot(project / "by-mkdocs"))
    assert {name for name in names if name.endswith((".md", ".yml", ".map", ".html.gz"))} == set()
    assert not [name for name in names if "lunr" in name or "secret" in name]
    assert b"secret plan" not in b"".join(snapshot(project / "by-mkdocs").values())
    pages = {name for name in names if name.endswith(".html") and name.startswith("fr/")}
    assert {"fr/index.html", "fr/about.html", "fr/notes.html"} <= pages


def test_text_that_looks_like_metadata_stays_text(project: Path) -> None:
    assert "Note: this is text, not metadata." in (project / "by-mkdocs/about.html").read_text()


def test_a_language_may_have_a_tag_of_three_letters(tmp_path: Path) -> None:
    write_project(
        tmp_path, {"mkdocs.yml": CONFIG.replace("code: fr", "code: rhg"), "docs/en/index.md": INDEX}
    )
    done = build_with("mkdocs", tmp_path)
    assert done.returncode == 0, done.stderr
    assert Frame((tmp_path / "by-mkdocs/rhg/index.html").read_text()).root["lang"] == "rhg"


# ---- Faults ----


def test_faults_in_the_content_stop_mkdocs_before_it_writes(tmp_path: Path) -> None:
    write_project(tmp_path, {**PROJECT, "docs/en/notes.md": HOME.replace("page/about", "page/nothing")})
    old = tmp_path / "by-mkdocs/index.html"
    old.parent.mkdir()
    old.write_text("the old site")
    done = build_with("mkdocs", tmp_path)
    assert done.returncode == 1
    assert "docs/en/notes.md:" in done.stderr
    assert "`page/nothing`" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(old.parent) == {"index.html": b"the old site"}


def test_strict_mkdocs_stops_at_small_faults_too(project: Path) -> None:
    assert "translation-missing" in build_with("mkdocs", project).stderr
    done = run(project, "-m", "mkdocs", "build", "--strict", "--site-dir", "strict")
    assert done.returncode == 1
    assert "translation-missing" in done.stderr
    assert not (project / "strict").exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("name: material", "name: mkdocs", "theme: please write `name: material`"),
        ("  - search:", "  - tags:", "Unrecognised configuration name"),
        (
            "plugins:",
            "plugins:\n  - i18n: {languages: [{locale: en, name: E, default: true}]}",
            "remove `i18n`",
        ),
        ("direction: rtl", "direction: left", "Expected one of: ('ltr', 'rtl')"),
        ("direction: rtl", "directoin: rtl", "direction"),
    ],
)
def test_a_wrong_configuration_is_told_in_plain_words(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    write_project(tmp_path, {**PROJECT, "mkdocs.yml": CONFIG.replace(old, new)})
    done = build_with("mkdocs", tmp_path)
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_project_without_search_is_told_to_add_it(tmp_path: Path) -> None:
    config = re.sub(r"  - search:\n(      .*\n)+", "", CONFIG)
    write_project(tmp_path, {**PROJECT, "mkdocs.yml": config})
    assert "plugins: please add `search`" in build_with("mkdocs", tmp_path).stderr


# ---- The frame ----


class Frame(HTMLParser):
    """The links of a page by the part of the frame they stand in, and the attributes of its root."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.part = ""
        self.links: dict[str, list[tuple[str, str]]] = {}
        self.root: dict[str, str | None] = {}
        self.body: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.root = values
        if tag == "body":
            self.body = values
        if tag in ("nav", "details", "article", "footer"):
            self.part = str(values.get("class", "")).split(" ")[0]
        if tag == "a":
            state = str(values.get("aria-current") or "")
            self.links.setdefault(self.part, []).append((str(values["href"]), state))


def big_site(pages: int, current: str = "risks/page-3.md") -> RenderedSite:
    links = tuple(PageLink(f"Risk {number}", f"risks/page-{number}.md") for number in range(pages))
    home = PageLink("Home", "index.md")
    rendered = [
        replace(
            tiny_page(link.path, link.title, "## One {#one}\n\nText.\n\n## Two {#two}\n\nText."),
            section="risks/index.md",
            breadcrumbs=(home, PageLink("Risks", "risks/index.md")),
        )
        for link in links
        if link.path == current
    ]
    return RenderedSite(
        ENGLISH,
        LANGUAGES,
        (tiny_page("index.md", "Home", "Text."), *rendered),
        (
            NavigationSection("Lessons", "lessons/index.md", (PageLink("Haiti", "lessons/haiti.md"),)),
            NavigationSection("Risks", "risks/index.md", (PageLink("Risks", "risks/index.md"), *links)),
        ),
        words_for(tiny_settings(Path()), "en").texts,
        assets=(Asset("assets/own.css", b"a{}"), Asset("assets/own.js", b"1")),
        styles=("assets/own.css",),
        scripts=("assets/own.js",),
    )


def build_site(site: RenderedSite, folder: Path) -> dict[str, bytes]:
    write_project(folder, {"mkdocs.yml": CONFIG})
    MkDocsEngine().build(site, tiny_settings(folder), folder / "site")
    return snapshot(folder / "site")


def test_the_size_of_a_page_does_not_grow_with_the_site(tmp_path: Path) -> None:
    small = build_site(big_site(NEIGHBOURS + 1), tmp_path / "small")["risks/page-3.html"]
    large = build_site(big_site(900), tmp_path / "large")["risks/page-3.html"]
    assert len(large) == len(small)
    frame = Frame(large.decode())
    assert len(frame.links["fg-nav"]) == NEIGHBOURS + 3


def test_the_navigation_shows_the_neighbours_of_a_page_and_the_way_to_all(tmp_path: Path) -> None:
    site = big_site(200, "risks/page-100.md")
    (section,) = (part for part in frame_page(site, site.pages[1]).sections if part.open)
    assert [page.title for page in section.pages if page.current] == ["Risk 100"]
    assert section.pages[0].title == "Risk 80"
    assert section.cut
    assert section.link.address == "index.html"


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (("Lessons", {"lessons/index.md": "Lessons"}), []),
        (("Lessons", {"lessons/index.md": "All lessons"}), []),
        (("Understand", {"a/index.md": "Definitions", "b/index.md": "Crises"}), ["Definitions", "Crises"]),
        (("Reference", {"glossary.md": "Glossary"}), ["Glossary"]),
    ],
)
def test_a_part_does_not_list_itself(titles: tuple[str, dict[str, str]], shown: list[str]) -> None:
    title, pages = titles
    first, *_ = pages
    links = tuple(PageLink(name, path) for path, name in pages.items())
    page = replace(tiny_page(first, pages[first]), section=first)
    site = replace(big_site(0), pages=(page,), navigation=(NavigationSection(title, first, links),))
    (section,) = frame_page(site, page).sections
    assert [link.title for link in section.pages] == shown
    assert [link.current for link in (section.link, *section.pages)].count(True) == 1


def test_a_page_is_framed_with_its_place_its_contents_and_its_files(tmp_path: Path) -> None:
    text = build_site(big_site(5), tmp_path)["risks/page-3.html"].decode()
    frame = Frame(text)
    assert frame.links["fg-nav"] == [
        ("../lessons/index.html", ""),
        ("index.html", "true"),
        ("page-0.html", ""),
        ("page-1.html", ""),
        ("page-2.html", ""),
        ("page-3.html", "page"),
        ("page-4.html", ""),
    ]
    assert frame.links["fg-path"] == [("../index.html", ""), ("index.html", "")]
    assert frame.links["fg-contents"] == [("#one", ""), ("#two", "")]
    assert frame.links["fg-languages"] == [
        ("page-3.html", "true"),
        ("../fr/risks/page-3.html", ""),
        ("../ar/risks/page-3.html", ""),
    ]
    assert frame.body["data-site-root"] == "../"
    assert '<link rel="stylesheet" href="../assets/own.css">' in text
    assert '<script src="../assets/own.js" defer></script>' in text
    assert "<title>Risk 3 – Tiny</title>" in text


def test_the_language_switch_stays_on_the_page(project: Path) -> None:
    for path, addresses in {
        "about.html": ["about.html", "fr/about.html", "ar/about.html"],
        "fr/about.html": ["../about.html", "about.html", "../ar/about.html"],
        "ar/index.html": ["../index.html", "../fr/index.html", "index.html"],
    }.items():
        frame = Frame((project / "by-fieldguide" / path).read_text())
        assert [address for address, _ in frame.links["fg-languages"]] == addresses


def test_every_language_says_what_it_is(project: Path) -> None:
    for language in LANGUAGES:
        folder = "" if language == ENGLISH else f"{language.code}/"
        frame = Frame((project / f"by-fieldguide/{folder}index.html").read_text())
        assert (frame.root["lang"], frame.root["dir"]) == (language.code, language.direction)
    assert 'data-fg-language="fr"' in (project / "by-fieldguide/index.html").read_text()


def test_each_language_searches_beside_its_home_page(project: Path) -> None:
    bases = {"about.html": "./", "fr/about.html": "./", "ar/index.html": "./"}
    for path, base in bases.items():
        text = (project / "by-fieldguide" / path).read_text()
        assert f'"base":"{base}"' in text
    deep = tiny_page("risks/family.md", "Famille", language="fr")
    site = replace(big_site(1), language=FRENCH, pages=(deep,))
    assert '"base":"../"' in frame_page(site, deep).search_settings
    assert '"search":"../../assets/javascripts/workers/' in frame_page(site, deep).search_settings


def test_no_page_asks_for_more_than_it_needs(project: Path) -> None:
    """No inline script, no link that makes the theme's script look for other sites."""
    for path in sorted((project / "by-fieldguide").rglob("*.html")):
        text = path.read_text()
        assert re.findall(r"<script(?![^>]*(?: src=|application/json))[^>]*>", text) == []
        assert 'rel="alternate"' not in text
        assert "generator" not in text
        assert "bundle." not in text.partition("<body")[0]


def test_words_of_a_page_cannot_break_out_of_the_frame(tmp_path: Path) -> None:
    title = 'A <b>bold</b> "title" & more</script>'
    page = RenderedPage(
        "a.md", title, title, f"# {title}", "page/a", "page", "en", breadcrumbs=(PageLink(title, "index.md"),)
    )
    site = big_site(0)
    words = {**site.words, "search.none": "</script><script>alert(1)</script>"}
    files = build_site(replace(site, pages=(page,), words=words), tmp_path)
    head, _, _ = files["a.html"].decode().partition("<article")
    assert "<b>" not in head
    assert "alert(1)</script>" not in files["a.html"].decode()


def test_addresses_are_as_short_as_they_can_be() -> None:
    assert Addresses("fr/risks").to("fr/risks/a b.html") == "a%20b.html"
    assert Addresses("fr/risks").to("assets/x.css") == "../../assets/x.css"
    assert Addresses("").to("") == "./"
    assert Addresses("fr/risks").to("fr/") == "../"
    assert Addresses("").to("ar/index.html") == "ar/index.html"


# ---- Preview ----


def test_a_preview_can_reload_pages(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_bytes((project / "by-fieldguide/ar/index.html").read_bytes())
    assert "Content-Security-Policy" in page.read_text()
    allow_reload(tmp_path)
    assert "Content-Security-Policy" not in page.read_text()
    assert Frame(page.read_text()).root["lang"] == ARABIC.code


def test_a_preview_watches_all_folders_of_content(project: Path) -> None:
    for name in ("modules", "quizzes", "editions"):
        (project / name).mkdir(exist_ok=True)
    config = load_config(str(project / "mkdocs.yml"))
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=8000, root=str(project))
    config.plugins.on_serve(server, config=config, builder=server.builder)
    watched = {Path(path).name for path in server._watched_paths}
    assert watched == {"modules", "quizzes", "editions"}


def test_a_failed_build_leaves_nothing_in_the_process(tmp_path: Path) -> None:
    clean = utils.clean_directory
    broken = {**PROJECT, "theme/partials/nav.html": "{{ nothing.such }}"}
    write_project(
        tmp_path, {**broken, "mkdocs.yml": CONFIG.replace("material", "material\n  custom_dir: theme")}
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    with pytest.raises(UndefinedError):
        build(config)
    assert utils.clean_directory is clean
    (tmp_path / "theme/partials/nav.html").write_text('<nav id="fg-nav"></nav>')
    build(load_config(str(tmp_path / "mkdocs.yml")))
    assert (tmp_path / "site/ar/index.html").is_file()
