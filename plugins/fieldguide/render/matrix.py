"""The table of risk factors and types of crisis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry

from .crisis_risks import strength_piece, strengths_of
from .entry_list import sort_entries
from .page_scope import Link, PageScope
from .pieces import Piece
from .sections import heading


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A risk factor and, for each type of crisis, how strongly they are tied, None for not at all."""

    link: Link
    cells: tuple[Piece | None, ...]


def write_matrix(scope: PageScope, risks: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the table with its heading and what its words mean; nothing without types of crisis."""
    crises = sort_entries(scope, scope.site.of_kind("crisis"))
    rows = tuple(_row(scope, risk, crises) for risk in risks)
    used = {strength for risk in risks for strength in strengths_of(risk).values()}
    if not crises or not used:
        return
    words = scope.site.words
    known = (*scope.site.settings.vocabularies.get("strength", {}), *sorted(used))
    legend = tuple(
        (strength_piece(scope, strength), words(f"strength.{strength}.about"))
        for strength in dict.fromkeys(known)
        if strength in used and words.has(f"strength.{strength}.about")
    )
    yield heading(words("matrix.title"), "matrix")
    columns = tuple(scope.link(crisis) for crisis in crises)
    yield scope.render("matrix", columns=columns, rows=rows, legend=legend)
    yield heading(words("matrix.list"), "list")


def _row(scope: PageScope, risk: LocalisedEntry, crises: Sequence[LocalisedEntry]) -> MatrixRow:
    strengths = strengths_of(risk)
    cells = (
        strength_piece(scope, strengths[crisis.id]) if crisis.id in strengths else None for crisis in crises
    )
    return MatrixRow(scope.link(risk), tuple(cells))
