"""The types of crisis of a risk factor, or the risk factors of a type of crisis: one row a strength."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fieldguide.content.references import read_citation
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    CitationMark,
    Link,
    PageScope,
    Piece,
    TemplateFolder,
    choice_order,
    count_words,
    field_label,
    heading,
)

from .strength import strength_piece
from .view import read_risk

TEMPLATES = TemplateFolder(__file__)

_MOST_OPEN = 12

Tie = tuple[str, LocalisedEntry, tuple[CitationMark, ...]]
"""A strength, what is tied, and who says so."""


@dataclass(frozen=True, slots=True)
class TiedRow:
    """A strength and all that is tied so strongly; `count` says in words how many these are."""

    strength: Piece
    links: tuple[tuple[Link, tuple[CitationMark, ...]], ...]
    count: str

    @property
    def folded(self) -> bool:
        """Tell whether there are so many that a page folds them."""
        return len(self.links) > _MOST_OPEN


def write_tied(scope: PageScope, ties: Iterable[Tie]) -> str:
    """Give the rows, the strongest first."""
    by_strength: dict[str, list[Tie]] = {}
    for tie in ties:
        by_strength.setdefault(tie[0], []).append(tie)
    strongest = sorted(by_strength, key=lambda one: -choice_order(scope.site, "strength", one))
    return TEMPLATES.render(
        scope, "tied", rows=tuple(_row(scope, one, by_strength[one]) for one in strongest)
    )


def _row(scope: PageScope, strength: str, ties: list[Tie]) -> TiedRow:
    links = tuple((scope.link(entry), marks) for _, entry, marks in ties)
    count = count_words(scope, ties[0][1].kind, len(ties))
    return TiedRow(strength_piece(scope, strength), links, count)


def write_risk_crises(scope: PageScope, risk: LocalisedEntry) -> Iterator[str]:
    """Give the types of crisis that a risk factor is tied to, with the heading that the matrix leads to."""
    ties = tuple(_ties(scope, risk))
    if ties:
        yield heading(scope, field_label(scope.site, "crises"), "crises")
        yield write_tied(scope, ties)


def _ties(scope: PageScope, risk: LocalisedEntry) -> Iterator[Tie]:
    for tie in read_risk(risk.fields).ties:
        crisis = scope.site.entries.get(tie.crisis)
        if crisis is not None:
            parts = (part for text in tie.sources for part in read_citation(text))
            marks = tuple(mark for part in parts if (mark := scope.mark(part)) is not None)
            yield tie.strength, crisis, marks
