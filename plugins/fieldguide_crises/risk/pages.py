"""The risk factors by type of crisis: as a table where there is room, else as a list for each.

What all crises have in common says nothing of one: it is folded at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    Link,
    ListView,
    PageScope,
    Piece,
    SiteContext,
    TemplateFolder,
    choice_order,
    filter_tokens,
    sort_entries,
    write_filter,
)

from .strength import GENERAL, by_strength, strength_piece
from .tied import write_risk_crises
from .view import read_risk

TEMPLATES = TemplateFolder(__file__)

_TABLE = "fg-table"


@dataclass(frozen=True, slots=True)
class Column:
    """A type of crisis: `token` is what the filter knows it by."""

    link: Link
    token: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A risk factor and, for each type of crisis, how strongly they are tied, None for not at all.

    Each strength leads to the part of the factor's page that says who ties them.  `tokens` is for
    the filter.
    """

    link: Link
    cells: tuple[tuple[Column, Piece | None], ...]
    tokens: str


@dataclass(frozen=True, slots=True)
class CrisisList:
    """The risk factors that stand out in a type of crisis, the strongest first; `link` leads to all."""

    link: Link
    token: str
    rows: tuple[tuple[Link, Piece], ...]


def has_strengths(site: SiteContext, risks: Sequence[LocalisedEntry]) -> bool:
    """Tell whether a risk factor is tied to a type of crisis that this site has."""
    crises = {crisis.id for crisis in site.of_kind("crisis")}
    return any(crises & set(read_risk(risk.fields).strengths) for risk in risks)


def write_matrix(scope: PageScope, risks: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the choice of crises, what stands out, and what holds in every crisis."""
    crises = sort_entries(scope, scope.site.of_kind("crisis"))
    common = tuple(risk for risk in risks if _is_common(risk, crises))
    marked = tuple(
        risk
        for risk, _ in by_strength(scope, [(one, _strongest(scope, one)) for one in risks])
        if risk not in common
    )
    if marked:
        kind = scope.site.kind(risks[0])
        yield write_filter(scope, kind, marked, _TABLE, only=("crisis",), open=True)
        columns = tuple(Column(scope.link(crisis), f"crisis:{crisis.source.slug}") for crisis in crises)
        rows = tuple(_row(scope, risk, crises, columns) for risk in marked)
        yield TEMPLATES.render(scope, "matrix", id=_TABLE, columns=columns, rows=rows)
        yield TEMPLATES.render(
            scope, "crisis_lists", lists=tuple(_list(scope, one, marked) for one in crises)
        )
    if common:
        links = tuple(map(scope.link, common))
        title = scope.site.words("matrix.common", count=len(common))
        yield TEMPLATES.render(scope, "common", title=title, links=links)
    yield TEMPLATES.render(scope, "legend", legend=_legend(scope, risks))


def _is_common(risk: LocalisedEntry, crises: Sequence[LocalisedEntry]) -> bool:
    """Tell whether a risk factor is tied to every type of crisis, and to none more than to others."""
    strengths = read_risk(risk.fields).strengths
    return all(strengths.get(crisis.id) == GENERAL for crisis in crises)


def _strongest(scope: PageScope, risk: LocalisedEntry) -> str:
    """Give the strongest of the links of a risk factor, empty where it has none."""
    strengths = read_risk(risk.fields).strengths.values()
    return max(strengths, key=lambda one: choice_order(scope.site, "strength", one), default="")


def _legend(scope: PageScope, risks: Sequence[LocalisedEntry]) -> tuple[tuple[Piece, str], ...]:
    words = scope.site.words
    used = {strength for risk in risks for strength in read_risk(risk.fields).strengths.values()}
    known = (*scope.site.settings.vocabularies.get("strength", {}), *sorted(used))
    return tuple(
        (strength_piece(scope, strength), words(f"strength.{strength}.about"))
        for strength in dict.fromkeys(known)
        if strength in used and words.has(f"strength.{strength}.about")
    )


def _row(
    scope: PageScope, risk: LocalisedEntry, crises: Sequence[LocalisedEntry], columns: Sequence[Column]
) -> MatrixRow:
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
    return MatrixRow(scope.link(risk), tuple(zip(columns, cells, strict=True)), tokens)


def _list(scope: PageScope, crisis: LocalisedEntry, risks: Sequence[LocalisedEntry]) -> CrisisList:
    tied = ((risk, read_risk(risk.fields).strengths.get(crisis.id, "")) for risk in risks)
    marked = [(risk, strength) for risk, strength in tied if strength not in ("", GENERAL)]
    rows = tuple(
        (scope.link(risk), strength_piece(scope, strength)) for risk, strength in by_strength(scope, marked)
    )
    page, _ = scope.site.page_of(crisis)
    link = Link(scope.site.title(crisis), scope.page_href(page, "fg-risks"))
    return CrisisList(link, f"crisis:{crisis.source.slug}", rows)


PAGES = KindPages(
    after=write_risk_crises,
    views=(
        ListView(
            "matrix",
            "view.matrix",
            "matrix.title",
            "matrix.about",
            write_matrix,
            has_strengths,
            former=("matrix",),
        ),
    ),
    components=(Path(__file__).parent,),
)
