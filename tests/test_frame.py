"""The frame stage: what stands around the text of a page."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

import fieldguide.frame as frame
from fieldguide.frame import Framer, frame_assets, menu_files, search_words
from fieldguide.frame.addresses import Addresses
from fieldguide.frame.contents import contents_of
from fieldguide.frame.menu import NEIGHBOURS
from fieldguide.frame.style import join_frame_style
from fieldguide.model import ONLINE_ONLY, Asset, NavigationSection, PageLink, RenderedPage, RenderedSite
from fieldguide.render.language.words import words_for
from mkdocs_project import Frame
from plain_work import ARABIC, ENGLISH, FRENCH, LANGUAGES, tiny_page, tiny_settings


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


def framed(site: RenderedSite, page: RenderedPage | None = None) -> str:
    """Give the document of a page, by default the last of the site."""
    return Framer(site, "Tiny").document(page or site.pages[-1])


def menu_of(site: RenderedSite, page: RenderedPage | None = None) -> list[tuple[str, str, str]]:
    """Give the links of a page's menu: title, address, state; lists of pages are in brackets."""
    text = framed(site, page)
    menu = text[text.index('<nav class="fg-nav"') : text.index("</nav>")]
    links = re.findall(r'<a ((?:[^>"]|"[^"]*")*)>([^<]+)</a>', menu)
    found = []
    for attributes, title in links:
        values = dict(re.findall(r'([a-z-]+)="([^"]*)"', attributes))
        name = f"[{title}]" if values.get("class") == "fg-nav__group" else title
        found.append((name, values["href"], values.get("aria-current", "")))
    return found


def test_the_size_of_a_page_does_not_grow_with_the_site() -> None:
    small, large = framed(big_site(NEIGHBOURS + 1)), framed(big_site(900))
    assert len(large) == len(small)
    # What is in the list comes from a file.
    assert len(Frame(large).links["fg-nav"]) == 2


def test_pages_in_no_list_are_shown_near_the_reader_and_then_the_way_to_the_part() -> None:
    links = tuple(PageLink(f"Page {number}", f"page-{number}.md") for number in range(90))
    part = NavigationSection("Pages", "page-0.md", links)
    here = replace(tiny_page("page-50.md", "Page 50"), section="page-0.md")
    menu = menu_of(replace(big_site(1), navigation=(part,), pages=(here,)))
    assert len(menu) == 1 + NEIGHBOURS + 1
    assert [title for title, _, state in menu if state == "page"] == ["Page 50"]
    assert (menu[1][0], menu[-1][1]) == ("Page 30", "page-0.html")


def test_of_named_pages_those_of_the_readers_group_are_shown() -> None:
    links = tuple(PageLink(f"Page {n}", f"page-{n}.md", group=group) for n, group in enumerate("aabb"))
    part = NavigationSection("Door", "door.md", (PageLink("Door", "door.md"), *links), is_door=True)
    site = replace(big_site(1), navigation=(part,))

    def shown(path: str) -> list[str]:
        page = replace(tiny_page(path, "Page"), section="door.md")
        return [title for title, _, _ in menu_of(replace(site, pages=(page,)))]

    assert shown("page-2.md") == ["Door", "Page 2", "Page 3"]
    assert shown("door.md") == ["Door"]


def lists_of(site: RenderedSite) -> dict[str, dict[str, object]]:
    """Give what the files of the menu tell, by their paths."""
    texts = {asset.path: asset.content.decode() for asset in menu_files(site)}
    return {
        path: json.loads(text.removeprefix("fieldguideMenu(").removesuffix(")\n"))
        for path, text in texts.items()
    }


def test_a_file_for_each_list_tells_what_is_in_it() -> None:
    foreign = PageLink("Haïti </script>", "lessons/haïti 1.md", "lessons/index.md", "fr", "ltr")
    lessons = NavigationSection(
        "Lessons", "lessons/index.md", (PageLink("Lessons", "lessons/index.md"), foreign)
    )
    site = replace(big_site(2), navigation=(*big_site(2).navigation[1:], lessons))
    assert lists_of(site) == {
        "assets/menu/risks/index.js": {
            "all": "Show all",
            "most": NEIGHBOURS,
            "pages": [["Risk 0", "../../../risks/page-0.html"], ["Risk 1", "../../../risks/page-1.html"]],
        },
        "assets/menu/lessons/index.js": {
            "all": "Show all",
            "most": NEIGHBOURS,
            "pages": [["Haïti </script>", "../../../lessons/ha%C3%AFti%201.html", "fr", "ltr"]],
        },
    }
    assert not [asset for asset in menu_files(site) if b"</" in asset.content]
    assert [*lists_of(replace(site, language=ARABIC))] == [
        "ar/assets/menu/risks/index.js",
        "ar/assets/menu/lessons/index.js",
    ]


def test_the_menu_names_the_file_of_the_list_that_the_reader_is_in() -> None:
    text = framed(big_site(5))
    assert text.count("data-fg-list") == 1
    assert 'aria-current="true" data-fg-list="../assets/menu/risks/index.js">Risks</a>' in text
    part = NavigationSection(
        "Risks",
        "risks/index.md",
        (
            PageLink("Risk factors", "risks/index.md"),
            PageLink("Risk 0", "risks/0.md", "risks/index.md"),
            PageLink("Places", "places/index.md"),
            PageLink("Place 0", "places/0.md", "places/index.md"),
        ),
    )
    for path in ("places/0.md", "places/index.md"):
        here = replace(tiny_page(path, "Here"), section="risks/index.md")
        text = framed(replace(big_site(1), navigation=(part,), pages=(here,)))
        assert text.count("data-fg-list") == 1
        assert ' data-fg-list="../assets/menu/places/index.js">Places</a>' in text


def test_the_menu_opens_only_the_part_that_the_reader_is_in() -> None:
    lists = [
        PageLink("Risk factors", "risks/index.md", "risks/index.md"),
        PageLink("Places", "places/index.md", "places/index.md"),
    ]
    risks = [PageLink(f"Risk {number}", f"risks/{number}.md", "risks/index.md") for number in range(3)]
    places = [PageLink(f"Place {number}", f"places/{number}.md", "places/index.md") for number in range(90)]
    part = NavigationSection("Risks", "risks/index.md", (lists[0], *risks, lists[1], *places))
    here = replace(tiny_page("places/50.md", "Place 50"), section="risks/index.md")
    menu = menu_of(replace(big_site(1), navigation=(part,), pages=(here,)))
    titles = [title for title, _, _ in menu]
    assert [title for title in titles if title.startswith("[")] == ["[Risk factors]", "[Places]"]
    assert len(menu) == 3


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (("Lessons", {"lessons/index.md": "Lessons"}), []),
        (("Lessons", {"lessons/index.md": "All lessons"}), []),
        (
            ("Understand", {"a/index.md": "Definitions", "b/index.md": "Crises"}),
            ["[Definitions]", "[Crises]"],
        ),
        (("Reference", {"glossary.md": "Glossary"}), ["[Glossary]"]),
    ],
)
def test_a_part_does_not_list_itself(titles: tuple[str, dict[str, str]], shown: list[str]) -> None:
    title, pages = titles
    first, *_ = pages
    links = tuple(PageLink(name, path, path) for path, name in pages.items())
    page = replace(tiny_page(first, pages[first]), section=first)
    site = replace(big_site(0), pages=(page,), navigation=(NavigationSection(title, first, links),))
    menu = menu_of(site)
    assert [name for name, _, _ in menu[1:]] == shown
    assert [state for _, _, state in menu].count("page") == 1


@pytest.mark.parametrize("turned", [False, True])
def test_a_page_has_the_same_frame_whichever_page_was_framed_before(turned: bool) -> None:
    """What pages have in common is written once, and must not take anything of the first."""
    site = big_site(3)
    pages = [
        replace(tiny_page(path, path), section=section)
        for path, section in (
            ("risks/page-0.md", "risks/index.md"),
            ("risks/page-2.md", "risks/index.md"),
            ("risks/index.md", "risks/index.md"),
            ("risks/deep/page-1.md", ""),
            ("lessons/haiti.md", "lessons/index.md"),
            ("index.md", ""),
        )
    ]
    alone = {page.path: framed(site, page) for page in pages}
    framer = Framer(site, "Tiny")
    for page in reversed(pages) if turned else pages:
        assert framer.document(page) == alone[page.path]


def test_a_page_is_framed_with_its_place_its_contents_and_its_files() -> None:
    text = framed(big_site(5))
    frame = Frame(text)
    assert frame.links["fg-nav"] == [
        ("../lessons/index.html", ""),
        ("index.html", "true"),
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
    menu = text[text.index('<nav class="fg-nav"') :].partition("</nav>")[0]
    found = re.findall(r'<a href="[^"]+"([^>]*)>([^<]+)</a>', menu)
    marks = {title: attributes for attributes, title in found}
    assert marks["Notes"].endswith(' lang="en" dir="ltr"')
    assert "lang" not in marks["عن الدليل"]
    page = replace(
        tiny_page("risks/one.md", "One"),
        breadcrumbs=(PageLink("الرئيسية", "index.md"), PageLink("Boats", "boats.md", "", "en", "ltr")),
    )
    text = framed(big_site(0), page)
    assert '<a href="../boats.html" lang="en" dir="ltr">Boats</a>' in text
    assert '<a href="../index.html">الرئيسية</a>' in text


def test_each_language_searches_beside_its_home_page(mkdocs_project: Path) -> None:
    folders = {"about.html": "search/", "fr/about.html": "search/", "ar/index.html": "search/"}
    for path, folder in folders.items():
        text = (mkdocs_project / "by-fieldguide" / path).read_text()
        assert f'data-fg-search="{folder}titles.js"' in text
    deep = tiny_page("risks/family.md", "Famille", language="fr")
    text = framed(replace(big_site(1), language=FRENCH), deep)
    assert 'data-fg-search="../search/titles.js"' in text
    assert 'data-fg-search-script="../../assets/frame/search.js"' in text


def test_words_of_the_search_are_text_wherever_they_stand() -> None:
    """In a page, where `</script>` ends a script, and in scripts before 2019, where two letters end a line."""
    words = {
        "search.none": "</script>\u2028",
        "kind.risk.one": "risk",
        "kind.risk.many": "risks",
        "nav.all": "all",
    }
    asset = search_words(replace(big_site(0), language=ARABIC, words=words))
    assert asset.path == "ar/search/words.js"
    text = asset.content.decode()
    assert "</" not in text
    assert "\u2028" not in text
    told = json.loads(text.removeprefix("fieldguideSearch.words(").removesuffix(")\n"))
    assert told == {
        "language": "ar",
        "slugs": False,
        "words": {"none": "</script>\u2028"},
        "kinds": {"risk": "risk"},
    }


def test_no_page_asks_for_more_than_it_needs(mkdocs_project: Path) -> None:
    """No inline script, no link that makes the theme's script look for other sites."""
    for path in sorted((mkdocs_project / "by-fieldguide").rglob("*.html")):
        text = path.read_text()
        assert re.findall(r"<script(?![^>]*(?: src=|application/(?:ld\+)?json))[^>]*>", text) == []
        assert 'rel="alternate"' not in text
        assert "generator" not in text
        assert "bundle." not in text.partition("<body")[0]


def test_words_of_a_page_cannot_break_out_of_the_frame() -> None:
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
    words = {**site.words, "search.label": "</script><script>alert(1)</script>"}
    text = framed(replace(site, words=words), page)
    head, _, _ = text.partition("<article")
    assert "<b>" not in head
    assert "alert(1)</script>" not in text


def test_every_file_that_the_frame_names_is_among_its_files() -> None:
    names = {asset.path for asset in (*frame_assets(), *menu_files(big_site(5)))}
    named = set(re.findall(r'"\.\./(assets/[^"]+)"', framed(big_site(5))))
    assert named - names == {"assets/own.css", "assets/own.js"}


def test_the_style_of_the_frame_is_light_and_names_what_the_frame_has() -> None:
    style = join_frame_style()
    assert len(gzip.compress(style.encode())) < 6_500
    folder = Path(frame.__file__).parent
    code = "".join(path.read_text() for kind in ("html", "js") for path in folder.rglob(f"*.{kind}"))
    named = set(re.findall(r"\.(fg-[\w-]+)", style))
    given = set(re.findall(r"(?<![\w-])fg-[\w-]+", code))
    # A part of the search that a script makes: `fg-search__${style}`.
    given |= {f"fg-search__{word}" for word in re.findall(r'"(\w+)"', code)}
    assert named - given == set()


def test_nothing_of_a_theme_is_in_the_pages_or_their_files() -> None:
    folder = Path(frame.__file__).parents[2]
    files = [path for kind in ("html", "css", "js", "mjs") for path in folder.rglob(f"*.{kind}")]
    assert len(files) > 80
    found = {str(path): re.findall(r"(?<![\w-])(?:--)?mdx?-[a-z]\w*", path.read_text()) for path in files}
    assert {name: names for name, names in found.items() if names} == {}


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


def test_the_contents_say_the_language_of_headings_in_a_text_without_translation() -> None:
    html = (
        '<h2 id="before">قبل</h2><div class="fg-foreign" lang="en" dir="ltr"><div><div>x</div></div>'
        '<h2 id="in">Stop, if…</h2></div><div><h2 id="after">بعد</h2></div>'
    )
    found = [(line.fragment, line.attributes) for line in contents_of(html)]
    assert found == [("before", ""), ("in", ' lang="en" dir="ltr"'), ("after", "")]
