"""Write a text as plain Markdown that any engine can build.

Lists are indented by four and boxes written with `!!!`, as Python-Markdown reads them; where
CommonMark reads the same otherwise, HTML elements are used instead of signs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from fieldguide.model import (
    NO_ATTRIBUTES,
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

from ..language.phrase import escape_markdown
from .linking import Linker
from .pieces import Piece, TermMarker, TermUse, has_words_of_its_own, tighten

# What makes something else of a line: a heading, a quote, a list, a rule, a box, a definition.
_LINE_START = re.compile(r"#{1,6}(?:\s|\Z)|>|[-+](?:\s|\Z)|[-=]+\s*\Z|!!!|\?\?\?|:\s|~~~|\|")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_FENCE = re.compile(r"`{3,}")
_TICKS = re.compile(r"`+")
_SIGNS = {"em": "*", "strong": "**"}
_ALIGNED = {"left": ":---", "center": ":---:", "right": "---:"}


@dataclass(slots=True)
class MarkdownWriter:
    """Writes the blocks of one text; `cite` and `link` write what depends on the page."""

    linker: Linker
    terms: TermMarker
    glossary: str
    box_titles: Callable[[str], str]
    cite: Callable[[Citation], str]
    link: Callable[[Link], str]
    beside: dict[int, tuple[str, str]] = field(default_factory=dict)

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Write blocks, an empty line between two."""
        return "\n\n".join(text for _, text in self.each(blocks))

    def each(self, blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
        """Write blocks one by one; between two lists stands what keeps them apart."""
        before: Block | None = None
        for block in blocks:
            text = self.block(block)
            if not text.strip():
                continue  # such as a line with nothing but a space that does not break
            if isinstance(block, ListBlock) and isinstance(before, ListBlock):
                text = f"<!-- -->\n\n{text}"
            yield block, text
            before = block

    def block(self, block: Block) -> str:
        """Write one block."""
        match block:
            case Heading():
                words = self._plain(block.children).replace("\n", " ")
                return f"{'#' * block.level} {words}{_attribute_list(block.attributes)}"
            case Paragraph():
                words = _guard_lines(self.words(block.children))
                after = f"\n{{:{_attribute_list(block.attributes)[2:]}" if block.attributes.pairs else ""
                return words + after
            case ListBlock():
                return self._list(block)
            case Quote():
                return _indent(self.blocks(block.blocks), "> ")
            case Box():
                return self._box(block)
            case CodeBlock():
                fence = "`" * max([2, *(len(found) for found in _FENCE.findall(block.text))]) + "`"
                return f"{fence}{block.language}\n{block.text.removesuffix(chr(10))}\n{fence}"
            case Table():
                return self._table(block)
            case DefinitionList():
                return self._definitions(block)
            case Divider():
                return "***"  # behind the sign of a list, hyphens would be one line with it

    def _list(self, block: ListBlock) -> str:
        items = []
        for number, item in enumerate(block.items, start=block.first):
            marker = f"{number}." if block.ordered else "-"
            text = self.blocks(item.blocks)
            if block.tight:
                text = re.sub(r"\n\n(?=(?:-|\d+\.) )", "\n", text)
            if item.checked is not None:
                text = f"[{'x' if item.checked else ' '}] {text}"
            width = max(4, len(marker) + 1)
            items.append(marker.ljust(width) + _indent(text, " " * width)[width:])
        return ("\n" if block.tight else "\n\n").join(items)

    def _box(self, block: Box) -> str:
        sign = {"closed": "???", "open": "???+"}.get(block.fold, "!!!")
        title = self.box_titles(block.style)
        if block.title is not None:
            own = self._plain(block.title)
            title = " \u2013 ".join(filter(None, (title, own))) if block.is_part else own
        title = title.replace('"', "&quot;").replace("\n", " ")
        return f'{sign} {" ".join(block.styles)} "{title}"\n{_indent(self.blocks(block.blocks), "    ")}'

    def _table(self, block: Table) -> str:
        rows = [self._row(row) for row in (block.head, *block.rows)]
        ruler = "| " + " | ".join(_ALIGNED.get(one, "---") for one in block.alignments) + " |"
        return "\n".join((rows[0], ruler, *rows[1:]))

    def _row(self, cells: Sequence[object]) -> str:
        words = (self.words(cell.children) for cell in cells)  # type: ignore[attr-defined]
        return "| " + " | ".join(text.replace("|", "\\|").replace("\n", " ") for text in words) + " |"

    def _definitions(self, block: DefinitionList) -> str:
        parts = []
        for item in block.items:
            lines = [self.words(term).replace("\n", " ") for term in item.terms]
            for description in item.descriptions:
                lines.append(":   " + _indent(self.blocks(description), "    ")[4:])
            parts.append("\n".join(lines))
        return "\n\n".join(parts)

    # ---- Words ----

    def words(self, children: Sequence[Inline]) -> str:
        """Write words, with the terms of the glossary in them."""
        tight = tighten(children)
        self._note_neighbours(tight)
        return "".join(self._pieces(self.terms.mark(tight), marking=True))

    def _note_neighbours(self, children: Sequence[Inline]) -> None:
        """Remember what stands beside words that stand out: signs work only beside the right ones."""
        for index, child in enumerate(children):
            if isinstance(child, Styled):
                before = children[index - 1] if index else None
                after = children[index + 1] if index + 1 < len(children) else None
                self.beside[id(child)] = (
                    before.text[-1:] if isinstance(before, Text) else "",
                    after.text[:1] if isinstance(after, Text) else "",
                )

    def _plain(self, children: Sequence[Inline]) -> str:
        self._note_neighbours(children)
        return "".join(self._pieces(tighten(children), marking=False))

    def _pieces(self, pieces: Iterable[Piece], *, marking: bool) -> Iterator[str]:
        for piece in pieces:
            match piece:
                case Text():
                    yield _escape(piece.text)
                case Break():
                    yield "<br>\n" if piece.hard else "\n"
                case Code():
                    yield _code(piece) + _inline_attributes(piece.attributes)
                case Styled():
                    inner = self.words(piece.children) if marking else self._plain(piece.children)
                    yield self._styled(piece, inner)
                case TermUse():
                    address = self.linker.term_address(self.glossary, piece.slug)
                    yield f"[{''.join(self._pieces(piece.children, marking=False))}]({address}){{.fg-term}}"
                case Link():
                    yield self._link(piece)
                case Image():
                    address = self.linker.address(piece)
                    alt = _escape(piece.alt).replace("\n", " ")
                    title = _title(piece.title)
                    shown = f"![{alt}]({address}{title})" if address else alt
                    yield shown + (_inline_attributes(piece.attributes) if address else "")
                case Citation():
                    yield self.cite(piece)

    def _styled(self, piece: Styled, inner: str) -> str:
        sign = _SIGNS.get(piece.tag, "")
        before, after = self.beside.get(id(piece), ("", ""))
        opens = inner[:1].isalnum() or not before.isalnum()
        closes = inner[-1:].isalnum() or not after.isalnum()
        if sign and inner and inner == inner.strip() and opens and closes:
            return sign + inner + sign + _inline_attributes(piece.attributes)
        more = "".join(f' {name}="{value}"' for name, value in _known(piece.attributes))
        return f"<{piece.tag}{more}>{inner}</{piece.tag}>"

    def _link(self, link: Link) -> str:
        if not has_words_of_its_own(link):
            return self.link(link)
        address = self.linker.address(link)
        words = self._plain(link.children)
        if not address:
            return words
        return f"[{words}]({address}{_title(link.title)}){_inline_attributes(link.attributes)}"


def _escape(text: str) -> str:
    """Write words so that no sign in them means anything; line ends and spaces stay."""
    return "".join(
        part if part.isspace() else escape_markdown(part) for part in re.split(r"(\s+)", text) if part
    )


def _guard_lines(text: str) -> str:
    """Keep the first sign of a line from making it a heading, a list or a box."""
    return "\n".join(_guard_line(line) for line in text.split("\n"))


def _guard_line(line: str) -> str:
    if _LINE_START.match(line):
        return f"&#{ord(line[0])};{line[1:]}"
    number = _NUMBER.match(line)
    return f"{number[1]}&#{ord(number[2])};{line[number.end() :]}" if number else line


def _code(piece: Code) -> str:
    ticks = "`" * (max((len(found) for found in _TICKS.findall(piece.text)), default=0) + 1)
    space = " " if piece.text.startswith("`") or piece.text.endswith("`") else ""
    return f"{ticks}{space}{piece.text}{space}{ticks}"


def _title(title: str) -> str:
    return f' "{title.replace(chr(34), "&quot;")}"' if title else ""


def _known(attributes: Attributes) -> Iterator[tuple[str, str]]:
    known = {"class", "dir", "height", "id", "lang", "title", "width"}
    return ((name, value) for name, value in attributes.pairs if name in known)


def _attribute_list(attributes: Attributes) -> str:
    """Give ` {#id .class name="value"}`, or nothing."""
    if attributes is NO_ATTRIBUTES:
        return ""
    parts = []
    for name, value in _known(attributes):
        if name == "id":
            parts.append(f"#{value}")
        elif name == "class":
            parts += [f".{one}" for one in value.split()]
        else:
            parts.append(f'{name}="{value}"')
    return f" {{{' '.join(parts)}}}" if parts else ""


def _inline_attributes(attributes: Attributes) -> str:
    return _attribute_list(attributes).lstrip()


def _indent(text: str, prefix: str) -> str:
    return "\n".join(f"{prefix}{line}" if line else prefix.rstrip() for line in text.split("\n"))
