"""The MkDocs adapter: what our frame around a page holds."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from mkdocs_fieldguide.addresses import Addresses
from mkdocs_fieldguide.contents import contents_of
from mkdocs_fieldguide.engine import MkDocsEngine
from mkdocs_fieldguide.frame import NEIGHBOURS, frame_page

from fieldguide.model import ONLINE_ONLY, Asset, NavigationSection, PageLink, RenderedPage, RenderedSite
from fieldguide.render.language.words import words_for
from golden import write_project
from mkdocs_project import CONFIG, Frame
from plain_engine import ENGLISH, FRENCH, LANGUAGES, snapshot, tiny_page, tiny_settings


def big_site(pages: int, current: str = "risks/page-3.md") -> RenderedSite:
    links = tuple(
        PageLink(f"Risk {number}", f"risks/page-{number}.md", "risks/index.md") for number in range(pages)
    )
    home = PageLink("Home", "index.md")
    rendered = [
        replace(
            tiny_page(
                link.path,
                link.title,
                '<h2 id="one">One</h2>\n<p>Text.</p>\n<h2 id="two">Two</h2>\n<p>Text.</p>',
            ),
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
    assert section.rest is not None
    assert section.rest.address == "index.html"


def test_the_navigation_opens_only_the_list_that_the_reader_is_in() -> None:
    lists = [PageLink("Risk factors", "risks/index.md"), PageLink("Places", "places/index.md")]
    risks = [PageLink(f"Risk {number}", f"risks/{number}.md", "risks/index.md") for number in range(3)]
    places = [PageLink(f"Place {number}", f"places/{number}.md", "places/index.md") for number in range(90)]
    part = NavigationSection("Risks", "risks/index.md", (lists[0], *risks, lists[1], *places))
    here = replace(tiny_page("places/50.md", "Place 50"), section="risks/index.md")
    (section,) = frame_page(replace(big_site(1), navigation=(part,), pages=(here,)), here).sections
    assert [page.title for page in section.pages if page.list] == ["Risk factors", "Places"]
    assert len(section.pages) == NEIGHBOURS + 2
    assert not [page.title for page in section.pages if page.title.startswith("Risk ") and not page.list]
    assert section.rest is not None
    assert section.rest.address == "index.html"


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


def test_the_language_switch_stays_on_the_page(mkdocs_project: Path) -> None:
    for path, addresses in {
        "about.html": ["about.html", "fr/about.html", "ar/about.html"],
        "fr/about.html": ["../about.html", "about.html", "../ar/about.html"],
        "ar/index.html": ["../index.html", "../fr/index.html", "index.html"],
    }.items():
        frame = Frame((mkdocs_project / "by-fieldguide" / path).read_text())
        assert [address for address, _ in frame.links["fg-languages"]] == addresses


def test_every_language_says_what_it_is(mkdocs_project: Path) -> None:
    for language in LANGUAGES:
        folder = "" if language == ENGLISH else f"{language.code}/"
        frame = Frame((mkdocs_project / f"by-fieldguide/{folder}index.html").read_text())
        assert (frame.root["lang"], frame.root["dir"]) == (language.code, language.direction)
    assert 'data-fg-language="fr"' in (mkdocs_project / "by-fieldguide/index.html").read_text()


def test_a_title_in_another_language_says_so_in_the_menu_and_on_the_way(mkdocs_project: Path) -> None:
    text = (mkdocs_project / "by-fieldguide/ar/about.html").read_text(encoding="utf-8")
    menu = text[text.index('<nav class="fg-nav"') : text.index("</nav>")]
    found = re.findall(r'<a href="[^"]+"([^>]*)>([^<]+)</a>', menu)
    marks = {title: attributes for attributes, title in found}
    assert marks["Notes"].endswith(' lang="en" dir="ltr"')
    assert "lang" not in marks["عن الدليل"]
    page = replace(
        tiny_page("risks/one.md", "One"),
        breadcrumbs=(PageLink("الرئيسية", "index.md"), PageLink("Boats", "boats.md", "", "en", "ltr")),
    )
    frame = frame_page(replace(big_site(0), pages=(page,)), page)
    assert [(link.language, link.direction) for link in frame.breadcrumbs] == [("", ""), ("en", "ltr")]


def test_each_language_searches_beside_its_home_page(mkdocs_project: Path) -> None:
    bases = {"about.html": "./", "fr/about.html": "./", "ar/index.html": "./"}
    for path, base in bases.items():
        text = (mkdocs_project / "by-fieldguide" / path).read_text()
        assert f'"base":"{base}"' in text
    deep = tiny_page("risks/family.md", "Famille", language="fr")
    site = replace(big_site(1), language=FRENCH, pages=(deep,))
    assert '"base":"../"' in frame_page(site, deep).search_settings
    assert '"search":"../../assets/javascripts/workers/' in frame_page(site, deep).search_settings


def test_no_page_asks_for_more_than_it_needs(mkdocs_project: Path) -> None:
    """No inline script, no link that makes the theme's script look for other sites."""
    for path in sorted((mkdocs_project / "by-fieldguide").rglob("*.html")):
        text = path.read_text()
        assert re.findall(r"<script(?![^>]*(?: src=|application/(?:ld\+)?json))[^>]*>", text) == []
        assert 'rel="alternate"' not in text
        assert "generator" not in text
        assert "bundle." not in text.partition("<body")[0]


def test_words_of_a_page_cannot_break_out_of_the_frame(tmp_path: Path) -> None:
    title = 'A <b>bold</b> "title" & more</script>'
    page = RenderedPage(
        "a.md",
        title,
        title,
        f"<h1>{escape(title)}</h1>",
        "page/a",
        "page",
        "en",
        breadcrumbs=(PageLink(title, "index.md"),),
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


def test_the_contents_hold_headings_of_components_with_their_language() -> None:
    start, end = ONLINE_ONLY
    html = (
        '<h1 id="a">Title</h1><h2 class="x" id="one">One &amp; <em>all</em>'
        '<sup class="fg-cite" dir="ltr"><a href="#s" id="u">[1a]</a></sup>'
        '<a class="headerlink" href="#one">#</a></h2><h2>No way to it</h2>'
        f'{start}<h2 id="online">Downloads</h2>{end}'
        '<div><h2 id="two" lang="en" dir="ltr">Two</h2><h3 id="deep">Deep</h3></div>'
    )
    found = [(line.text, line.fragment, line.attributes) for line in contents_of(html)]
    assert found == [("One &amp; all", "one", ""), ("Two", "two", ' lang="en" dir="ltr"')]
