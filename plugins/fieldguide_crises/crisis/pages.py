"""The risk factors of a type of crisis, the strongest links first."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    PageScope,
    heading,
    sort_entries,
)

from ..risk.strength import by_strength
from ..risk.tied import write_tied
from ..risk.view import read_risk


def risks_of(scope: PageScope, crisis: LocalisedEntry) -> list[tuple[LocalisedEntry, str]]:
    """Give the risk factors tied to a type of crisis, each with the strength, strongest first."""
    risks = sort_entries(scope, scope.site.of_kind("risk"))
    strengths = ((risk, read_risk(risk.fields).strengths.get(crisis.id, "")) for risk in risks)
    return by_strength(scope, [(risk, strength) for risk, strength in strengths if strength])


def named_by(scope: PageScope, crisis: LocalisedEntry) -> tuple[str, ...]:
    """Give the risk factors that the page of a type of crisis lists."""
    return tuple(risk.id for risk, _ in risks_of(scope, crisis))


def write_crisis_risks(scope: PageScope, crisis: LocalisedEntry) -> Iterator[str]:
    """Give the risk factors of a type of crisis with their heading: what stands out, the others folded."""
    tied = risks_of(scope, crisis)
    if tied:
        yield heading(scope, scope.site.words("crisis.risks"), "risks")
        yield write_tied(scope, ((strength, risk, ()) for risk, strength in tied))


PAGES = KindPages(before=write_crisis_risks, named=named_by)
