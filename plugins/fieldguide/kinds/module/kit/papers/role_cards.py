"""The cards for those who play a role, to cut out."""

from __future__ import annotations

from itertools import cycle, islice

from fieldguide.content.facilitation import ROOM

from ..document import Card, Cards, Document, Paragraph
from ..material import Material
from .frame import make_document, texts_of

_A_PAGE = 4
"""So many cards a page has."""


def make_role_cards(material: Material) -> Document | None:
    """Make the cards; None where nobody plays a role.

    The last page is filled with further copies of cards that pairs and groups get: nobody cuts empty ones.
    """
    texts = texts_of(material)
    made = [
        (Card(texts.words(card.title), (Paragraph(texts.words(card.text)),), material.module.title), for_whom)
        for card, for_whom, _, _ in material.sets
    ]
    cards = [card for card, _ in made]
    again = [card for card, for_whom in made if for_whom != ROOM]
    cards += islice(cycle(again), -len(cards) % _A_PAGE)
    return make_document(material, "cards", (Cards(tuple(cards)),), "role-play") if cards else None
