"""Write a text once, for all languages that show it.

Where a translation is missing, a text stands on the page of every language.  Only the numbers of
its sources and the titles that its links show depend on the page around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from fieldguide.model import Block, Citation, Entry, Heading, Link

from .html import HtmlWriter, Segment
from .linking import Linker
from .pieces import TermMarker


@dataclass(frozen=True, slots=True)
class PreparedBlock:
    """A block of the first level; `heading` is its id and its level where it is one."""

    segments: tuple[Segment, ...]
    heading: tuple[str, int] = ("", 0)


@dataclass(frozen=True, slots=True)
class PreparedText:
    """A text as HTML with gaps, the slugs of the terms it links to, and the files that it shows."""

    blocks: tuple[PreparedBlock, ...] = ()
    terms: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def fill(
        self, cite: Callable[[Citation], str], link: Callable[[Link], str]
    ) -> Iterator[tuple[str, int, str]]:
        """Give each block as HTML, with the id and the level of a heading, its gaps filled in order."""
        for block in self.blocks:
            html = "".join(_filled(block.segments, cite, link))
            yield *block.heading, html

    @property
    def html(self) -> str:
        """The text, where nothing in it depends on the page around it."""
        return "\n".join(one for block in self.blocks for one in block.segments if isinstance(one, str))


def whole_text(html: str) -> PreparedText:
    """Give a text that has no gaps."""
    return PreparedText((PreparedBlock((html,)),))


def _filled(
    segments: Iterable[Segment], cite: Callable[[Citation], str], link: Callable[[Link], str]
) -> Iterator[str]:
    for segment in segments:
        if isinstance(segment, str):
            yield segment
        elif isinstance(segment, Citation):
            yield cite(segment)
        else:
            yield link(segment)


def prepare_text(
    entry: Entry, linker: Linker, terms: TermMarker, glossary: str, box_titles: Callable[[str], str]
) -> PreparedText:
    """Write the text of an entry for the page that the linker is for."""
    if entry.body is None:
        return PreparedText()
    writer = HtmlWriter(linker, terms, glossary, box_titles)
    blocks = tuple(_prepare(writer, block) for block in entry.body.blocks)
    return PreparedText(blocks, tuple(terms.used), tuple(sorted(linker.used_files)))


def _prepare(writer: HtmlWriter, block: Block) -> PreparedBlock:
    heading = (block.id, block.level) if isinstance(block, Heading) else ("", 0)
    return PreparedBlock(tuple(_joined(writer.block(block))), heading)


def _joined(segments: list[Segment]) -> Iterator[Segment]:
    """Put what is plain HTML together: a page is made of few long pieces."""
    html: list[str] = []
    for segment in segments:
        if isinstance(segment, str):
            html.append(segment)
            continue
        if html:
            yield "".join(html)
            html = []
        yield segment
    if html:
        yield "".join(html)
