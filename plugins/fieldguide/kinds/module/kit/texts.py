"""Texts of entries as blocks of a document: words of links in their place, sources by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from fieldguide.content.parts import box_words, part_words
from fieldguide.content.sources import SOURCE, read_source
from fieldguide.export.api import speak
from fieldguide.model import Block as TextBlock
from fieldguide.model import (
    Box,
    Break,
    Citation,
    Image,
    Inline,
    Language,
    Library,
    Link,
    ListBlock,
    Quote,
    TextValue,
)
from fieldguide.model import (
    Heading as TextHeading,
)
from fieldguide.model import (
    Paragraph as TextParagraph,
)
from fieldguide.model.blocks import Code, CodeBlock, DefinitionList, Styled, Text
from fieldguide.model.blocks import Table as TextTable
from fieldguide.render.api import Words as Interface

from .document import (
    Blank,
    Block,
    Heading,
    Panel,
    Paragraph,
    Point,
    Points,
    Run,
    Sign,
    Table,
    Tone,
    Words,
    plain,
)

_STRONG = frozenset({"strong", "b"})
_SOFT = frozenset({"em", "i"})
_CARE = frozenset({"warning", "danger", "caution"})
_SPACES = re.compile(r"\s*\n\s*")


@dataclass(slots=True)
class Texts:
    """Writes texts for one document in one language, and numbers the sources that they cite.

    A text that is read out in a room has no signs of sources: `cites` tells whether they are shown.
    """

    library: Library
    language: Language
    interface: Interface
    cites: bool = True
    numbers: dict[str, int] = field(default_factory=dict)

    def words(self, value: TextValue | None) -> Words:
        """Write the words of a field."""
        if value is None:
            return ()
        if value.inlines is None:
            return plain(_SPACES.sub(" ", value.text))
        return self.inlines(value.inlines)

    def inlines(self, children: Iterable[Inline]) -> Words:
        """Write words with what stands among them."""
        return _joined(self._runs(children, bold=False, italic=False))

    def blocks(self, blocks: Iterable[TextBlock], *, level: int = 2) -> Iterator[Block]:
        """Write a text; its highest headings get a level."""
        for block in blocks:
            yield from self._block(block, level)

    def sources(self) -> Iterator[Block]:
        """Give the list of what was cited, by its numbers."""
        points = tuple(
            Point(plain(self._reference(slug)), f"[{number}]") for slug, number in self.numbers.items()
        )
        if points:
            yield Points(points)

    def title(self, reference: str) -> str:
        """Give the title of what is referred to by `kind/slug` or `kind/slug#part`; empty where it is not."""
        id = reference.partition("#")[0]
        if self.library.find(id) is None:
            return ""
        return speak(self.library, id, self.language).title

    def _reference(self, slug: str) -> str:
        entry = speak(self.library, f"{SOURCE}/{slug}", self.language)
        source = read_source(entry.fields)
        publisher = source.publisher if source.publisher != source.author else ""
        parts = [f"{source.author} ({source.year})" if source.year else source.author, entry.title, publisher]
        if source.is_public and source.url is not None:
            parts.append(source.url.text)
        return ". ".join(one.rstrip(".") for one in parts if one)

    def _runs(self, children: Iterable[Inline], *, bold: bool, italic: bool) -> Iterator[Run]:
        for one in children:
            match one:
                case Text():
                    yield Run(_SPACES.sub(" ", one.text), bold, italic)
                case Code():
                    yield Run(one.text, bold, italic)
                case Break():
                    yield Run("\n" if one.hard else " ", bold, italic)
                case Styled():
                    yield from self._runs(
                        one.children, bold=bold or one.tag in _STRONG, italic=italic or one.tag in _SOFT
                    )
                case Link():
                    if one.text.strip() and not (one.automatic and one.target.lower().startswith("ref:")):
                        yield from self._runs(one.children, bold=bold, italic=italic)
                    else:
                        yield Run(self.title(one.target.partition(":")[2]), bold, italic)
                case Citation():
                    # Where sources are not shown, an empty one stands for the space that goes with it.
                    yield Run(self._cite(one) if self.cites else "", quiet=True)
                case Image():
                    yield Run(one.alt, bold, italic)
                case _:
                    pass

    def _cite(self, citation: Citation) -> str:
        comma = self.interface("list.comma").strip()
        parts = []
        for part in citation.parts:
            if self.library.find(f"{SOURCE}/{part.source}") is None:
                continue
            number = self.numbers.setdefault(part.source, len(self.numbers) + 1)
            parts.append(f"{number}{comma} {part.locator}" if part.locator else f"{number}")
        # A sign of a source never stands alone on the next line.
        return f"\u00a0[{'; '.join(parts)}]".replace(" ", "\u00a0") if parts else ""

    def _block(self, block: TextBlock, level: int) -> Iterator[Block]:
        match block:
            case TextHeading():
                yield Heading(min(3, max(1, level + block.level - 2)), self.inlines(block.children))
            case TextParagraph():
                if words := self.inlines(block.children):
                    yield from _with_blanks(words)
            case ListBlock():
                yield from self._list(block, 0)
            case Quote():
                yield Panel("", tuple(self.blocks(block.blocks, level=level + 1)))
            case Box():
                tone = Tone.CARE if block.styles[0] in _CARE else Tone.NOTE
                yield Panel(self._box_title(block), tuple(self.blocks(block.blocks, level=level + 1)), tone)
            case TextTable():
                yield self._table(block)
            case DefinitionList():
                for one in block.items:
                    for term in one.terms:
                        yield Paragraph(tuple(Run(run.text, True) for run in self.inlines(term)))
                    for description in one.descriptions:
                        yield from self.blocks(description, level=level)
            case CodeBlock():
                yield Paragraph(plain(block.text))
            case _:
                pass

    def _box_title(self, box: Box) -> str:
        if box.title is None:
            return box_words(self.interface, box.style)
        title = "".join(one.text for one in self.inlines(box.title))
        return part_words(self.interface, box.style) + title

    def _list(self, block: ListBlock, depth: int) -> Iterator[Block]:
        sign = Sign.NUMBER if block.ordered else Sign.BULLET
        number = block.first
        waiting: list[Point] = []
        first = number
        for item in block.items:
            words: Words = ()
            inner: list[Block] = []
            for one in item.blocks:
                if isinstance(one, TextParagraph) and not words:
                    words = self.inlines(one.children)
                elif isinstance(one, ListBlock):
                    inner += self._list(one, depth + 1)
                else:
                    inner += self._block(one, 3)
            own = Sign.BOX if item.checked is not None else sign
            waiting.append(Point(words, f"{number}." if own is Sign.NUMBER else ""))
            number += 1
            if inner:
                yield Points(tuple(waiting), own, depth, first)
                yield from inner
                waiting, first = [], number
        if waiting:
            own = Sign.BOX if block.items and block.items[-1].checked is not None else sign
            yield Points(tuple(waiting), own, depth, first)

    def _table(self, table: TextTable) -> Table:
        head = tuple("".join(run.text for run in self.inlines(cell.children)) for cell in table.head)
        rows = tuple(tuple(self.inlines(cell.children) for cell in row) for row in table.rows)
        longest = [
            max((sum(len(run.text) for run in row[at]) for row in rows if at < len(row)), default=8)
            for at in range(len(head))
        ]
        weights = [min(60, max(12, one, len(name))) for one, name in zip(longest, head, strict=True)]
        return Table(head, rows, tuple(one / sum(weights) for one in weights))


def _with_blanks(words: Words) -> Iterator[Block]:
    """Give a paragraph; where it ends lines by itself, as forms do, each is one of its own."""
    line: list[Run] = []
    for run in words:
        if run.text == "\n":
            yield Paragraph(tuple(line))
            line = []
        else:
            line.append(run)
    if line:
        yield Paragraph(tuple(line))


def _joined(runs: Iterable[Run]) -> Words:
    """Put neighbours of one look together, without space at the beginning and at the end."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and replace(last, text=run.text) == run and "\n" not in (run.text, last.text):
            found[-1] = replace(run, text=last.text + run.text)
            continue
        if run.quiet and (not run.text or run.text.startswith("\u00a0")):
            # The space before the sign of a source is the sign's own.
            if last is not None and not last.quiet:
                found[-1] = replace(last, text=last.text.rstrip(" "))
            if not run.text:
                continue
        found.append(run)
    while found and not found[-1].text.strip():
        found.pop()
    return tuple(one for one in found if one.text)


__all__ = ["Blank", "Texts"]
