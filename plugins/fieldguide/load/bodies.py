"""Read the body of a page into its tree, and tell what of it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.markdown import DEEPEST, read_markdown
from fieldguide.model import Diagnostic, Location, MarkdownText

from .faults import citation_syntax, nested_too_deep


def read_body(text: str, path: str, first_line: int) -> tuple[MarkdownText, tuple[Diagnostic, ...]]:
    """Read a body; `first_line` is the line of the file on which it starts."""
    body = read_markdown(text, path, first_line)
    return body, tuple(_faults(body))


def _faults(body: MarkdownText) -> Iterator[Diagnostic]:
    for citation in body.citations:
        if not citation.parts:
            written = body.text[citation.start : citation.end].replace("\n", " ")
            yield citation_syntax.report(citation.location, written)
    if body.nesting > DEEPEST:
        yield nested_too_deep.report(Location(body.path, body.first_line))
