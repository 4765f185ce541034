"""The risk factors: the table with the types of crisis they are tied to, then all in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    Link,
    PageScope,
    Piece,
    TemplateFolder,
    filter_tokens,
    heading,
    list_entry,
    sort_entries,
    write_filter,
    write_list,
    write_plain,
)

from .strength import strength_piece
from .tied import write_risk_crises
from .view import read_risk

TEMPLATES = TemplateFolder(__file__)

_TABLE = "fg-table"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A risk factor and, for each type of crisis, how strongly they are tied, None for not at all.

    Each strength leads to the part of the factor's page that says who ties them.  `tokens` and
    `key` are for the filter.
    """

    link: Link
    cells: tuple[Piece | None, ...]
    tokens: str
    key: str


def write_matrix(scope: PageScope, risks: Sequence[LocalisedEntry], id: str) -> Iterator[str]:
    """Give what its words mean, the filter, and the table; nothing without types of crisis.

    The filter finds the table by its `id`.
    """
    crises = sort_entries(scope, scope.site.of_kind("crisis"))
    rows = tuple(_row(scope, risk, crises) for risk in risks)
    used = {strength for risk in risks for strength in read_risk(risk.fields).strengths.values()}
    if not crises or not used:
        return
    words = scope.site.words
    known = (*scope.site.settings.vocabularies.get("strength", {}), *sorted(used))
    legend = tuple(
        (strength_piece(scope, strength), words(f"strength.{strength}.about"))
        for strength in dict.fromkeys(known)
        if strength in used and words.has(f"strength.{strength}.about")
    )
    yield heading(scope, words("matrix.title"), "matrix")
    yield TEMPLATES.render(scope, "legend", legend=legend)
    yield write_filter(scope, scope.site.kind(risks[0]), risks, id)
    columns = tuple(scope.link(crisis) for crisis in crises)
    yield TEMPLATES.render(scope, "matrix", id=id, columns=columns, rows=rows)
    yield heading(scope, words("matrix.list"), "list")


def _row(scope: PageScope, risk: LocalisedEntry, crises: Sequence[LocalisedEntry]) -> MatrixRow:
    strengths = read_risk(risk.fields).strengths
    page, _ = scope.site.page_of(risk)
    evidence = scope.page_href(page, "fg-crises")
    cells = (
        strength_piece(scope, strengths[crisis.id])._replace(href=evidence)
        if crisis.id in strengths
        else None
        for crisis in crises
    )
    tokens = filter_tokens(scope.site.kind(risk), risk)
    return MatrixRow(scope.link(risk), tuple(cells), tokens, risk.source.slug)


def write_risks(scope: PageScope, risks: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the table and the list; only the plain list where no factor is tied to a type of crisis."""
    matrix = tuple(write_matrix(scope, risks, _TABLE))
    if not matrix:
        yield from write_plain(scope, risks)
        return
    yield from matrix
    yield write_list(scope, [list_entry(scope, entry, filtered=False, keyed=True) for entry in risks])


PAGES = KindPages(after=write_risk_crises, list=write_risks, components=(Path(__file__).parent,))
