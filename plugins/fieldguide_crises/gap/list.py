"""The gaps as tables: the needs and who covers them, the findings with their shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    ListView,
    PageScope,
    SiteContext,
    TemplateFolder,
    heading,
    write_source_list,
)

from .pages import figure_of, need_group, sort_shares, write_gap
from .view import read_gap

TEMPLATES = TemplateFolder(__file__)

# What nobody covers is what a reader must see first; what nobody judged comes last.
_ORDER = ("unaddressed", "addressed")


def has_tables(_: SiteContext, gaps: Sequence[LocalisedEntry]) -> bool:
    """Tell whether there is a need or a share to show in a table."""
    return any(read_gap(gap.fields).needs for gap in gaps) or bool(sort_shares(gaps))


def write_tables(scope: PageScope, gaps: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give both tables, each with its heading where it has rows, and what they cite."""
    groups = tuple(group for gap in sorted(gaps, key=_rank) if (group := need_group(scope, gap)).rows)
    if groups:
        yield heading(scope, scope.site.words("gaps.protection"), "protections")
        yield TEMPLATES.render(scope, "gap_table", groups=groups)
    shared = sort_shares(gaps)
    if shared:
        yield heading(scope, scope.site.words("gaps.finding"), "findings")
        yield TEMPLATES.render(scope, "shares", figures=tuple(figure_of(scope, gap) for gap in shared))
    yield from write_source_list(scope)


def _rank(gap: LocalisedEntry) -> int:
    coverage = read_gap(gap.fields).coverage
    return _ORDER.index(coverage) if coverage in _ORDER else len(_ORDER)


PAGES = KindPages(
    before=write_gap,
    views=(
        ListView(
            "table",
            "view.table",
            "gaps.tables",
            "gaps.tables_about",
            write_tables,
            has_tables,
            cited=sort_shares,
            former=("protections", "findings"),
        ),
    ),
    components=(Path(__file__).parent,),
)
