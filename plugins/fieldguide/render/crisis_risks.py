"""The risk factors of a type of crisis, the strongest links first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldguide.model import LocalisedEntry

from .labels import begin_upper, choice_label, choice_order, choice_symbol
from .page_scope import PageScope
from .pieces import Piece
from .sections import heading


def strengths_of(risk: LocalisedEntry) -> Mapping[str, str]:
    """Give how strongly a risk factor is tied to each type of crisis, by the crisis's id."""
    return {one.text("crisis"): one.text("strength") for one in risk.fields.maps("crises")}


def strength_piece(scope: PageScope, strength: str) -> Piece:
    """Give the word and the sign for the strength of a link."""
    label = choice_label(scope.site, "strength", strength)
    phrase = scope.site.phrase(begin_upper(label.text), label.language)
    return Piece(phrase, symbol=choice_symbol("strength", strength), style=f"strength-{strength}")


def risks_of(scope: PageScope, crisis: LocalisedEntry) -> tuple[tuple[LocalisedEntry, str], ...]:
    """Give the risk factors tied to a type of crisis, each with the strength, strongest first."""
    tied = [
        (risk, strengths_of(risk)[crisis.id])
        for risk in scope.site.of_kind("risk")
        if crisis.id in strengths_of(risk)
    ]
    return tuple(sorted(tied, key=lambda pair: -choice_order(scope.site, "strength", pair[1])))


def write_crisis_risks(scope: PageScope, crisis: LocalisedEntry) -> Iterator[str]:
    """Give the risk factors of a type of crisis, with its heading."""
    tied = risks_of(scope, crisis)
    if tied:
        yield heading(scope, scope.site.words("crisis.risks"), "risks")
        rows = tuple((scope.link(risk), strength_piece(scope, strength)) for risk, strength in tied)
        yield scope.render("crisis_risks", rows=rows)
