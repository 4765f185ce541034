"""Sentences of a text that has signs in it: where they end, and words from one place to another.

A rule of thumb that must never cut in the midst of a sentence: where it is in doubt, two sentences
count as one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fieldguide.model import Break, CitationPart, Inline, Text
from fieldguide.model.blocks import Citation, Code, Link, Styled

_END = re.compile(r"[.!?؟۔…]+[\"'”’»)\]]*(?=\s)")
_SHORTENED = re.compile(
    r"(?:^|[\s(«“\"'.])(?:[^\W\d_]|Dr|Mr|Mrs|Ms|St|Sr|Sra|Mme|Prof|vs|al|EE|UU|No|Nos|art|p|pp|cf)\.\Z"
)

LinkWords = Callable[[Link], str]
"""Gives what a link shows that has no words of its own: the title of what it leads to."""


@dataclass(frozen=True, slots=True)
class PlainRun:
    """Words without links and marks: pieces that stand out or do not, and the sources that were cited.

    `cited` has each source with the number of characters that stand before its mark.
    """

    pieces: tuple[Inline, ...]
    cited: tuple[tuple[int, CitationPart], ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return words_of(self.pieces)

    def cut(self, start: int, end: int) -> PlainRun:
        """Give the words from one character to another, with the sources of what stands there."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        pieces = tuple(_cut(self.pieces, start, end))
        return PlainRun(pieces, tuple((at - start, one) for at, one in self.cited if start < at <= end))


def words_of(pieces: Iterable[Inline]) -> str:
    """Give the words of some pieces."""
    return "".join(
        words_of(one.children) if isinstance(one, Styled) else one.text
        for one in pieces
        if isinstance(one, (Text, Code, Styled))
    )


def plain_run(children: Sequence[Inline], link_words: LinkWords) -> PlainRun:
    """Give some words with the words of links in their place, their sources apart."""
    pieces: list[Inline] = []
    cited: list[tuple[int, CitationPart]] = []
    _add(pieces, cited, children, link_words, 0)
    return PlainRun(tuple(pieces), tuple(cited))


def _add(
    pieces: list[Inline],
    cited: list[tuple[int, CitationPart]],
    children: Sequence[Inline],
    link_words: LinkWords,
    before: int,
) -> None:
    for one in children:
        match one:
            case Text():
                # A text on two lines is one on a slide.
                pieces.append(replace(one, text=re.sub(r"\s*\n\s*", " ", one.text)))
            case Code():
                pieces.append(one)
            case Break():
                pieces.append(Text(" ", one.start, one.end))
            case Styled():
                inner: list[Inline] = []
                _add(inner, cited, one.children, link_words, before + len(words_of(pieces)))
                pieces.append(replace(one, children=tuple(inner)))
            case Link():
                if one.text.strip() and not (one.automatic and one.target.lower().startswith("ref:")):
                    _add(pieces, cited, one.children, link_words, before)
                elif words := link_words(one):
                    pieces.append(Text(words, one.start, one.end))
            case Citation():
                _trim_end(pieces)
                cited += [(before + len(words_of(pieces)), part) for part in one.parts]
            case _:
                pass


def _trim_end(pieces: list[Inline]) -> None:
    """Take the space away that stood before the mark of a source."""
    if pieces and isinstance(last := pieces[-1], Text):
        pieces[-1] = replace(last, text=last.text.rstrip())


def sentences(run: PlainRun) -> tuple[int, ...]:
    """Give where the sentences of some words end, as numbers of characters; the last is the end of all."""
    text = run.text
    ends = [found.end() for found in _END.finditer(text) if _is_end(text, found.end(), run)]
    return (*ends, len(text)) if text[ends[-1] if ends else 0 :].strip() else tuple(ends)


def _is_end(text: str, at: int, run: PlainRun) -> bool:
    following = text[at:].lstrip()[:1]
    if not following or following.islower() or following.isdigit():
        return False
    if text[at - 1] == "." and _SHORTENED.search(text[max(0, at - 8) : at]) and not _is_no(text, at):
        return False
    return not any(start < at < end for start, end in _styled_spans(run.pieces))


def _is_no(text: str, at: int) -> bool:
    """Tell whether what ends here is the answer `No.`, and no number."""
    return text[max(0, at - 3) : at] == "No." and text[: at - 3].rstrip()[-1:] in ("", ".", "?", "!")


def _styled_spans(pieces: Iterable[Inline]) -> Iterator[tuple[int, int]]:
    position = 0
    for one in pieces:
        length = len(words_of((one,)))
        if not isinstance(one, Text):
            yield position, position + length
        position += length


def _cut(pieces: Iterable[Inline], start: int, end: int) -> Iterator[Inline]:
    position = 0
    for one in pieces:
        length = len(words_of((one,)))
        first, last = max(start - position, 0), min(end - position, length)
        if first < last:
            if (first, last) == (0, length):
                yield one
            elif isinstance(one, (Text, Code)):
                yield replace(one, text=one.text[first:last])
            elif isinstance(one, Styled):
                yield replace(one, children=tuple(_cut(one.children, first, last)))
        position += length
