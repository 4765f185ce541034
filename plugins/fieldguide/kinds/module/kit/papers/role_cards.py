"""The cards for those who play a role, to cut out."""

from __future__ import annotations

from ..document import Card, Cards, Document, Paragraph
from ..material import Material
from .frame import make_document, texts_of


def make_role_cards(material: Material) -> Document | None:
    """Make the cards; None where nobody plays a role."""
    texts = texts_of(material)
    cards = tuple(
        Card(texts.words(card.title), (Paragraph(texts.words(card.text)),), material.module.title)
        for card in material.cards()
    )
    return make_document(material, "cards", (Cards(cards),), "role-play") if cards else None
