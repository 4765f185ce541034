"""How a page shows how strongly a risk factor is tied to a type of crisis."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, Piece, begin_upper, choice_label, choice_order, choice_symbol

GENERAL = "general"
"""The weakest: it holds in every crisis, so it tells none apart."""


def strength_piece(scope: PageScope, strength: str) -> Piece:
    """Give the word and the sign for the strength of a link."""
    label = choice_label(scope.site, "strength", strength)
    phrase = scope.site.phrase(begin_upper(label.text), label.language)
    return Piece(phrase, symbol=choice_symbol(scope.site, "strength", strength), style=f"strength-{strength}")


def by_strength(
    scope: PageScope, tied: Sequence[tuple[LocalisedEntry, str]]
) -> list[tuple[LocalisedEntry, str]]:
    """Give risk factors with the strength of their link, the strongest first."""
    order = {strength: choice_order(scope.site, "strength", strength) for _, strength in tied if strength}
    return sorted(tied, key=lambda one: -order.get(one[1], -1))
