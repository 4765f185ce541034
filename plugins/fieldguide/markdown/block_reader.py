"""Read the tokens of a text into the tree of its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from markdown_it.token import Token

from fieldguide.model import (
    NO_ATTRIBUTES,
    Block,
    Box,
    Break,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Divider,
    Heading,
    HtmlTag,
    Inline,
    ListBlock,
    ListItem,
    Location,
    MarkdownText,
    Paragraph,
    Quote,
    Table,
    Text,
    plain_text,
)

from .boxes import alert_style, read_box_line
from .details import DETAILS, pair_details
from .edges import take_attributes, take_task
from .inlines import InlineBuilder, inline_tokens
from .parser import SPAN, LinkTargets, parser_for
from .places import LinePlaces, OneLinePlaces, Places, line_offsets
from .remarks import strip_remarks
from .rows import cells_beyond
from .words import read_inline

DEEPEST = 40
"""How deep blocks may stand in each other; what is deeper is told, and may not be read."""

# What word processors leave in an empty line: CommonMark takes it for words.
_BLANK_LINE = re.compile(
    "^[ \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*$", re.MULTILINE
)
_ATTRIBUTES_LINE = re.compile(r"\{:?[^{}\n]*\}[ \t]*\Z")
_RULE = re.compile(r"\s*<hr\s*/?>\s*\Z", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[!/?]?(?P<name>[A-Za-z][^\s/>]*)?[^<>]*>?")


class BlockReader:
    """Reads one text; `tags` are the tags of HTML that no page shows, `nesting` how deep blocks stand."""

    def __init__(self, text: str, path: str, first_line: int, numbers: tuple[int, ...] = ()) -> None:
        """Take the text, the path of its file and the line on which it starts there.

        Where lines of it were left out, `numbers` are those that the others have in the file.
        """
        self.whole = MarkdownText(text, path, first_line, numbers=numbers)
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.tokens: list[Token] = []
        self.index = 0
        self.nesting = 0
        self.tags: list[HtmlTag] = []
        self.unused: list[Location] = []

    def read(self) -> tuple[Block, ...]:
        """Give the blocks of the text."""
        plain = _BLANK_LINE.sub(lambda line: " " * len(line[0]), self.text)
        targets = LinkTargets()
        self.tokens = parser_for(plain).parse(plain, {"references": targets})
        self.nesting = max((token.level for token in self.tokens), default=0)
        for first, last in targets.unused():
            end = self.starts[last] - 1 if last < len(self.starts) else len(self.text)
            start = self.starts[first] + len(self.lines[first]) - len(self.lines[first].lstrip(" \t>"))
            self.unused.append(self.whole.place(start, max(end, start)))
        return self._blocks("")

    # ---- Places ----

    def _range(self, token: Token) -> tuple[int, int]:
        """Give the span of the lines of a block, without the line end."""
        first, last = token.map or (0, 0)
        end = max(self.starts[min(last, len(self.starts) - 1)] - 1, self.starts[first])
        return self.starts[first], min(end, len(self.text))

    def _inline(self, token: Token) -> tuple[Inline, ...]:
        first = token.map[0] if token.map else 0
        tokens = inline_tokens(token)
        places = self._places(token.content, first)
        if len(tokens) == 1 and tokens[0].type == "text" and tokens[0].content:
            # Most of what is read is words with nothing among them.
            return (Text(tokens[0].content, *places.span(*tokens[0].meta[SPAN])),)
        return InlineBuilder(token.content, places).build(tokens)

    def _places(self, content: str, first: int) -> Places:
        offsets = line_offsets(content, first, self.lines, self.starts)
        if len(offsets) == 1:
            return OneLinePlaces(offsets[0], self.whole)
        return LinePlaces(content, offsets, self.whole)

    # ---- Blocks ----

    def _next(self) -> Token:
        token = self.tokens[self.index]
        self.index += 1
        return token

    def _blocks(self, end: str) -> tuple[Block, ...]:
        """Give the blocks up to the token that closes them."""
        found: list[Block] = []
        while self.index < len(self.tokens):
            token = self._next()
            if token.type == end:
                break
            self._add(found, token)
        return tuple(found)

    def _add(self, found: list[Block], token: Token) -> None:
        """Add the block that begins with a token, if anything of it is shown."""
        match token.type:
            case "paragraph_open":
                self._add_paragraph(found, token)
            case "heading_open":
                found.append(self._heading(token))
            case "bullet_list_open" | "ordered_list_open":
                found.append(self._list(token))
            case "blockquote_open":
                found.append(self._quote(token))
            case "admonition_open":
                found.append(self._box(token))
            case "fence" | "code_block":
                found.append(CodeBlock(token.content, token.info.strip(), *self._range(token)))
            case "table_open":
                found.append(self._table(token))
            case "dl_open":
                found.append(self._definitions(token))
            case "hr":
                found.append(Divider(*self._range(token)))
            case "html_block":
                found += self._html(token)

    def _heading(self, token: Token) -> Heading:
        inline = self._next()
        self._next()
        children, attributes = take_attributes(self._inline(inline))
        start, end = self._range(token)
        words = children
        if words:
            first, last = words[0].start, words[-1].end
        else:
            first, last = start, end
        if attributes is not NO_ATTRIBUTES or not words:
            last = max(last, start + len(self.lines[token.map[0] if token.map else 0].rstrip()))
        place = self.whole.place(first, last)
        return Heading(
            int(token.tag[1]),
            plain_text(children).strip(),
            attributes.id,
            place,
            start,
            end,
            children,
            attributes,
        )

    def _add_paragraph(self, found: list[Block], token: Token) -> None:
        inline = self._next()
        self._next()
        children = self._inline(inline)
        attributes = NO_ATTRIBUTES
        last = children[-1] if children else None
        if isinstance(last, Text) and not last.literal and _ATTRIBUTES_LINE.match(last.text.lstrip()):
            alone = len(children) > 1 and isinstance(children[-2], Break)
            if alone or last.text.lstrip().startswith("{:"):
                children, attributes = take_attributes(children)
                if children and isinstance(children[-1], Break):
                    children = children[:-1]
        if children:
            found.append(Paragraph(children, *self._range(token), attributes))

    def _list(self, token: Token) -> ListBlock:
        items: list[ListItem] = []
        tight = True
        while True:
            item = self._next()
            if item.type != "list_item_open":
                break
            start = self.index
            blocks = self._blocks("list_item_close")
            for inner in self.tokens[start : self.index]:
                if inner.type == "paragraph_open" and inner.level == item.level + 1 and not inner.hidden:
                    tight = False
            checked, blocks = take_task(blocks)
            number = int(item.info) if item.info.isdecimal() else 0
            items.append(ListItem(blocks, *self._range(item), checked, number))
        first = int(token.attrs.get("start", 1))
        return ListBlock(token.type == "ordered_list_open", tuple(items), *self._range(token), first, tight)

    def _quote(self, token: Token) -> Quote | Box:
        blocks = self._blocks("blockquote_close")
        start, end = self._range(token)
        found = alert_style(blocks)
        if found is not None:
            style, rest = found
            return Box((style,), None, rest, start, end)
        return Quote(blocks, start, end)

    def _box(self, token: Token) -> Box:
        line = read_box_line(token.info)
        title: tuple[Inline, ...] | None = None
        if self.index < len(self.tokens) and self.tokens[self.index].type == "admonition_title_open":
            self._next()
            inline = self._next()
            self._next()
            if line.titled:
                title = self._inline(inline)
        elif line.titled:
            title = ()
        blocks = self._blocks("admonition_close")
        fold = {"???": "closed", "???+": "open"}.get(token.markup, "")
        return Box(line.styles, title, blocks, *self._range(token), fold)

    def _table(self, token: Token) -> Table:
        rows: list[tuple[Cell, ...]] = []
        alignments: tuple[str, ...] = ()
        beyond: list[Location] = []
        first = token.map[0] if token.map else 0
        while True:
            part = self._next()
            if part.type == "table_close":
                break
            if part.type == "tr_open":
                number = part.map[0] if part.map else first
                cells, aligned = self._row(number)
                rows.append(cells)
                alignments = alignments or aligned
                if len(rows) > 1 and (at := cells_beyond(self.lines[number], len(rows[0]))) >= 0:
                    start, end = self.starts[number], self.starts[number] + len(self.lines[number].rstrip())
                    beyond.append(self.whole.place(start + at, end))
        head, *others = rows or [()]
        line = self.lines[first]
        place = self.whole.place(self.starts[first], self.starts[first] + len(line))
        headers = tuple(plain_text(cell.children).strip() for cell in head)
        return Table(headers, place, *self._range(token), head, tuple(others), alignments, tuple(beyond))

    def _row(self, number: int) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
        cells: list[Cell] = []
        aligned: list[str] = []
        line = self.lines[min(number, len(self.lines) - 1)]
        column = 0
        while True:
            token = self._next()
            if token.type == "tr_close":
                return tuple(cells), tuple(aligned)
            if token.type in ("th_open", "td_open"):
                aligned.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
            elif token.type == "inline":
                written = token.content.replace("|", "\\|")
                found = line.find(written, column) if written else -1
                if found >= 0:
                    column = found + len(written)
                places = OneLinePlaces(self.starts[number] + max(found, 0), self.whole)
                cells.append(Cell(InlineBuilder(token.content, places).build(inline_tokens(token))))

    def _definitions(self, token: Token) -> DefinitionList:
        items: list[Definition] = []
        terms: list[tuple[Inline, ...]] = []
        descriptions: list[tuple[Block, ...]] = []
        tight = True
        while True:
            part = self._next()
            if part.type == "dl_close":
                break
            if part.type == "dt_open":
                if descriptions:
                    items.append(Definition(tuple(terms), tuple(descriptions)))
                    terms, descriptions = [], []
                terms.append(self._inline(self._next()))
                self._next()
            elif part.type == "dd_open":
                start = self.index
                descriptions.append(self._blocks("dd_close"))
                for inner in self.tokens[start : self.index]:
                    if inner.type == "paragraph_open" and inner.level == part.level + 1 and not inner.hidden:
                        tight = False
        items.append(Definition(tuple(terms), tuple(descriptions)))
        return DefinitionList(tuple(items), *self._range(token), tight)

    # ---- HTML ----

    def _html(self, token: Token) -> Iterator[Block]:
        without = strip_remarks(token.content)
        written = without.text
        if without.unclosed >= 0:
            self._tell_remark(token, without.unclosed)
        if not written.strip():
            return
        if _RULE.match(written):
            yield Divider(*self._range(token))
            return
        opened = DETAILS.match(written)
        if opened is not None:
            end = self._details_ends.get(self.index - 1)
            if end is not None:
                yield self._details(token, opened, end)
                return
        start, _ = self._range(token)
        tags = list(_ANY_TAG.finditer(written))
        for tag in tags:
            self._tell((tag["name"] or "").lower(), tag[0], start)
        if not tags:
            self._tell("", written.strip().partition("\n")[0], start)

    def _tell(self, name: str, written: str, start: int) -> None:
        """Note what no page shows; where the block is indented, its line still is right."""
        at = self.text.find(written, start)
        at = start if at < 0 else at
        end = at + len(written)
        self.tags.append(HtmlTag(name, written, self.whole.place(at, end), at, end))

    def _tell_remark(self, token: Token, position: int) -> None:
        """Note a remark that is never closed: all that follows is hidden."""
        rest = token.content[:position].rpartition("\n")[2]
        number = (token.map or [0])[0] + token.content.count("\n", 0, position)
        line = self.lines[number]
        column = max(line.find("<!--", len(rest)), 0)
        at = self.starts[number] + column
        self.tags.append(HtmlTag("", "<!--", self.whole.place(at, at + 4), at, at + 4))

    @cached_property
    def _details_ends(self) -> dict[int, int]:
        return pair_details(self.tokens, DEEPEST)

    def _details(self, token: Token, opened: re.Match[str], end: int) -> Box:
        blocks: list[Block] = []
        while self.index < end:
            self._add(blocks, self._next())
        closing = self._next()
        title = (opened["title"] or "").strip()
        first = token.map[0] if token.map else 0
        line = next(
            (n for n in range(first, (token.map or [0, first + 1])[1]) if title and title in self.lines[n]),
            first,
        )
        words = read_inline(title, self._places(title, line)) if title else None
        start, stop = self._range(token)[0], self._range(closing)[1]
        return Box(("details",), words, tuple(blocks), start, stop, "open" if opened["open"] else "closed")
