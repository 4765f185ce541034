"""What all documents of a kit have in common."""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Block, Cover, Document
from ..material import Material
from ..texts import Texts


def make_document(
    material: Material,
    name: str,
    blocks: Iterable[Block],
    pictogram: str,
    *,
    cover: Cover | None = None,
    landscape: bool = False,
    title: str = "",
) -> Document:
    """Put blocks into a document; `name` is the key of the words for what it is.

    Its `title` is that of the course where no other is given.
    """
    kind = material.word(name)
    return Document(
        kind,
        title or material.module.title,
        tuple(blocks),
        material.language,
        material.foot(kind),
        material.site,
        cover,
        pictogram,
        landscape,
    )


def texts_of(material: Material, *, cites: bool = False) -> Texts:
    """Give what writes the texts of a document."""
    return Texts(material.library, material.language, material.interface, cites)
