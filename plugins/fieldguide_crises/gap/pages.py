"""Gaps: who covers which need, and how large the shares are that were found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.references import read_citation
from fieldguide.model import LocalisedEntry, MapValue, TextValue
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


def need_group(scope: PageScope, gap: LocalisedEntry) -> NeedGroup:
    """Give the needs of an entry."""
    return NeedGroup(
        scope.link(gap),
        _coverage(scope, gap),
        scope.site.text(gap, "covered_by"),
        tuple(_needs(scope, gap)),
    )


def figure_of(scope: PageScope, gap: LocalisedEntry) -> Figure:
    """Give the figure of an entry, with the marks of its sources."""
    share = gap.fields.text("share")
    parts = (part for text in gap.fields.texts("sources") for part in read_citation(text))
    words = scope.site.text(gap, "figure")
    return Figure(
        scope.link(gap),
        words,
        scope.site.words("page.percent", count=share) if share.isdecimal() else "",
        bool(share) and re.search(rf"(?<!\d){share}(?!\d)", words.text) is not None,
        bar_lengths([int(share)], whole=100)[0] if share.isdecimal() else "",
        scope.site.text(gap, "caveat"),
        tuple(mark for part in parts if (mark := scope.mark(part)) is not None),
    )


def write_gap(scope: PageScope, gap: LocalisedEntry) -> Iterator[str]:
    """Give what stands on a gap's own page before its text: its figure, then its needs."""
    if any(gap.fields.text(name) for name in ("figure", "share", "caveat")):
        yield TEMPLATES.render(scope, "figure", figure=figure_of(scope, gap))
    group = need_group(scope, gap)
    if group.rows:
        yield TEMPLATES.render(scope, "needs", group=group)


def sort_shares(gaps: Sequence[LocalisedEntry]) -> tuple[LocalisedEntry, ...]:
    """Give the entries that have a share, the largest first."""
    shared = [gap for gap in gaps if gap.fields.text("share").isdecimal()]
    return tuple(sorted(shared, key=lambda gap: (-int(gap.fields.text("share")), gap.id)))


def _coverage(scope: PageScope, gap: LocalisedEntry) -> Piece | None:
    coverage = gap.fields.text("coverage")
    if not coverage:
        return None
    label = choice_label(scope.site, "coverage", coverage)
    phrase = scope.site.phrase(begin_upper(label.text), label.language)
    return Piece(phrase, symbol=choice_symbol(scope.site, "coverage", coverage), style=f"coverage-{coverage}")


def _needs(scope: PageScope, gap: LocalisedEntry) -> Iterator[NeedRow]:
    for _, need in gap.fields.keyed("needs"):
        text = need.get("text") if isinstance(need, MapValue) else None
        if isinstance(need, MapValue) and isinstance(text, TextValue):
            target = scope.resolve(need.text("see")) if need.text("see") else None
            see = Link(scope.site.phrase(target.title, target.language), target.href) if target else None
            yield NeedRow(scope.site.written(text), see)
