"""How a page shows how strongly a risk factor is tied to a type of crisis."""

from __future__ import annotations

from fieldguide.render.api import PageScope, Piece, begin_upper, choice_label, choice_symbol


def strength_piece(scope: PageScope, strength: str) -> Piece:
    """Give the word and the sign for the strength of a link."""
    label = choice_label(scope.site, "strength", strength)
    phrase = scope.site.phrase(begin_upper(label.text), label.language)
    return Piece(phrase, symbol=choice_symbol(scope.site, "strength", strength), style=f"strength-{strength}")
