"""The line at the foot of each printed page of an entry, in seven points; nothing on a screen.

Sheets are parted and handed on: each says of which edition it is, how old, what it is called, in
which language it is and how it came there, and what may be done with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.words import copy_notice
from fieldguide.model import LocalisedEntry, TranslationState

from ..context.page_scope import PageScope
from ..language.names import write_date
from .edition import edition_line
from .foot import FootFacts


def write_paper_foot(scope: PageScope, entry: LocalisedEntry, facts: FootFacts) -> Iterator[str]:
    """Give the line as a block of HTML; other engines have styles of their own, and none."""
    site = scope.site
    if site.markdown:
        return
    yield scope.render(
        "paper_foot",
        edition=edition_line(site) if site.settings.edition else "",
        reviewed=write_date(facts.reviewed, site.language.code) if facts.reviewed else "",
        page=facts.id,
        spoken=entry.text_language.name,
        translated=facts.translation != TranslationState.SOURCE.value,
        state=site.words(f"foot.state_{facts.translation}"),
        licence=site.settings.licence,
        notice=copy_notice(site.settings, site.language.code),
    )
