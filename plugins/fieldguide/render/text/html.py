"""Write a text as HTML: blocks and words, each as the element that means it.

Nothing of what an author wrote is taken over as HTML: every element and every attribute is
written here, so that no text can bring a script, a style or a frame into a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
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

from .blanks import blank_cell, mark_blanks
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

    def blocks(self, blocks: Iterable[Block]) -> list[Segment]:
        """Write blocks, each on lines of its own."""
        out: list[Segment] = []
        self._add_blocks(out, blocks)
        return out

    def block(self, block: Block) -> list[Segment]:
        """Write one block."""
        out: list[Segment] = []
        self._add(out, block)
        return out

    def plain_words(self, children: Sequence[Inline]) -> list[Segment]:
        """Write words in which no term is looked for."""
        out: list[Segment] = []
        self._add_plain(out, children)
        return out

    def _add_blocks(self, out: list[Segment], blocks: Iterable[Block]) -> None:
        for index, block in enumerate(blocks):
            if index:
                out.append("\n")
            self._add(out, block)

    def _add(self, out: list[Segment], block: Block) -> None:
        match block:
            case Heading():
                out.append(_opening(f"h{block.level}", block.attributes))
                self._add_plain(out, block.children)
                out.append(f"</h{block.level}>")
            case Paragraph():
                self._add_element(out, "p", block.children, block.attributes)
            case ListBlock():
                self._add_list(out, block)
            case Quote():
                out.append("<blockquote>\n")
                self._add_blocks(out, block.blocks)
                out.append("\n</blockquote>")
            case Box():
                self._add_box(out, block)
            case CodeBlock():
                language = f' class="language-{_escape_value(name)}"' if (name := _first_word(block)) else ""
                out.append(f"<pre><code{language}>{_escape(block.text)}</code></pre>")
            case Table():
                self._add_table(out, block)
            case DefinitionList():
                self._add_definitions(out, block)
            case Divider():
                out.append("<hr>")

    # ---- Blocks that hold others ----

    def _add_list(self, out: list[Segment], block: ListBlock) -> None:
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.first}"' if block.ordered and block.first != 1 else ""
        out.append(f"<{tag}{start}>\n")
        for item in block.items:
            self._add_item(out, item, block.tight)
            out.append("\n")
        out.append(f"</{tag}>")

    def _add_item(self, out: list[Segment], item: ListItem, tight: bool) -> None:
        task = item.checked is not None
        out.append('<li class="fg-task">' if task else "<li>")
        if task:
            out.append(f'<label><input type="checkbox" disabled{" checked" if item.checked else ""}> ')
        for index, inner in enumerate(item.blocks):
            bare = isinstance(inner, Paragraph) and (tight or (task and not index))
            if index or not bare:
                out.append("\n")
            if bare and isinstance(inner, Paragraph):
                self._add_words(out, inner.children)
            else:
                self._add(out, inner)
            if task and not index:
                out.append("</label>")
        if item.blocks and not (tight and len(item.blocks) == 1):
            out.append("\n")
        out.append("</li>")

    def _add_box(self, out: list[Segment], block: Box) -> None:
        classes = _escape_value(" ".join(block.styles))
        title: list[Segment] = []
        if block.title is None or block.is_part:
            title = [_escape(self.box_titles(block.style))]
        if block.title:
            title += [" \u2013 "] if title else []
            title += self.plain_words(block.title)
        if block.fold:
            out.append(f'<details class="{classes}"{" open" if block.fold == "open" else ""}>\n<summary>')
            out += title or [_escape(self.box_titles(block.style))]
            out.append("</summary>\n")
            self._add_blocks(out, block.blocks)
            out.append("\n</details>")
            return
        out.append(f'<div class="admonition {classes}">\n')
        if title:
            out += ('<p class="admonition-title">', *title, "</p>\n")
        self._add_blocks(out, block.blocks)
        out.append("\n</div>")

    def _add_table(self, out: list[Segment], block: Table) -> None:
        out.append("<table>\n<thead>\n")
        self._add_row(out, block.head, "th", block.alignments)
        out.append("</thead>\n")
        if block.rows:
            out.append("<tbody>\n")
            for row in block.rows:
                self._add_row(out, row, "td", block.alignments)
            out.append("</tbody>\n")
        out.append("</table>")

    def _add_row(
        self, out: list[Segment], cells: Sequence[Cell], tag: str, alignments: Sequence[str]
    ) -> None:
        out.append("<tr>\n")
        for index, cell in enumerate(cells):
            aligned = _ALIGNED.get(alignments[index] if index < len(alignments) else "", "")
            classes = " ".join(filter(None, (aligned, blank_cell(cell.children))))
            out.append(f'<{tag} class="{classes}">' if classes else f"<{tag}>")
            self._add_words(out, cell.children)
            out.append(f"</{tag}>\n")
        out.append("</tr>\n")

    def _add_definitions(self, out: list[Segment], block: DefinitionList) -> None:
        out.append("<dl>\n")
        for item in block.items:
            for term in item.terms:
                self._add_element(out, "dt", term)
                out.append("\n")
            for description in item.descriptions:
                first = description[0] if description else None
                if block.tight and len(description) == 1 and isinstance(first, Paragraph):
                    self._add_element(out, "dd", first.children)
                else:
                    out.append("<dd>\n")
                    self._add_blocks(out, description)
                    out.append("\n</dd>")
                out.append("\n")
        out.append("</dl>")

    # ---- Words ----

    def _add_element(
        self,
        out: list[Segment],
        tag: str,
        children: Sequence[Inline],
        attributes: Attributes = NO_ATTRIBUTES,
    ) -> None:
        out.append(_opening(tag, attributes))
        self._add_words(out, children)
        out.append(f"</{tag}>")

    def _add_words(self, out: list[Segment], children: Sequence[Inline]) -> None:
        """Write words, with the terms of the glossary in them."""
        self._add_pieces(out, self.terms.mark(tighten(children)), marking=True)

    def _add_plain(self, out: list[Segment], children: Sequence[Inline]) -> None:
        self._add_pieces(out, tighten(children), marking=False)

    def _add_pieces(self, out: list[Segment], pieces: Iterable[Piece], *, marking: bool) -> None:
        for piece in pieces:
            match piece:
                case Text():
                    out.append(mark_blanks(_escape(piece.text)))
                case Break():
                    out.append("<br>\n" if piece.hard else "\n")
                case Code():
                    out.append(f"{_opening('code', piece.attributes)}{_escape(piece.text)}</code>")
                case Styled():
                    out.append(_opening(piece.tag, piece.attributes))
                    if marking:
                        self._add_words(out, piece.children)
                    else:
                        self._add_plain(out, piece.children)
                    out.append(f"</{piece.tag}>")
                case TermUse():
                    address = self.linker.term_address(self.glossary, piece.slug)
                    out.append(f'<a class="fg-term" href="{_escape_value(address)}">')
                    self._add_pieces(out, piece.children, marking=False)
                    out.append("</a>")
                case Link():
                    self._add_link(out, piece)
                case Image():
                    out.append(self._image(piece))
                case Citation():
                    out.append(piece)
                case HtmlTag():
                    pass

    def _add_link(self, out: list[Segment], link: Link) -> None:
        if not has_words_of_its_own(link):
            out.append(link)
            return
        address = self.linker.address(link)
        if not address:
            self._add_plain(out, link.children)
            return
        more = {"href": address, **({"title": link.title} if link.title else {})}
        out.append(_opening("a", link.attributes, more))
        self._add_plain(out, link.children)
        out.append("</a>")

    def _image(self, image: Image) -> str:
        address = self.linker.address(image)
        if not address:
            return _escape(image.alt)
        more = {"alt": image.alt, "src": address, **({"title": image.title} if image.title else {})}
        return _opening("img", image.attributes, more)


def write_title_link(title: str, href: str, attributes: Attributes, more: Mapping[str, str]) -> str:
    """Write a link that shows the title of what it leads to."""
    return f"{_opening('a', attributes, {**more, 'href': href})}{_escape(title)}</a>"


def _opening(tag: str, attributes: Attributes = NO_ATTRIBUTES, more: Mapping[str, str] | None = None) -> str:
    if attributes is NO_ATTRIBUTES and not more:
        return f"<{tag}>"
    found = {name: value for name, value in attributes.pairs if name in _ATTRIBUTES}
    whole = {**found, **(more or {})}
    written = "".join(f' {name}="{_escape_value(value)}"' for name, value in whole.items())
    return f"<{tag}{written}>"


def _first_word(block: CodeBlock) -> str:
    return next(iter(block.language.split()), "")


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _escape_value(text: str) -> str:
    return escape(text, quote=True)
