"""What to bring: papers with how often to print them, things, and what to arrange."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fieldguide.content.facilitation import FacilitatedStep

from ..document import Block, Document, Heading, Paragraph, Point, Points, Sign, Table, Words, plain
from ..material import Material
from ..texts import Texts
from .frame import make_document, texts_of

_THINGS = ("watch", "pens", "paper", "box", "water", "contacts", "envelope")


def make_packing_list(material: Material, papers: Iterable[tuple[str, str]]) -> Document:
    """Make the list; `papers` are names of papers, each with the key of how often it is printed."""
    return make_document(material, "packing", _blocks(material, tuple(papers)), "take-with-you")


def standard_items(material: Material) -> tuple[str, ...]:
    """Give what every session needs."""
    return tuple(material.word(f"packing.{key}") for key in _THINGS)


def prepared(material: Material, texts: Texts) -> Iterator[Words]:
    """Give what a trainer prepares: the course itself first, which needs no network."""
    yield plain(material.word("guide.learn"))
    yield from (texts.words(one) for one in material.facts.prepare)


def _where(texts: Texts, step: FacilitatedStep | None) -> Words:
    return texts.words(step.title) if step is not None else ()


def _blocks(material: Material, papers: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    word, texts = material.word, texts_of(material)
    yield Heading(2, plain(word("packing.papers")))
    yield Paragraph(plain(word("packing.papers_about")))
    rows = tuple((plain(name), plain(word(f"copies.{key}")), ()) for name, key in papers)
    head = tuple(word(key) for key in ("packing.paper_name", "packing.copies", "packing.done"))
    yield Table(head, rows, (0.5, 0.35, 0.15), height=7)
    if material.sets:
        yield Heading(2, plain(word("packing.cards")))
        cards = tuple(
            (texts.words(card.title), _where(texts, step), plain(word(f"copies.{one}")))
            for card, one, _, step in material.sets
        )
        head = tuple(word(key) for key in ("packing.card", "plan.step", "packing.copies"))
        yield Table(head, cards, (0.34, 0.34, 0.32))
    yield Heading(2, plain(word("packing.things")))
    yield Points(tuple(Point(plain(one)) for one in standard_items(material)), Sign.BOX)
    yield Heading(2, plain(word("packing.own")))
    yield Points(tuple(Point(words) for words in prepared(material, texts)), Sign.BOX)
