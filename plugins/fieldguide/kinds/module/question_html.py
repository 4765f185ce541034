"""The words of questions as HTML that stands by itself: for decks and for the question banks of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from fieldguide.content.sentences import plain_run
from fieldguide.export.api import speak
from fieldguide.model import Language, Library, TextValue
from fieldguide.model.blocks import Code, Inline, Link, Styled, Text

_TAGS = frozenset({"strong", "em", "b", "i", "sub", "sup", "kbd"})


class QuestionHtml:
    """Writes the words of questions in one language: links become their words, sources are left out."""

    def __init__(self, library: Library, language: Language) -> None:
        self._library, self._language = library, language

    def write(self, value: TextValue) -> str:
        """Give words as HTML within a line."""
        return "".join(_written(plain_run(_inlines(value), self._link_words).pieces)).strip()

    def plain(self, value: TextValue) -> str:
        """Give words alone, on one line."""
        return " ".join(plain_run(_inlines(value), self._link_words).text.split())

    def title(self, reference: str) -> str:
        """Give the title of what a reference leads to, empty where there is none."""
        id = reference.partition("#")[0]
        if self._library.find(id) is None:
            return ""
        return speak(self._library, id, self._language).title

    def _link_words(self, link: Link) -> str:
        return self.title(link.target.partition(":")[2])


def _inlines(value: TextValue) -> tuple[Inline, ...]:
    return value.inlines if value.inlines is not None else (Text(value.text, 0, 0),)


def _written(pieces: Iterable[Inline]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Text():
                yield escape(piece.text, quote=False)
            case Code():
                yield f"<code>{escape(piece.text, quote=False)}</code>"
            case Styled():
                inner = "".join(_written(piece.children))
                yield f"<{piece.tag}>{inner}</{piece.tag}>" if piece.tag in _TAGS else inner
            case _:
                pass
