"""Write a text as HTML: blocks and words, each as the element that means it.

Nothing of what an author wrote is taken over as HTML: every element and every attribute is
written here, so that no text can bring a script, a style or a frame into a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from fieldguide.model import (
    NO_ATTRIBUTES,
    Attributes,
    Block,
    Box,
    Break,
    Cell,
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
    ListItem,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)

from .linking import Linker
from .pieces import Piece, TermMarker, TermUse, has_words_of_its_own, tighten

Segment = str | Citation | Link
"""HTML; or a citation, or a link that shows a title, which each page writes for itself."""

_ATTRIBUTES = frozenset({"class", "dir", "height", "id", "lang", "title", "width"})
_ALIGNED = {"left": "fg-start", "center": "fg-centre", "right": "fg-end"}


@dataclass(slots=True)
class HtmlWriter:
    """Writes the blocks of one text.

    `box_titles` are the words above boxes without a title of their own, by their style.
    `glossary` is the path of the page with the terms, empty where there is none.
    """

    linker: Linker
    terms: TermMarker
    glossary: str
    box_titles: Callable[[str], str]

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Segment]:
        """Write blocks, each on lines of its own."""
        for index, block in enumerate(blocks):
            if index:
                yield "\n"
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Segment]:
        """Write one block."""
        match block:
            case Heading():
                yield from _element(f"h{block.level}", self.plain_words(block.children), block.attributes)
            case Paragraph():
                yield from _element("p", self.words(block.children), block.attributes)
            case ListBlock():
                yield from self._list(block)
            case Quote():
                yield from _around("blockquote", self.blocks(block.blocks))
            case Box():
                yield from self._box(block)
            case CodeBlock():
                language = f' class="language-{_escape_value(name)}"' if (name := _first_word(block)) else ""
                yield f"<pre><code{language}>{_escape(block.text)}</code></pre>"
            case Table():
                yield from self._table(block)
            case DefinitionList():
                yield from self._definitions(block)
            case Divider():
                yield "<hr>"

    # ---- Blocks that hold others ----

    def _list(self, block: ListBlock) -> Iterator[Segment]:
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.first}"' if block.ordered and block.first != 1 else ""
        yield f"<{tag}{start}>\n"
        for item in block.items:
            yield from self._item(item, block.tight)
            yield "\n"
        yield f"</{tag}>"

    def _item(self, item: ListItem, tight: bool) -> Iterator[Segment]:
        task = item.checked is not None
        yield '<li class="fg-task">' if task else "<li>"
        if task:
            yield f'<label><input type="checkbox" disabled{" checked" if item.checked else ""}> '
        for index, inner in enumerate(item.blocks):
            bare = isinstance(inner, Paragraph) and (tight or (task and not index))
            if index or not bare:
                yield "\n"
            yield from (
                self.words(inner.children) if bare and isinstance(inner, Paragraph) else self.block(inner)
            )
            if task and not index:
                yield "</label>"
        if item.blocks and not (tight and len(item.blocks) == 1):
            yield "\n"
        yield "</li>"

    def _box(self, block: Box) -> Iterator[Segment]:
        style = block.styles[0]
        classes = _escape_value(" ".join(block.styles))
        title: list[Segment] = []
        if block.title is None:
            title = [_escape(self.box_titles(style))]
        elif block.title:
            title = list(self.plain_words(block.title))
        if block.fold:
            yield f'<details class="{classes}"{" open" if block.fold == "open" else ""}>\n<summary>'
            yield from title or [_escape(self.box_titles(style))]
            yield "</summary>\n"
            yield from self.blocks(block.blocks)
            yield "\n</details>"
            return
        yield f'<div class="admonition {classes}">\n'
        if title:
            yield '<p class="admonition-title">'
            yield from title
            yield "</p>\n"
        yield from self.blocks(block.blocks)
        yield "\n</div>"

    def _table(self, block: Table) -> Iterator[Segment]:
        yield "<table>\n<thead>\n"
        yield from self._row(block.head, "th", block.alignments)
        yield "</thead>\n"
        if block.rows:
            yield "<tbody>\n"
            for row in block.rows:
                yield from self._row(row, "td", block.alignments)
            yield "</tbody>\n"
        yield "</table>"

    def _row(self, cells: Sequence[Cell], tag: str, alignments: Sequence[str]) -> Iterator[Segment]:
        yield "<tr>\n"
        for index, cell in enumerate(cells):
            aligned = _ALIGNED.get(alignments[index] if index < len(alignments) else "", "")
            yield f'<{tag} class="{aligned}">' if aligned else f"<{tag}>"
            yield from self.words(cell.children)
            yield f"</{tag}>\n"
        yield "</tr>\n"

    def _definitions(self, block: DefinitionList) -> Iterator[Segment]:
        yield "<dl>\n"
        for item in block.items:
            for term in item.terms:
                yield from _element("dt", self.words(term))
                yield "\n"
            for description in item.descriptions:
                first = description[0] if description else None
                if block.tight and len(description) == 1 and isinstance(first, Paragraph):
                    yield from _element("dd", self.words(first.children))
                else:
                    yield from _around("dd", self.blocks(description))
                yield "\n"
        yield "</dl>"

    # ---- Words ----

    def words(self, children: Sequence[Inline]) -> Iterator[Segment]:
        """Write words, with the terms of the glossary in them."""
        yield from self._pieces(self.terms.mark(tighten(children)), marking=True)

    def plain_words(self, children: Sequence[Inline]) -> Iterator[Segment]:
        """Write words in which no term is looked for."""
        yield from self._pieces(tighten(children), marking=False)

    def _pieces(self, pieces: Iterable[Piece], *, marking: bool) -> Iterator[Segment]:
        for piece in pieces:
            match piece:
                case Text():
                    yield _escape(piece.text)
                case Break():
                    yield "<br>\n" if piece.hard else "\n"
                case Code():
                    yield from _element("code", (_escape(piece.text),), piece.attributes)
                case Styled():
                    inner = self.words(piece.children) if marking else self.plain_words(piece.children)
                    yield from _element(piece.tag, inner, piece.attributes)
                case TermUse():
                    address = self.linker.term_address(self.glossary, piece.slug)
                    yield f'<a class="fg-term" href="{_escape_value(address)}">'
                    yield from self._pieces(piece.children, marking=False)
                    yield "</a>"
                case Link():
                    yield from self._link(piece)
                case Image():
                    yield self._image(piece)
                case Citation():
                    yield piece
                case HtmlTag():
                    pass

    def _link(self, link: Link) -> Iterator[Segment]:
        if not has_words_of_its_own(link):
            yield link
            return
        address = self.linker.address(link)
        if not address:
            yield from self.plain_words(link.children)
            return
        more = {"href": address, **({"title": link.title} if link.title else {})}
        yield from _element("a", self.plain_words(link.children), link.attributes, more)

    def _image(self, image: Image) -> str:
        address = self.linker.address(image)
        if not address:
            return _escape(image.alt)
        more = {"alt": image.alt, "src": address, **({"title": image.title} if image.title else {})}
        return f"<img{_attributes(image.attributes, more)}>"


def write_title_link(title: str, href: str, attributes: Attributes, more: Mapping[str, str]) -> str:
    """Write a link that shows the title of what it leads to."""
    return "".join(str(one) for one in _element("a", (_escape(title),), attributes, {**more, "href": href}))


def _element(
    tag: str,
    inside: Iterable[Segment],
    attributes: Attributes = NO_ATTRIBUTES,
    more: Mapping[str, str] | None = None,
) -> Iterator[Segment]:
    yield f"<{tag}{_attributes(attributes, more or {})}>"
    yield from inside
    yield f"</{tag}>"


def _around(tag: str, inside: Iterable[Segment]) -> Iterator[Segment]:
    yield f"<{tag}>\n"
    yield from inside
    yield f"\n</{tag}>"


def _attributes(attributes: Attributes, more: Mapping[str, str]) -> str:
    if attributes is NO_ATTRIBUTES and not more:
        return ""
    found = {name: value for name, value in attributes.pairs if name in _ATTRIBUTES}
    return "".join(f' {name}="{_escape_value(value)}"' for name, value in {**found, **more}.items())


def _first_word(block: CodeBlock) -> str:
    return next(iter(block.language.split()), "")


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _escape_value(text: str) -> str:
    return escape(text, quote=True)
