"""What `fieldguide render --to` writes of a page, read again by our own reader, is the same page."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from pathlib import Path

from hypothesis import given

from fieldguide.markdown import read_markdown
from fieldguide.model import (
    Attributes,
    Block,
    Box,
    Break,
    Citation,
    Code,
    CodeBlock,
    DefinitionList,
    Divider,
    Heading,
    HtmlTag,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)
from fieldguide.pipeline import render_site
from made_up import MadeUp, examples, projects
from test_made_up_projects import accepted

Plain = tuple[object, ...]
"""A block or a piece of words without its place in the file."""


def plain(blocks: Sequence[Block]) -> list[Plain]:
    """Say what blocks are and hold, without their places."""
    return [one for block in blocks for one in _block(block)]


def _block(block: Block) -> Iterator[Plain]:
    match block:
        case Heading():
            yield "heading", block.level, words(block.children), _kept(block.attributes)
        case Paragraph():
            if found := words(block.children):
                yield "paragraph", found, _kept(block.attributes)
        case ListBlock():
            items = [(one.checked, plain(one.blocks)) for one in block.items]
            yield "list", block.ordered, block.first if block.ordered else 1, items
        case Quote():
            yield "quote", plain(block.blocks)
        case Box():
            title = [("text", block.styles[0].capitalize())] if block.title is None else words(block.title)
            yield "box", block.fold, title, plain(block.blocks)
        case CodeBlock():
            yield "code", block.text.strip("\n"), block.language.partition(" ")[0]
        case Table():
            rows = [[words(cell.children) for cell in row] for row in (block.head, *block.rows)]
            yield "table", rows, [*block.alignments]
        case DefinitionList():
            for item in block.items:
                yield "terms", [words(one) for one in item.terms], [plain(one) for one in item.descriptions]
        case Divider():
            yield ("divider",)


def words(children: Sequence[Inline]) -> list[Plain]:
    """Say what words are: text that belongs together in one piece."""
    pieces = [one for child in children for one in _inline(child)]
    joined: list[Plain] = []
    for is_text, group in groupby(pieces, key=lambda one: one[0] == "text"):
        if not is_text:
            joined += group
        elif text := re.sub(r"\s+", " ", "".join(str(one[1]) for one in group)):
            joined.append(("text", text))
    edges = [("break",), *joined, ("break",)]
    for index, one in enumerate(joined):
        if one[0] == "text":
            # No space counts at the ends of a line, and none before the mark of a source.
            text = str(one[1])
            text = text.lstrip() if edges[index] == ("break",) else text
            joined[index] = ("text", text.rstrip() if edges[index + 2] in (("break",), ("cite",)) else text)
    return [one for one in joined if one != ("text", "")]


def _inline(piece: Inline) -> Iterator[Plain]:
    match piece:
        case Text():
            yield "text", piece.text
        case Break():
            yield ("break",) if piece.hard else ("text", " ")
        case Code():
            yield "code", " ".join(piece.text.split()), _kept(piece.attributes)
        case Styled():
            if "fg-cite" in dict(piece.attributes.pairs).get("class", ""):
                yield ("cite",)
            else:
                yield piece.tag, words(piece.children), _kept(piece.attributes)
        case Link():
            if "fg-term" in piece.attributes.classes:
                yield from (one for child in piece.children for one in _inline(child))
            else:
                yield "link", piece.title
        case Image():
            yield "image", " ".join(piece.alt.split()), piece.title
        case Citation():
            yield ("cite",)
        case HtmlTag():
            pass


def _kept(attributes: Attributes) -> list[tuple[str, str]]:
    return sorted(attributes.pairs)


def body_of(blocks: Sequence[Block], start: int) -> list[Plain]:
    """Give the blocks before the last part of a page."""
    return plain([*takewhile(lambda one: getattr(one, "id", "") != "part", blocks[start:])])


@examples(40)
@given(projects())
def test_plain_markdown_is_read_as_the_same_page(project: MadeUp) -> None:
    with tempfile.TemporaryDirectory() as name:
        project, result = accepted(project, Path(name))
        assert result.library is not None
        library = result.library.visible()
        site = render_site(library, library.settings.source_language, (), markdown=True)
    for path in project.bodies:
        if not path.startswith("docs/en/"):
            continue
        entry = next(one for one in library.entries if one.path == path)
        page = next(one for one in site.pages if one.id == entry.id)
        assert entry.body is not None
        read = read_markdown(page.content, page.path)
        assert body_of(read.blocks, 1) == body_of(entry.body.blocks, 0), page.content
