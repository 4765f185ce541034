"""Number the sources of a page and list them at its end.

A source has one number, in the order of first use.  Where a page uses several places of a
source, each place has a letter: `[1a]`, `[1b]`.  So a mark stays short however long the name
of a place is, and it still leads to the exact place.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import NamedTuple

from fieldguide.model import CitationPart


class CitationMark(NamedTuple):
    """A mark in the text: its label, the fragment it leads to, its own fragment."""

    label: str
    target: str
    id: str


class CitedPlace(NamedTuple):
    """A place of a source, and the fragments of the marks that cite it."""

    label: str
    target: str
    locator: str
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source that the page cites, by its id without the kind."""

    number: int
    source: str
    places: tuple[CitedPlace, ...]


@dataclass(slots=True)
class CitationNumbers:
    """The numbers of the sources of one page.

    All citations are known before the first is marked, since a letter is given only where a
    source has several places.  Marks given are remembered, for the ways back from the list.
    """

    _places: dict[str, list[str]] = field(default_factory=dict)
    _labels: dict[tuple[str, str], str] = field(default_factory=dict)
    _uses: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _count: int = 0

    @classmethod
    def of(cls, parts: Iterable[CitationPart], known: Container[str]) -> CitationNumbers:
        """Number what a page cites, in order; sources that are not known are passed over."""
        numbers = cls()
        for part in parts:
            if part.source in known:
                places = numbers._places.setdefault(part.source, [])
                if part.locator not in places:
                    places.append(part.locator)
        for number, (source, places) in enumerate(numbers._places.items(), start=1):
            for index, locator in enumerate(places):
                letters = _letters(index) if len(places) > 1 else ""
                numbers._labels[source, locator] = f"{number}{letters}"
        return numbers

    def mark(self, part: CitationPart) -> CitationMark | None:
        """Give the mark of a citation at its next use; None for one that was not numbered.

        That is one of a source that is not known, and of a place that only another page cites, whose
        question stands in the text of this one.
        """
        label = self._labels.get((part.source, part.locator))
        if label is None:
            return None
        self._count += 1
        id = f"fg-use-{self._count}"
        self._uses.setdefault((part.source, part.locator), []).append(id)
        return CitationMark(label, f"fg-source-{label}", id)

    def sources(self) -> tuple[str, ...]:
        """Give the sources of the page in their order."""
        return tuple(self._places)

    def listed(self) -> tuple[CitedSource, ...]:
        """Give the list of sources; made last, when all marks are given."""
        return tuple(
            CitedSource(number, source, tuple(self._place(source, locator) for locator in locators))
            for number, (source, locators) in enumerate(self._places.items(), start=1)
        )

    def _place(self, source: str, locator: str) -> CitedPlace:
        label = self._labels[source, locator]
        uses = tuple(self._uses.get((source, locator), ()))
        return CitedPlace(label, f"fg-source-{label}", locator, uses)


def _letters(index: int) -> str:
    before, last = divmod(index, len(ascii_lowercase))
    return (_letters(before - 1) if before else "") + ascii_lowercase[last]
