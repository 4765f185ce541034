"""What is handed out: the sheet that everyone takes along, and the tools that lie on the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.slides import sections_of
from fieldguide.model import Block as TextBlock
from fieldguide.model import LocalisedEntry

from ....tool.on_paper import paper_parts
from ..document import Block, Document, Heading, Paragraph, Point, Points, Sign, Table, plain
from ..material import Material
from ..texts import Texts
from .frame import make_document, texts_of

_SHEET = "text"
"""The id of the heading above what is printed of a material; what else its page says is for who gives it."""


def make_take_along(material: Material) -> Document | None:
    """Make what everyone takes along to work, and nothing else; None where nothing is named."""
    entry = material.job_aid
    if entry is None:
        return None
    sheet = _sheet_of(entry)
    blocks = _sheet(material, sheet) if sheet is not None else _whole(material, entry)
    return make_document(material, "take_along", blocks, "leaflet", title=entry.title)


def make_tools(material: Material) -> Iterator[tuple[LocalisedEntry, Document]]:
    """Make a paper of each tool that lies on the tables; of the sheet above, what is for who gives it."""
    for entry in material.tools():
        taken = material.job_aid is not None and entry.id == material.job_aid.id
        if not taken:
            yield entry, make_document(material, "tool", _whole(material, entry), "tool", title=entry.title)
        elif _sheet_of(entry) is not None:
            blocks = _about_sheet(material, entry)
            yield entry, make_document(material, "tool_about", blocks, "tool", title=entry.title)


def _sheet_of(entry: LocalisedEntry) -> list[TextBlock] | None:
    """Give the part of a material that is printed; None where all of it is."""
    blocks = entry.text.body.blocks if entry.text.body is not None else ()
    parts = (below for heading, below in sections_of(blocks) if heading is not None and heading.id == _SHEET)
    return next(parts, None)


def _sheet(material: Material, sheet: Iterable[TextBlock]) -> Iterator[Block]:
    yield from texts_of(material).blocks(sheet)


def _about_sheet(material: Material, entry: LocalisedEntry) -> Iterator[Block]:
    texts = texts_of(material, cites=True)
    blocks = entry.text.body.blocks if entry.text.body is not None else ()
    for heading, below in sections_of(blocks):
        if heading is None or heading.id != _SHEET:
            yield from texts.blocks((*((heading,) if heading is not None else ()), *below))
    yield from _sources(material, texts)


def _whole(material: Material, entry: LocalisedEntry) -> Iterator[Block]:
    texts = texts_of(material, cites=True)
    summary = read_page_facts(entry.fields).summary
    if summary is not None:
        yield Paragraph(texts.words(summary), lead=True)
    yield from _data(texts, entry)
    if entry.text.body is not None:
        yield from texts.blocks(entry.text.body.blocks)
    yield from _sources(material, texts)


def _sources(material: Material, texts: Texts) -> Iterator[Block]:
    sources = tuple(texts.sources())
    if sources:
        yield Heading(2, plain(material.interface("cite.title")))
        yield from sources


def _data(texts: Texts, entry: LocalisedEntry) -> Iterator[Block]:
    for part in paper_parts(entry.fields):
        if part.title:
            yield Heading(2, plain(part.title))
        if part.about is not None and part.about.text:
            yield Paragraph(texts.words(part.about))
        if part.lines:
            points = []
            for text, below in part.lines:
                points.append(Point(texts.words(text)))
                if below.text:
                    yield Points(tuple(points), Sign.BOX)
                    yield Paragraph(texts.words(below), quiet=True)
                    points = []
            if points:
                yield Points(tuple(points), Sign.BOX)
        if part.columns:
            widths = [2.0 if wide else 1.0 for _, wide in part.columns]
            head = tuple(title for title, _ in part.columns)
            rows = tuple(tuple(() for _ in head) for _ in range(part.rows))
            yield Table(head, rows, tuple(one / sum(widths) for one in widths), height=9)
