"""The risk factors of a type of crisis, the strongest links first."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    PageScope,
    choice_order,
    heading,
)

from ..risk.tied import write_tied
from ..risk.view import read_risk


def risks_of(scope: PageScope, crisis: LocalisedEntry) -> tuple[tuple[LocalisedEntry, str], ...]:
    """Give the risk factors tied to a type of crisis, each with the strength, strongest first."""
    risks = ((risk, read_risk(risk.fields).strengths) for risk in scope.site.of_kind("risk"))
    tied = [(risk, strengths[crisis.id]) for risk, strengths in risks if crisis.id in strengths]
    return tuple(sorted(tied, key=lambda pair: -choice_order(scope.site, "strength", pair[1])))


def named_by(scope: PageScope, crisis: LocalisedEntry) -> tuple[str, ...]:
    """Give the risk factors that the page of a type of crisis lists."""
    return tuple(risk.id for risk, _ in risks_of(scope, crisis))


def write_crisis_risks(scope: PageScope, crisis: LocalisedEntry) -> Iterator[str]:
    """Give the risk factors of a type of crisis, with its heading."""
    tied = risks_of(scope, crisis)
    if tied:
        yield heading(scope, scope.site.words("crisis.risks"), "risks")
        yield write_tied(scope, ((strength, risk, ()) for risk, strength in tied))


PAGES = KindPages(after=write_crisis_risks, named=named_by)
