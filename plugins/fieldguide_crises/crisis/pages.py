"""The risk factors of a type of crisis, the strongest links first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    PageScope,
    Piece,
    TemplateFolder,
    begin_upper,
    choice_label,
    choice_order,
    choice_symbol,
    heading,
)

TEMPLATES = TemplateFolder(__file__)


def strengths_of(risk: LocalisedEntry) -> Mapping[str, str]:
    """Give how strongly a risk factor is tied to each type of crisis, by the crisis's id."""
    return {one.text("crisis"): one.text("strength") for one in risk.fields.maps("crises")}


def strength_piece(scope: PageScope, strength: str) -> Piece:
    """Give the word and the sign for the strength of a link."""
    label = choice_label(scope.site, "strength", strength)
    phrase = scope.site.phrase(begin_upper(label.text), label.language)
    return Piece(phrase, symbol=choice_symbol(scope.site, "strength", strength), style=f"strength-{strength}")


def risks_of(scope: PageScope, crisis: LocalisedEntry) -> tuple[tuple[LocalisedEntry, str], ...]:
    """Give the risk factors tied to a type of crisis, each with the strength, strongest first."""
    tied = [
        (risk, strengths_of(risk)[crisis.id])
        for risk in scope.site.of_kind("risk")
        if crisis.id in strengths_of(risk)
    ]
    return tuple(sorted(tied, key=lambda pair: -choice_order(scope.site, "strength", pair[1])))


def named_by(scope: PageScope, crisis: LocalisedEntry) -> tuple[str, ...]:
    """Give the risk factors that the page of a type of crisis lists."""
    return tuple(risk.id for risk, _ in risks_of(scope, crisis))


def write_crisis_risks(scope: PageScope, crisis: LocalisedEntry) -> Iterator[str]:
    """Give the risk factors of a type of crisis, with its heading."""
    tied = risks_of(scope, crisis)
    if tied:
        yield heading(scope, scope.site.words("crisis.risks"), "risks")
        rows = tuple((scope.link(risk), strength_piece(scope, strength)) for risk, strength in tied)
        yield TEMPLATES.render(scope, "crisis_risks", rows=rows)


PAGES = KindPages(after=write_crisis_risks, named=named_by)
