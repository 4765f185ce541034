"""What is handed out: what people take along to work, and the tools that the units lead to."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry

from ....tool.on_paper import paper_parts
from ..document import Block, Document, Heading, PageEnd, Paragraph, Point, Points, Sign, Table, plain
from ..material import Material
from ..texts import Texts
from .frame import make_document, texts_of

_KINDS = ("tool", "iec")


def handed_out(material: Material) -> tuple[LocalisedEntry, ...]:
    """Give what is handed out: what learners take along comes first."""
    return tuple(material.speak(id) for id in material.see_also() if id.partition("/")[0] in _KINDS)


def make_handouts(material: Material) -> Document | None:
    """Make one document of all handouts, each on pages of its own; None where there are none."""
    entries = handed_out(material)
    if not entries:
        return None
    texts = texts_of(material, cites=True)
    return make_document(material, "handouts", _blocks(material, texts, entries), "leaflet")


def _blocks(material: Material, texts: Texts, entries: tuple[LocalisedEntry, ...]) -> Iterator[Block]:
    yield Paragraph(plain(material.word("handouts.about")))
    yield Points(tuple(Point(plain(entry.title)) for entry in entries), Sign.NUMBER)
    for entry in entries:
        yield PageEnd()
        yield Heading(1, plain(entry.title))
        summary = read_page_facts(entry.fields).summary
        if summary is not None:
            yield Paragraph(texts.words(summary), lead=True)
        yield from _data(texts, entry)
        if entry.text.body is not None:
            yield from texts.blocks(entry.text.body.blocks)
    sources = tuple(texts.sources())
    if sources:
        yield PageEnd()
        yield Heading(1, plain(material.interface("cite.title")))
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
