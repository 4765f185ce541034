"""What a reader must know before reading: no translation, an old one, one made by a machine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from fieldguide.content.fingerprint import source_hash
from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry, TranslationState, text_of

from ..components import render_review_notice
from ..context.page_scope import PageScope
from ..language.names import language_name, write_date


def write_notices(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the notices at the top of an entry's page."""
    site = scope.site
    code = site.language.code
    day = text_of(read_page_facts(entry.fields).review_by)
    write = partial(render_review_notice, day, site.words, write_date(day, code))
    notice = site.once(("review", day), write)
    if notice:
        yield notice
    if code == site.source_code:
        return
    name = language_name(site.source_code, code)
    kind = site.kind(entry)
    if entry.translation is None or entry.text_language.code != code:
        key = "notice.missing" if kind.translated else "notice.source_only"
        yield scope.repeat("notice", style="missing", text=site.words(key, language=name))
        return
    made_from = text_of(read_page_facts(entry.translation.fields).source_hash)
    if made_from and made_from != source_hash(entry.source, kind):
        text = site.words("notice.outdated", language=name)
        yield scope.repeat("notice", style="outdated", text=text)
    else:
        yield from write_machine_notice(scope)


def write_machine_notice(scope: PageScope) -> Iterator[str]:
    """Say that a machine made the translation, where no person has reviewed it yet."""
    site = scope.site
    if site.language.code != site.source_code and site.language.translation is TranslationState.MACHINE:
        yield scope.repeat("notice", style="machine", text=site.words("notice.machine"))
