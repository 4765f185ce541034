"""Texts of the program itself, such as the explanations of rules, on pages of the manual."""

from __future__ import annotations

from fieldguide.markdown import read_markdown
from fieldguide.model import Entry, Location, MapValue

from ..context.page_scope import PageScope
from ..text.html import HtmlWriter
from ..text.linking import Linker
from ..text.pieces import TermMarker
from ..text.terms import NO_TERMS


def write_text(scope: PageScope, text: str) -> str:
    """Write Markdown that no author wrote: without terms, and with plain addresses only."""
    if scope.site.markdown:
        return text
    body = read_markdown(text, scope.path)
    place = Location(scope.path)
    entry = Entry(scope.path, "manual", scope.site.source_code, scope.path, MapValue((), place), place, body)
    linker = Linker(scope.site.library, entry, scope.path, scope.site.page_of)
    writer = HtmlWriter(linker, TermMarker(NO_TERMS, ()), "", str.capitalize)
    return "".join(one for one in writer.blocks(body.blocks) if isinstance(one, str))
