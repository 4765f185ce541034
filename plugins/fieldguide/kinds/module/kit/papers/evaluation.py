"""What people say of a session, at once and after 30 and 90 days.

Weeks later they are asked for safe acts that the author of the course named, and never for its objectives:
to ask who sorted cases would ask people to judge them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Blank, Block, Document, Heading, Lines, PageEnd, Paragraph, Table, Together, plain
from ..material import Material
from .frame import make_document

STATEMENTS = ("useful", "pace", "asked", "safe", "fits")
OPEN = ("helped", "change")
FOLLOW_UPS = (30, 90)
SCALE = ("1", "2", "3", "4", "5")


def make_evaluation(material: Material) -> Document:
    """Make the form: how it was, what people can do now, and what they did with it later."""
    return make_document(material, "evaluation", _blocks(material), "agree")


def _blocks(material: Material) -> Iterator[Block]:
    word = material.word
    yield Blank(word("code"))
    yield Paragraph(plain(word("evaluation.about")))
    yield Heading(2, plain(word("evaluation.reaction")))
    yield Paragraph(plain(word("evaluation.scale")), quiet=True)
    yield _scale(word("evaluation.statement"), [word(f"evaluation.{key}") for key in STATEMENTS])
    for key in OPEN:
        yield Together((Paragraph(plain(word(f"evaluation.{key}"), bold=True)), Lines(2)))
    yield Heading(2, plain(word("evaluation.learning")))
    yield Paragraph(plain(word("evaluation.scale")), quiet=True)
    yield _scale(word("evaluation.can_now"), list(material.objectives))
    yield Together((Paragraph(plain(word("evaluation.next"), bold=True)), Lines(2)))
    for days in FOLLOW_UPS:
        yield PageEnd()
        yield Heading(1, plain(word("evaluation.follow_up", days=days)))
        yield Blank(word("code"))
        yield Paragraph(plain(word("evaluation.follow_up_about")))
        if material.follow_up:
            head = tuple(word(key) for key in ("evaluation.act", "yes", "no", "no_chance"))
            rows = tuple((plain(one), (), (), ()) for one in material.follow_up)
            yield Paragraph(plain(word("evaluation.done"), bold=True))
            yield Table(head, rows, (0.55, 0.13, 0.13, 0.19), height=9)
        keys = (
            ("helped_since", "hindered_since")
            if days == FOLLOW_UPS[0]
            else ("changed", "hindered_since", "again")
        )
        for key in keys:
            yield Together((Paragraph(plain(word(f"evaluation.{key}"), bold=True)), Lines(3)))


def _scale(name: str, statements: list[str]) -> Table:
    rows = tuple((plain(one), *(plain(sign, quiet=True) for sign in SCALE)) for one in statements)
    return Table((name, *("" for _ in SCALE)), rows, (0.65, *(0.07 for _ in SCALE)), height=7)
