"""Words as an author typed them: what is left of a text when all signs that mean something are taken.

A sign that is still there is shown as it is, which is seldom meant.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from fieldguide.content.remember import once_per_library
from fieldguide.model import (
    Block,
    Box,
    Break,
    Entry,
    FieldMarkdown,
    Inline,
    Library,
    Link,
    Location,
    MarkdownText,
    Styled,
    Text,
    inline_groups,
)

from .same_values import once_for_the_same

Wanted = Callable[[str], bool]
"""Tells whether some plain words are looked at."""

TAKEN = "\ufffc"
"""Stands for what is no plain word: code, a link, a picture, a citation, a sign written as `\\[`."""


@dataclass(frozen=True)
class TypedRun:
    """The plain words of one block, or of one link; `block` is where they stand.

    `whole` tells that it is all of a paragraph, so that its first line begins one.  `children` are
    the pieces that the words were taken from.
    """

    entry: Entry
    body: MarkdownText
    block: Block
    text: str
    whole: bool
    children: tuple[Inline, ...]

    @property
    def is_plain(self) -> bool:
        """Tell whether no sign counts where the words stand."""
        return isinstance(self.body, FieldMarkdown) and self.body.plain

    def place(self, start: int, end: int) -> Location:
        """Give the place in the file of a span of the text."""
        pieces = self._pieces
        first = _offset(pieces, start)
        return self.body.place(first, max(_offset(pieces, end - 1) + 1, first))

    @cached_property
    def _pieces(self) -> list[tuple[int, int]]:
        """Give where each piece begins, in these words and in the whole text."""
        found: list[tuple[int, int]] = []
        length = 0
        for child in _flat(self.children):
            found.append((length, child.start))
            length += len(_words(child))
        return found


def _offset(pieces: list[tuple[int, int]], position: int) -> int:
    index = bisect_right(pieces, (position, 1 << 60)) - 1
    at, offset = pieces[max(index, 0)]
    return offset + position - at


_SIGN = re.compile(
    r"[`*~=^+${}<>&|#＃﹟\[\]•‣⁃◦▪▫●○■□➢➤✓✔☐☑☒\uf0a7\uf0b7·٠-٩۰-۹０-９"
    r"\t\u20e3\u2460-\u249b\u24b6-\u24e9\u2776-\u2793]"
)
_COLON = re.compile(r"^:|:[a-z:]|[Rr][Ee][Ff]:", re.MULTILINE)
_LINE_START = re.compile(
    r"[ \t]*(?:[-–—]|\(?\w{1,4}[ \t\u00a0]*[.)]|\(?[ء-ي]ـ?[ \t]?[-–]|o(?:[ ]{2}|\u00a0))"
)


def _may_hold_sign(text: str) -> bool:
    """Tell whether a text can hold a sign that a rule looks for; what is asked first is asked fastest."""
    if _LINE_START.match(text) or _SIGN.search(text):
        return True
    if "__" in text or "!!!" in text or "???" in text or (":" in text and _COLON.search(text)):
        return True
    return "\n" in text and any(map(_LINE_START.match, text.split("\n")))


@once_per_library
def runs_with_signs(library: Library) -> tuple[TypedRun, ...]:
    """Give the plain words of all texts, of those that may hold a sign."""
    return tuple(run for entry in library.entries for run in _runs_of(entry))


@once_for_the_same
def _runs_of(entry: Entry) -> Iterator[TypedRun]:
    return runs_with(entry, _may_hold_sign)


def plain_runs(entry: Entry) -> Iterator[TypedRun]:
    """Give the plain words of all texts of an entry."""
    return runs_with(entry, bool)


def runs_with(entry: Entry, is_wanted: Wanted) -> Iterator[TypedRun]:
    """Give the plain words of the texts of an entry that are wanted: asked first, as it is asked fastest."""
    for text in _texts(entry):
        for block in text.all_blocks:
            for group in inline_groups(block):
                yield from _run(entry, text, block, group, is_wanted, whole=not isinstance(block, Box))


def _texts(entry: Entry) -> tuple[MarkdownText, ...]:
    """Give all texts, also those of fields that take no Markdown: their signs are told as such."""
    return (*((entry.body,) if entry.body is not None else ()), *entry.field_texts)


def _run(
    entry: Entry,
    body: MarkdownText,
    block: Block,
    children: tuple[Inline, ...],
    is_wanted: Wanted,
    *,
    whole: bool,
) -> Iterator[TypedRun]:
    if len(children) == 1 and isinstance(children[0], Text) and not children[0].literal:
        # Most words have nothing among them.
        if is_wanted(children[0].text):
            yield TypedRun(entry, body, block, children[0].text, whole, children)
        return
    flat = _flat(children)
    text = "".join([_words(child) for child in flat])
    if is_wanted(text):
        yield TypedRun(entry, body, block, text, whole, children)
    for link in flat:
        if isinstance(link, Link) and not link.automatic:
            yield from _run(entry, body, block, link.children, is_wanted, whole=False)


def _words(child: Inline) -> str:
    if isinstance(child, Text):
        return child.text if not child.literal else TAKEN
    return "\n" if isinstance(child, Break) else TAKEN


def _flat(children: tuple[Inline, ...]) -> Sequence[Inline]:
    if not any(isinstance(child, Styled) for child in children):
        return children
    return [
        one
        for child in children
        for one in (_flat(child.children) if isinstance(child, Styled) else (child,))
    ]
