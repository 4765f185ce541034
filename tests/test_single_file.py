"""Single files for phones: nothing in them leads out, each place is there, and they are made as asked."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from fieldguide.content.single_files import find_single_files, pages_around
from fieldguide.errors import MachineError, UsageError
from fieldguide.package.single.files import Inlined, join_orders, without_drawings
from fieldguide.package.single.judge import find_faults
from fieldguide.package.single.sections import resolve
from fieldguide.package.single.tags import rewrite_attributes
from fieldguide.pipeline import BuildRequest, build_project, check_project
from golden import write_project
from media_files import make_picture
from mkdocs_project import FRONT
from sites import ROOT, BuiltSite
from test_scorm import FILES

# A course for a phone; the tiny one here has all scripts and styles of a real one, and few words.
MOST_BYTES = 500_000

PATH = """---
title: If you row
summary: What a rower reads.
audience: public
reviewed: 2026-01-01
review_by: 2030-01-01
for: Rowers
courses: [module/boats]
stages:
  first:
    title: The first day
    steps:
      hold: {text: Hold the rope., read: tool/rope, why: It is wet.}
      plan: {text: Read the plan., read: page/about, why: It is ours.}
---

Row.
"""
LEAFLET = FRONT.format("A leaflet", "public").replace(
    "---\n\n",
    "type: leaflet\nlayout: a5\n---\n\n",
)


class Reader(HTMLParser):
    """Reads a document with another parser than ours: its ids, what it refers to, elements left open."""

    VOID = frozenset(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
    )

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.targets: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.scripts: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids[value or ""] += 1
            elif name in ("href", "src", "srcset", "action", "data", "poster"):
                self.targets.append((tag, name, value or ""))
            elif name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-target"):
                self.targets += [(tag, name, f"#{one}") for one in (value or "").split()]

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("script", "style"):
            self.scripts.append(data)


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build of a tiny project writes for people to take along."""
    folder = tmp_path_factory.mktemp("boats")
    write_project(
        folder,
        {
            **FILES,
            "docs/en/index.md": FRONT.format("Home", "public") + "Text.\n",
            "docs/en/take.md": FRONT.format("Take it", "public").replace(
                "---\n\n", "downloads: true\n---\n\n"
            )
            + "Take it.\n",
            "docs/en/secret.md": FRONT.format("The secret plan", "internal") + "Only for us.\n",
            "docs/en/paths/rower.md": PATH,
            "docs/en/toolkit/rope.md": FILES["docs/en/toolkit/rope.md"].replace(
                "type: guide\n", "type: guide\nquick_exit: true\n"
            )
            + "\n![A boat](../boat.png)\n",
            "docs/en/boat.png": make_picture(),
        },
    )
    request = BuildRequest(folder / "mkdocs.yml", folder / "site", folder / "dist", jobs=1, cached=False)
    result = build_project(request, lambda *_: None)
    assert not result.check.errors, [str(one) for one in result.check.diagnostics]
    return folder / "dist"


def single_files(dist: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(dist.glob("*.html"))}


def test_the_files_of_a_build(dist: Path) -> None:
    """A course is made in the languages that it is in, all tools in each; all are in the list of sums."""
    made = single_files(dist)
    languages = {"en", "fr", "ar"}
    assert set(made) == {
        "fieldguide-2026.11-en-boats.html",
        "fieldguide-2026.11-fr-boats.html",
        "fieldguide-2026.11-en-ships.html",
        "fieldguide-2026.11-en-path-rower.html",
        *(f"fieldguide-2026.11-{code}-toolkit.html" for code in languages),
    }
    sums = dict(reversed(line.split("  ")) for line in (dist / "SHA256SUMS").read_text().splitlines())
    for name, text in made.items():
        assert sums[name] == hashlib.sha256(text.encode()).hexdigest()
        assert len(text.encode()) < MOST_BYTES


def test_each_course_of_the_project_fits_a_phone(built_site: BuiltSite) -> None:
    courses = [folder.name for folder in sorted((ROOT / "modules/en").iterdir()) if folder.is_dir()]
    sizes = {
        path.name: path.stat().st_size
        for path in built_site.bundles.glob("*.html")
        if path.stem.endswith(
            tuple(f"-{language.code}-{name}" for language in built_site.languages for name in courses)
        )
    }
    # In English, French, Spanish and Arabic; in Ukrainian as far as it goes.
    assert len(sizes) >= 4 * len(courses) > 0
    assert {name: size for name, size in sizes.items() if size >= MOST_BYTES} == {}


def test_nothing_leads_out(dist: Path) -> None:
    for name, text in single_files(dist).items():
        read = Reader(text)
        assert not read.open, name
        assert not read.wrong, name
        assert [id for id, count in read.ids.items() if count > 1] == [], name
        for tag, attribute, target in read.targets:
            if target.startswith("#"):
                assert unquote(target[1:]).partition("?")[0] in read.ids, (name, target)
            elif not (tag == "a" and target.startswith("https:")):
                assert target.startswith("data:"), (name, tag, attribute, target)


def test_the_policy_allows_what_stands_there_and_nothing_else(dist: Path) -> None:
    for text in single_files(dist).values():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        assert policy is not None
        assert policy[1].startswith("default-src &#39;none&#39;;")
        assert "self" not in policy[1]
        assert "unsafe" not in policy[1]
        held = Reader(text).scripts
        assert held
        for content in held:
            assert Inlined(content).sum.strip("'") in policy[1]  # type: ignore[arg-type]


def test_what_a_course_holds(dist: Path) -> None:
    made = single_files(dist)
    text = made["fieldguide-2026.11-en-boats.html"]
    titles = re.findall(r'<div [^>]*data-fg-page="([^"]*)"', text)
    assert titles == ["Boats", "Floating", "Boats", "Certificate: Boats", "A rope"]
    # In the order of learning; what is shown to a room is left out, and its links with it.
    assert "fg-slide" not in re.sub(r"<(style|script)\b.*?</\1>", "", text, flags=re.DOTALL)
    assert 'href="#p2"' in text
    assert 'src="data:image/png;base64,' in text
    # The other course is not in it: its words stay, without a link.
    assert "<span>the other course</span>" in text
    assert "Do the other course" in re.sub(r"<[^>]*>", "", text)
    assert 'lang="fr" dir="ltr"' in made["fieldguide-2026.11-fr-boats.html"]
    assert '<html lang="ar" dir="rtl"' in made["fieldguide-2026.11-ar-toolkit.html"]


def test_what_stands_on_top(dist: Path) -> None:
    text = single_files(dist)["fieldguide-2026.11-en-toolkit.html"]
    top = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", text[text.index("<body") : text.index("<main")]))
    for said in ("Edition", "English", "part of a larger guide", "fieldguide-2026.11-en.zip"):
        assert said in top
    # The first of its pages to be due again.
    assert "Use it until 1 January 2099." in top


def test_pages_that_can_be_left_at_once_lead_to_measures_in_the_file(dist: Path) -> None:
    made = single_files(dist)
    for code, row in (("en", "1 ft = 12 in"), ("ar", "1 ft = 12 in")):
        text = made[f"fieldguide-2026.11-{code}-toolkit.html"]
        assert re.findall(r"<div [^>]*data-fg-has-exit", text)
        assert 'href="#fg-measures" data-fg-exit' in text
        assert row in text[text.index('id="fg-measures"') :]
    # Nothing in it can be left so: the bar would only take room.
    assert "fg-measures" not in re.sub(
        r"<(style|script)\b.*?</\1>", "", made["fieldguide-2026.11-en-ships.html"], flags=re.DOTALL
    )


def test_a_path_holds_what_it_names(dist: Path) -> None:
    """Its pages in the order of its steps; not its courses, nor what the audience of the build may not see."""
    text = single_files(dist)["fieldguide-2026.11-en-path-rower.html"]
    titles = re.findall(r'<div [^>]*data-fg-page="([^"]*)"', text)
    assert titles == ["If you row", "A rope", "About"]
    library = check_project(dist.parent / "mkdocs.yml").library
    assert library is not None
    (path,) = (one for one in find_single_files(library) if one.id == "path/rower")
    assert pages_around(path, library) == ("paths/rower.md", "toolkit/rope.md", "about.md")
    narrowed = replace(library, entries=tuple(one for one in library.entries if one.id != "page/about"))
    assert pages_around(path, narrowed) == ("paths/rower.md", "toolkit/rope.md")


def test_pages_offer_them_with_their_sizes(dist: Path) -> None:
    site = dist.parent / "site"
    page = (site / "take.html").read_text(encoding="utf-8")
    first, zip = page.index("-en-boats.html"), page.index("-en.zip")
    assert first < zip
    size = round((dist / "fieldguide-2026.11-en-boats.html").stat().st_size / 1000)
    assert f"<bdi>{size}\xa0kB</bdi>" in page
    assert "…" not in re.search(r'<div class="fg-downloads".*?</div>', page, re.DOTALL)[0]  # type: ignore[index]
    # Where it is not translated, the one of the source language is offered, and says so.
    ships = (site / "fr/modules/ships/index.html").read_text(encoding="utf-8")
    assert re.search(r'-en-ships\.html" download>[^<]*</a> <span lang="en" dir="ltr">English</span>', ships)
    for offered in re.findall(r'href="[^"]*downloads/([^"]*)"', page + ships):
        assert (site / "downloads" / offered).read_bytes() == (dist / offered).read_bytes()


def test_the_same_twice_and_as_asked(dist: Path) -> None:
    """Asked for by its id, a file is the same; none is made but those, also where it is not translated."""
    folder = dist.parent
    request = BuildRequest(
        folder / "mkdocs.yml",
        None,
        folder / "again",
        languages=("fr",),
        jobs=1,
        cached=False,
        single_files=("module/boats", "module/ships", "module/boats"),
    )
    assert not build_project(request, lambda *_: None).check.errors
    again = single_files(folder / "again")
    assert set(again) == {"fieldguide-2026.11-fr-boats.html", "fieldguide-2026.11-fr-ships.html"}
    name = "fieldguide-2026.11-fr-boats.html"
    # Fewer languages are in this build; what a file holds does not depend on that.
    assert again[name] == single_files(dist)[name]


def test_unknown_ids_are_told_before_anything_is_made(dist: Path) -> None:
    folder = dist.parent
    asked = ("module/boat", "tolkit", "page/secret")
    request = BuildRequest(folder / "mkdocs.yml", None, folder / "none", cached=False, single_files=asked)
    with pytest.raises(UsageError) as told:
        build_project(request, lambda *_: None)
    assert told.value.exit_status == 2
    message = str(told.value)
    assert "no single file of `module/boat`: did you mean `module/boats`?" in message
    assert "`tolkit`: did you mean `toolkit`?" in message
    assert "page/secret" in message
    assert not (folder / "none").exists()


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<p id="a"></p><p id="a"></p>', "the id a is there 2 times"),
        ('<img src="boat.png">', "img loads boat.png"),
        ('<img srcset="data:x 1x" src="https://example.org/a.png">', "img loads https://example.org/a.png"),
        ('<a href="other.html">', "a leads to other.html"),
        ('<a href="#gone">', "a leads to #gone"),
        ('<link href="https://example.org/a.css">', "link leads to https://example.org/a.css"),
        ('<label for="gone">', "for names gone, which is not there"),
    ],
)
def test_faults_are_found(html: str, fault: str) -> None:
    assert fault in tuple(find_faults(html))


def test_what_is_no_fault() -> None:
    kept = '<a href="https://example.org" id="a">x</a><a href="#a?recall">y</a><!-- <img src="b"> -->'
    assert tuple(find_faults(f'{kept}<script>"<img src=b>"</script>')) == ()


def test_attributes_are_found_in_tags_alone() -> None:
    html = '<p title="a > b" id="x">id="y" <b data-id="z">&lt;i id="q"&gt;</b></p><script id="s">"<i id=\'t\'>"</script>'
    changed = rewrite_attributes(html, lambda element, name, value: f"p1-{value}" if name == "id" else value)
    assert changed == html.replace('id="x">', 'id="p1-x">').replace('id="s"', 'id="p1-s"')


def test_orders_are_joined() -> None:
    assert join_orders([["a", "b"], ["a", "c", "b"], ["d"]]) == ("a", "c", "b", "d")
    with pytest.raises(MachineError):
        join_orders([["a", "b"], ["b", "a"]])


def test_drawings_that_nobody_sees_are_left_out() -> None:
    style = "".join(
        f'.fg-picto-{name} {{ --fg-picto: url("data:image/svg+xml,<svg></svg>"); }}\n'
        for name in ("a", "a-b")
    )
    seen = '<span class="fg-picto fg-picto-a"></span>'
    assert without_drawings(style, seen, ["say()"]).count("{") == 1
    assert without_drawings(style, seen, ['"fg-picto-" + name']) == style


def test_addresses() -> None:
    assert resolve("ar/a/b.html", "../c%20d.html?x=1&amp;y#e") == ("ar/c d.html", "x=1&y", "e")
    assert resolve("ar/a/b.html", "#e") == ("ar/a/b.html", "", "e")
