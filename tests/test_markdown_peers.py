"""The one reading of Markdown beside others: a second reader of CommonMark, and the engines we write for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import markdown
import pyromark
import pytest
from lxml import html

from fieldguide.load import load_library
from fieldguide.load.front_matter import split_page
from fieldguide.markdown import read_markdown
from fieldguide.model import (
    CodeBlock,
    Library,
    ListBlock,
    MarkdownText,
    Quote,
    RenderedPage,
    Table,
    walk_blocks,
)
from fieldguide.pipeline import load_settings, render_site

ROOT = Path(__file__).parent.parent
TEXTS = sorted(
    path for folder in ("docs", "modules") for path in (ROOT / folder).rglob("*.md") if path.is_file()
)
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH

Facts = dict[str, Counter[object]]

# Our own signs, which the second reader does not know: attribute lists, citations, boxes, tasks.
_OURS = re.compile(
    r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$|\[@[^\[\]]*\]|^[ \t]*(?:!!!|\?\?\?\+?)[^\n]*$", re.MULTILINE
)


def facts_of(body: MarkdownText) -> Facts:
    """Say what our tree holds, as far as a second reader can say the same."""
    blocks = list(walk_blocks(body.blocks))
    return {
        "headings": Counter((one.level, " ".join(one.text.split())) for one in body.headings),
        "links": Counter(one.target for one in body.links),
        "pictures": Counter((one.target, " ".join(one.alt.split())) for one in body.images),
        "lists": Counter(
            (one.ordered, one.first, len(one.items)) for one in blocks if isinstance(one, ListBlock)
        ),
        "tables": Counter((len(one.head), len(one.rows)) for one in blocks if isinstance(one, Table)),
        "code": Counter(one.text for one in blocks if isinstance(one, CodeBlock)),
        "quotes": Counter({"quotes": sum(isinstance(one, Quote) for one in blocks)}),
    }


def peer_facts(text: str) -> Facts:
    """Say the same of a text as pulldown-cmark reads it."""
    found: Facts = {name: Counter() for name in ("headings", "links", "pictures", "lists", "tables", "code")}
    quotes = 0
    open_: list[list[object]] = []
    for event in pyromark.events(text, options=OPTIONS):
        if isinstance(event, str):
            if event in ("SoftBreak", "HardBreak"):
                _say(open_, " ")
            continue
        name, value = next(iter(event.items()))
        if name == "Start":
            quotes += value == "BlockQuote" or (isinstance(value, dict) and "BlockQuote" in value)
            open_.append([value, []])
            if isinstance(value, str) and value == "Item":
                _count(open_, "List")
            if isinstance(value, str) and value == "TableRow":
                _count(open_, "Table")
            if isinstance(value, str) and value == "TableCell" and open_[-2][0] == "TableHead":
                _count(open_, "Columns")
        elif name == "End":
            _close(found, open_)
        elif name in ("Text", "Code"):
            _say(open_, str(value))
    found["quotes"] = Counter({"quotes": quotes})
    return found


def _say(open_: list[list[object]], words: str) -> None:
    for one in open_:
        one[1].append(words)  # type: ignore[attr-defined]


def _count(open_: list[list[object]], what: str) -> None:
    for one in reversed(open_):
        if isinstance(one[0], dict) and ("List" in one[0] or "Table" in one[0]):
            one.append(what)
            return


def _close(found: Facts, open_: list[list[object]]) -> None:
    value, said, *counted = open_.pop()
    words = "".join(str(one) for one in said)  # type: ignore[attr-defined]
    if not isinstance(value, dict):
        if value == "CodeBlock":
            found["code"][words] += 1
        return
    if "Heading" in value:
        found["headings"][int(value["Heading"]["level"][1]), " ".join(words.split())] += 1
    elif "Link" in value:
        found["links"][value["Link"]["dest_url"]] += 1
    elif "Image" in value:
        found["pictures"][value["Image"]["dest_url"], " ".join(words.split())] += 1
    elif "List" in value:
        start = value["List"]
        found["lists"][start is not None, start if start is not None else 1, len(counted)] += 1
    elif "Table" in value:
        found["tables"][counted.count("Columns"), counted.count("Table")] += 1
    elif "CodeBlock" in value:
        found["code"][words] += 1


def without_ours(text: str) -> str:
    """Take what only we know out of a text, so that both read the same."""
    return _OURS.sub("", text)


def same(text: str) -> None:
    """Hold that both readers find the same in a text."""
    plain = without_ours(text)
    assert facts_of(read_markdown(plain, "x.md")) == peer_facts(plain)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_second_reader_finds_the_same_in_every_text_of_the_project(path: Path) -> None:
    same(split_page(path.read_text(encoding="utf-8"), path.name).body)


PIECES = (
    *(
        "word",
        "*stressed*",
        "**strong**",
        "`code`",
        "[a link](ref:page/x)",
        "![a map](map.png 'M')",
        "~~no~~",
    ),
    *(
        "<https://example.org>",
        "\\[no\\](link)",
        "[open",
        "a_b_c",
        "5 * 3",
        "`` ` ``",
        "&amp;",
        "[x](y.md 'a b')",
    ),
    *("[[x]](y)", "*a **b** c*", "نص *مهم*", "[x](<a b.md>)", "a  \nb", "a\\\nb", "[x]( y.md )"),
)
LINES = (
    *(
        "# One",
        "## Two *three*",
        "- item",
        "  - inner",
        "    more",
        "1. step",
        "   more",
        "2. step",
        "5) five",
    ),
    *("> said", "> - quoted", "| a | b |\n|---|---|\n| 1 | 2 |\n", "```\n- code\n```", "~~~ yaml\na: b\n~~~"),
    *(
        "",
        "",
        "",
        "---",
        "Setext\n===",
        "    indented",
        "* star",
        "+ plus",
        "Text:\n- water",
        "\tTab",
        "> > deep",
    ),
)


def made_up(random: Random) -> str:
    """Make a text of pieces that mean something, and of such that nearly do."""
    lines: list[str] = []
    for _ in range(random.randint(1, 14)):
        if random.random() < 0.5:
            lines.append(random.choice(LINES))
        else:
            indent = random.choice(("", "", "", "- ", "1. ", "   ", "> ", "## "))
            lines.append(indent + " ".join(random.choices(PIECES, k=random.randint(1, 5))))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(40))
def test_a_second_reader_finds_the_same_in_made_up_texts(seed: int) -> None:
    random = Random(seed)
    for _ in range(25):
        same(made_up(random))


# ---- What `fieldguide render --to` writes, as other engines build it ----

EXTENSIONS = {
    "plain": ["admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc"],
    "pymdown": [
        "admonition",
        "attr_list",
        "def_list",
        "md_in_html",
        "tables",
        "toc",
        "pymdownx.details",
        "pymdownx.superfences",
        "pymdownx.tasklist",
        "pymdownx.tilde",
    ],
}


@pytest.fixture(scope="module")
def library() -> Library:
    """The project's own content."""
    settings, faults = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None, faults
    return load_library(settings)[0].visible()


def outline(text: str) -> Iterator[tuple[str, str]]:
    """Give the elements of a page that carry its meaning, with their words."""
    document = html.document_fromstring(f"<html><body>{text}</body></html>")
    for diagram in document.find_class("fg-diagram"):
        diagram.drop_tree()
    # Further pages of an entry and what hands in a result need our scripts: other engines get none.
    ours = (*document.find_class("fg-ways-beside"), *document.find_class("fg-hand-in"))
    for ways in (*ours, *document.xpath("//a[@data-passed] | //*[@data-fg-room]")):
        ways.drop_tree()
    for element in document.iter():
        if element.tag in ("h1", "h2", "h3", "h4", "li", "td", "th", "strong", "em", "a", "img", "sup"):
            words = " ".join(element.text_content().split())
            address = element.get("href") or element.get("src") or ""
            yield str(element.tag), f"{words} {re.sub(r'[.](?:md|html)(?=#|$)', '', address)}".strip()


@pytest.mark.parametrize("extensions", EXTENSIONS.values(), ids=EXTENSIONS)
def test_python_markdown_builds_the_same_pages(library: Library, extensions: list[str]) -> None:
    """All pages in English: headings, lists, tables, links, pictures and marks are the same."""
    language = library.settings.source_language
    ours = {page.path: page for page in render_site(library, language, ()).pages}
    others = render_site(library, language, (), markdown=True).pages
    converter = markdown.Markdown(extensions=extensions)
    different = {page.path: found for page in others if (found := _compare(ours[page.path], page, converter))}
    assert not different


def _compare(ours: RenderedPage, other: RenderedPage, converter: markdown.Markdown) -> list[object]:
    built = Counter(outline(converter.reset().convert(other.content)))
    wanted = Counter(outline(ours.content))
    if 'data-fg-module="erase"' in ours.content:
        # What other engines build keeps nothing that could be erased: there is no button, nor a heading for it.
        wanted -= Counter([("h2", "Erase my traces")])
    if "fg-diagram" in ours.content:
        # Its boxes are lists in Markdown, between what else is on the page.
        return [*(wanted - built).items()]
    return [*(built - wanted).items(), "expected", *(wanted - built).items()] if built != wanted else []
