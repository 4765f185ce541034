"""What a reader must know before reading: no translation, an old one, one made by a machine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from fieldguide.content.drift import find_drift
from fieldguide.content.fingerprint import made_from, source_hash
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.segments import segments_of
from fieldguide.content.translation_state import translation_state
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
    if code == entry.source.language:
        return
    name = language_name(entry.source.language, code)
    kind = site.kind(entry)
    if entry.translation is None or entry.text_language.code != code:
        key = "notice.missing" if kind.translated else "notice.source_only"
        yield scope.repeat("notice", style="missing", text=site.words(key, language=name))
        return
    stated = text_of(read_page_facts(entry.translation.fields).source_hash)
    if stated and not made_from(stated, source_hash(entry.source, kind)):
        text = site.words("notice.outdated", language=name)
        yield scope.repeat("notice", style="outdated", text=text)
        yield from _write_changes(scope, entry)
    elif translation_state(entry, kind) is TranslationState.MACHINE:
        yield from write_machine_notice(scope)


def _write_changes(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Show what the source says now where it changed, in its own words, if the translation tells what was."""
    if entry.translation is None:
        return
    segments = segments_of(entry.source, scope.site.kind(entry))
    blocks = text_of(read_page_facts(entry.translation.fields).source_blocks)
    drift = find_drift(segments, blocks)
    if drift is not None and drift.changed:
        source = scope.site.settings.language(entry.source.language)
        yield scope.render(
            "changed_passages",
            summary=scope.site.words(
                "notice.changed", language=language_name(source.code, entry.language.code)
            ),
            passages=tuple(one.words for one in segments if one.name in drift.changed),
            lang=source.code,
            direction=source.direction,
        )


def write_content_notice(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Say what the page tells of that may be hard to read, and where to go on after it."""
    notice = read_page_facts(entry.fields).content_notice
    if notice is not None:
        yield scope.render(
            "content_notice",
            text=scope.site.written(notice.text),
            skip_to=text_of(notice.skip_to),
        )


def write_machine_notice(scope: PageScope) -> Iterator[str]:
    """Say that a machine made the translation, where no person has reviewed it yet."""
    site = scope.site
    if site.language.code != site.source_code and site.language.translation is TranslationState.MACHINE:
        yield scope.repeat("notice", style="machine", text=site.words("notice.machine"))
