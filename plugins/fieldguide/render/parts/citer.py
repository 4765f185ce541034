"""Marks of sources for components, which know nothing of the page they are on."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from fieldguide.content.references import read_citation
from fieldguide.model import TextValue

from ..components.target import Cite
from ..context.page_scope import PageScope


def citer(scope: PageScope) -> Cite:
    """Give what writes the marks of some citations on a page; empty where there are none."""

    def cite(texts: Sequence[TextValue]) -> Markup:
        parts = [part for text in texts for part in read_citation(text)]
        return Markup(scope.write_marks(parts))

    return cite
