"""The gaps: the table of needs, the findings with their figures, the practices that help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    PageScope,
    TemplateFolder,
    heading,
    list_entry,
    write_list,
    write_source_list,
)

from .pages import figure_of, need_group, sort_shares, write_gap
from .view import read_gap

TEMPLATES = TemplateFolder(__file__)

# What nobody covers is what a reader must see first; what nobody judged comes last.
_ORDER = ("unaddressed", "addressed")


def write_gaps(scope: PageScope, gaps: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the three parts of the page, each with its heading where it has entries."""
    about = {name: [gap for gap in gaps if read_gap(gap.fields).about == name] for name in _PARTS}
    for name, write in _PARTS.items():
        if about[name]:
            yield heading(scope, scope.site.words(f"gaps.{name}"), f"{name}s")
            yield from write(scope, about[name])
    # A project may have kinds of its own.
    yield from _write_others(scope, [gap for gap in gaps if read_gap(gap.fields).about not in _PARTS])
    yield from write_source_list(scope)


def _write_needs(scope: PageScope, gaps: Sequence[LocalisedEntry]) -> Iterator[str]:
    ranked = sorted(gaps, key=_rank)
    groups = tuple(group for gap in ranked if (group := need_group(scope, gap)).rows)
    if groups:
        yield TEMPLATES.render(scope, "gap_table", groups=groups)
    yield from _write_others(scope, [gap for gap in gaps if not read_gap(gap.fields).has_needs])


def _write_findings(scope: PageScope, gaps: Sequence[LocalisedEntry]) -> Iterator[str]:
    shared = sort_shares(gaps)
    if shared:
        yield TEMPLATES.render(scope, "shares", figures=tuple(figure_of(scope, gap) for gap in shared))
    yield from _write_others(scope, [gap for gap in gaps if gap not in shared])


def _write_others(scope: PageScope, gaps: Sequence[LocalisedEntry]) -> Iterator[str]:
    # The heading above says already what they tell of.
    listed = [replace(list_entry(scope, gap, filtered=False), facts=()) for gap in gaps]
    if listed:
        yield write_list(scope, listed)


def _rank(gap: LocalisedEntry) -> int:
    coverage = read_gap(gap.fields).coverage
    return _ORDER.index(coverage) if coverage in _ORDER else len(_ORDER)


_PARTS = {"protection": _write_needs, "finding": _write_findings, "practice": _write_others}


PAGES = KindPages(list=write_gaps, cited=sort_shares, before=write_gap, components=(Path(__file__).parent,))
