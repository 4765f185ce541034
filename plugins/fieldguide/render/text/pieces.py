"""What stands in the words of a text once its links are resolved and its terms are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from fieldguide.model import Break, Citation, Inline, Link, Text

from .terms import TermFinder


@dataclass(frozen=True, slots=True)
class TermUse:
    """Words that are a term of the glossary, where a page uses it first."""

    slug: str
    children: tuple[Inline, ...]


Piece = Inline | TermUse


class TermMarker:
    """Finds the terms in the words of a text, each once."""

    def __init__(self, finder: TermFinder, seen: Iterable[str]) -> None:
        """Take what finds terms, and those that are not looked for."""
        self._finder = finder
        self._seen = set(seen)
        self.used: list[str] = []

    def mark(self, children: Sequence[Inline]) -> Iterator[Piece]:
        """Give words with the terms in them marked; those inside of links and code stay as they are.

        A run is looked at when it is asked for: what stands inside of words before it comes first.
        """
        for plain, run in groupby(children, key=_is_plain):
            if plain:
                yield from self._mark_run([one for one in run if isinstance(one, (Text, Break))])
            else:
                yield from run

    def _mark_run(self, run: list[Text | Break]) -> Iterator[Piece]:
        words = "".join([one.text if isinstance(one, Text) else "\n" for one in run])
        position = 0
        for use in self._finder.find(words):
            if use.slug in self._seen:
                continue
            self._seen.add(use.slug)
            self.used.append(use.slug)
            yield from _cut(run, position, use.start)
            yield TermUse(use.slug, tuple(_cut(run, use.start, use.end)))
            position = use.end
        yield from _cut(run, position, len(words)) if position else run


def _is_plain(one: Inline) -> bool:
    return isinstance(one, Text) or (isinstance(one, Break) and not one.hard)


def _cut(run: list[Text | Break], start: int, end: int) -> Iterator[Text | Break]:
    """Give the part of some words from one character to another."""
    position = 0
    for one in run:
        length = len(one.text) if isinstance(one, Text) else 1
        first, last = max(start - position, 0), min(end - position, length)
        if first < last:
            if isinstance(one, Text) and (first, last) != (0, length):
                yield Text(one.text[first:last], one.start, one.end, one.literal)
            else:
                yield one
        position += length


def tighten(children: Sequence[Inline]) -> list[Inline]:
    """Let the mark of a source stick to the word before it, so that no line begins with one."""
    found = list(children)
    for index, piece in enumerate(found[:-1]):
        if (
            isinstance(piece, Text)
            and isinstance(found[index + 1], Citation)
            and (index or piece.text.strip())
        ):
            found[index] = Text(piece.text.rstrip(" \t"), piece.start, piece.end, piece.literal)
    return found


def has_words_of_its_own(link: Link) -> bool:
    """Tell whether an author wrote what a link shows; else it shows the title of what it leads to."""
    return bool(link.text.strip()) and not (link.automatic and link.target.lower().startswith("ref:"))
