"""What to bring: papers with how often to print them, things, and what to arrange."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Block, Document, Heading, Paragraph, Point, Points, Sign, Table, plain
from ..material import Material
from .frame import make_document, texts_of

_THINGS = ("watch", "pens", "paper", "box", "water", "contacts", "envelope")


def make_packing_list(material: Material, papers: Iterable[tuple[str, str]]) -> Document:
    """Make the list; `papers` are names of papers, each with the key of how often it is printed."""
    return make_document(material, "packing", _blocks(material, tuple(papers)), "take-with-you")


def standard_items(material: Material) -> tuple[str, ...]:
    """Give what every session needs."""
    return tuple(material.word(f"packing.{key}") for key in _THINGS)


def _blocks(material: Material, papers: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    word, texts = material.word, texts_of(material)
    yield Heading(2, plain(word("packing.papers")))
    yield Paragraph(plain(word("packing.papers_about")))
    rows = tuple((plain(name), plain(word(f"copies.{key}")), ()) for name, key in papers)
    head = tuple(word(key) for key in ("packing.paper_name", "packing.copies", "packing.done"))
    yield Table(head, rows, (0.5, 0.35, 0.15), height=7)
    yield Heading(2, plain(word("packing.things")))
    yield Points(tuple(Point(plain(one)) for one in standard_items(material)), Sign.BOX)
    if material.facts.prepare:
        yield Heading(2, plain(word("packing.own")))
        yield Points(tuple(Point(texts.words(one)) for one in material.facts.prepare), Sign.BOX)
