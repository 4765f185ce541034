"""The list of who took part: codes, and no names."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Blank, Block, Document, Paragraph, Table, plain
from ..material import Material
from .frame import make_document

_ROWS = 24
_COLUMNS = ("code_short", "sign.taken", "sign.work")
"""Nothing tells when somebody came or left: nobody needs a reason to leave."""


def make_sign_in(material: Material) -> Document:
    """Make the list: a code in each row, of which each person takes one."""
    return make_document(material, "sign_in", _blocks(material), "checklist")


def _blocks(material: Material) -> Iterator[Block]:
    word = material.word
    yield Paragraph(plain(word("sign.about")))
    yield Blank(word("sign.place"))
    rows = tuple((plain(f"{number:02}", bold=True), (), ()) for number in range(1, _ROWS + 1))
    yield Table(tuple(word(key) for key in _COLUMNS), rows, (0.16, 0.24, 0.6), height=7.2)
    yield Paragraph(plain(word("sign.after")), quiet=True)
