"""Gaps: who covers which need, and how large the shares are that were found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.references import read_citation
from fieldguide.model import LocalisedEntry, text_of
from fieldguide.render.api import (
    CitationMark,
    Link,
    PageScope,
    Phrase,
    Piece,
    TemplateFolder,
    bar_lengths,
    begin_upper,
    choice_label,
    choice_symbol,
)

from .view import read_gap

TEMPLATES = TemplateFolder(__file__)


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need, and the page that says more."""

    text: Phrase
    see: Link | None


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """The needs of one entry: they have the same coverage."""

    link: Link
    coverage: Piece | None
    covered_by: Phrase
    rows: tuple[NeedRow, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it cannot show and its sources.

    `share` and `length` are of its bar, if it has one; `told` where the words say the share.
    """

    link: Link
    words: Phrase
    share: str
    told: bool
    length: str
    caveat: Phrase
    marks: tuple[CitationMark, ...]


def need_group(scope: PageScope, entry: LocalisedEntry) -> NeedGroup:
    """Give the needs of an entry."""
    gap = read_gap(entry.fields)
    return NeedGroup(
        scope.link(entry),
        _coverage(scope, gap.coverage),
        scope.site.written(gap.covered_by),
        tuple(NeedRow(scope.site.written(need.text), _see(scope, need.see)) for need in gap.needs),
    )


def figure_of(scope: PageScope, entry: LocalisedEntry) -> Figure:
    """Give the figure of an entry, with the marks of its sources."""
    gap = read_gap(entry.fields)
    parts = (part for text in gap.sources for part in read_citation(text))
    words = scope.site.written(gap.figure)
    return Figure(
        scope.link(entry),
        words,
        scope.site.words("page.percent", count=gap.share) if gap.percent is not None else "",
        bool(gap.share) and re.search(rf"(?<!\d){gap.share}(?!\d)", words.text) is not None,
        bar_lengths([gap.percent], whole=100)[0] if gap.percent is not None else "",
        scope.site.written(gap.caveat),
        tuple(mark for part in parts if (mark := scope.mark(part)) is not None),
    )


def write_gap(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give what stands on a gap's own page before its text: its figure, then its needs."""
    gap = read_gap(entry.fields)
    if text_of(gap.figure) or gap.share or text_of(gap.caveat):
        yield TEMPLATES.render(scope, "figure", figure=figure_of(scope, entry))
    group = need_group(scope, entry)
    if group.rows:
        yield TEMPLATES.render(scope, "needs", group=group)


def sort_shares(gaps: Sequence[LocalisedEntry]) -> tuple[LocalisedEntry, ...]:
    """Give the entries that have a share, the largest first."""
    shares = ((read_gap(entry.fields).percent, entry) for entry in gaps)
    shared = [(-percent, entry.id, entry) for percent, entry in shares if percent is not None]
    return tuple(entry for _, _, entry in sorted(shared, key=lambda one: one[:2]))


def _coverage(scope: PageScope, coverage: str) -> Piece | None:
    if not coverage:
        return None
    label = choice_label(scope.site, "coverage", coverage)
    phrase = scope.site.phrase(begin_upper(label.text), label.language)
    return Piece(phrase, symbol=choice_symbol(scope.site, "coverage", coverage), style=f"coverage-{coverage}")


def _see(scope: PageScope, id: str) -> Link | None:
    target = scope.resolve(id) if id else None
    return Link(scope.site.phrase(target.title, target.language), target.href) if target else None
