"""Remarks, `<!-- … -->`: what nobody is shown, and what beside them must not be lost with them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WithoutRemarks:
    """A text without its remarks; `unclosed` is where one begins that is never closed, -1 for none."""

    text: str
    unclosed: int = -1


def strip_remarks(text: str) -> WithoutRemarks:
    """Take the remarks out of a text; one that is never closed runs to its end, as in browsers."""
    kept: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        kept.append(text[position:start])
        position = _end(text, start)
        if position < 0:
            return WithoutRemarks("".join(kept), start)
    return WithoutRemarks("".join((*kept, text[position:])))


def _end(text: str, start: int) -> int:
    for short in ("<!-->", "<!--->"):  # https://spec.commonmark.org/0.31.2/#html-comment
        if text.startswith(short, start):
            return start + len(short)
    end = text.find("-->", start + 4)
    return end + 3 if end >= 0 else -1
