"""The foot of every page: which edition it is, how old, for whom, how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import FEEDBACK, SAFETY_PAGE
from fieldguide.content.translation_state import translation_state
from fieldguide.content.words import audience_label
from fieldguide.model import LocalisedEntry, TextValue, TranslationState, text_of

from ..context.page_scope import PageScope
from ..language.names import write_date
from ..language.phrase import Phrase
from .edition import edition_line, edition_name
from .labels import begin_upper, choice_label
from .pieces import Piece


@dataclass(frozen=True, slots=True)
class FootFacts:
    """What the foot says of a page; dates in ISO form, empty where there is none.

    `translation` is how its words came about; `translation_review` is who reviewed them and when, where the
    page says so itself.
    """

    id: str
    title: str
    audience: str
    translation: str
    reviewed: str = ""
    review_by: str = ""
    translation_review: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class FootLine:
    """A label and what stands beside it: words, or HTML."""

    name: str
    label: str
    piece: Piece | None = None
    html: str = ""


def entry_foot(scope: PageScope, entry: LocalisedEntry) -> FootFacts:
    """Give the facts of an entry's page."""
    translated = scope.site.kind(entry).translated
    facts = read_page_facts(entry.fields)
    missing = translated and entry.text_language != entry.language
    state = "missing" if missing else _state(scope, entry) if translated else TranslationState.SOURCE.value
    return FootFacts(
        entry.id,
        scope.site.title(entry).text,
        entry.source.audience or "",
        state,
        text_of(facts.reviewed),
        text_of(facts.review_by),
        _review_of(entry) if state == TranslationState.REVIEWED.value else ("", ""),
    )


def _review_of(entry: LocalisedEntry) -> tuple[str, str]:
    review = read_page_facts(entry.translation.fields).translation_review if entry.translation else None
    return (review.by.text, review.day.text) if review is not None else ("", "")


def listing_foot(scope: PageScope, title: str, entries: Iterable[LocalisedEntry]) -> FootFacts:
    """Give the facts of a page made of entries: it is as old as the oldest of them.

    Where the entries have no dates, as terms and sources have none, those of the whole site count.
    """
    shown = tuple(read_page_facts(entry.fields) for entry in entries)
    reviewed = min(_days(one.reviewed for one in shown), default="") or scope.site.oldest[0]
    review_by = min(_days(one.review_by for one in shown), default="") or scope.site.oldest[1]
    return FootFacts(
        scope.path.removesuffix(".md"),
        title,
        scope.site.settings.audience,
        _state(scope),
        reviewed,
        review_by,
    )


def _days(values: Iterable[TextValue | None]) -> tuple[str, ...]:
    return tuple(filter(None, map(text_of, values)))


def _state(scope: PageScope, entry: LocalisedEntry | None = None) -> str:
    written = entry.source.language if entry is not None else scope.site.source_code
    if scope.site.language.code == written:
        return TranslationState.SOURCE.value
    if entry is not None:
        return translation_state(entry, scope.site.kind(entry)).value
    return scope.site.language.translation.value


def write_foot(scope: PageScope, facts: FootFacts) -> str:
    """Give the foot as a block of HTML."""
    settings = scope.site.settings
    # Which entries there are, every page is made of: nothing of this one is read.
    safety = scope.site.entries.untraced().get(SAFETY_PAGE)
    days = (facts.reviewed, facts.review_by)
    of_many = (facts.audience, facts.translation, *facts.translation_review)
    line = scope.site.once(("foot", *days), lambda: write_foot_line(scope, *days))
    rest = scope.site.once(("foot", "rest", *of_many), lambda: _write_lines(scope, _rest(scope, facts)))
    return scope.render(
        "foot",
        page=facts.id,
        line=Markup(line),
        rest=Markup(rest),
        review_by=facts.review_by,
        feedback=scope.page_href(FEEDBACK) if scope.path != FEEDBACK else "",
        safety=scope.href(safety) if safety is not None and facts.id != SAFETY_PAGE else "",
        sentence=scope.site.words("foot.cite_as" if settings.edition else "foot.cite_plain"),
        cited={
            "title": facts.title,
            "site": scope.site.name,
            "page": facts.id,
            "edition": edition_name(scope.site),
        },
    )


def write_foot_line(scope: PageScope, reviewed: str, review_by: str) -> str:
    """Give the edition and the days of a page, and on paper the licence: what a sheet says of itself too."""
    settings, words = scope.site.settings, scope.site.words
    lines: list[FootLine] = []
    if settings.edition:
        lines.append(FootLine("edition", words("foot.edition"), html=edition_line(scope.site)))
    for name, day in (("reviewed", reviewed), ("review_by", review_by)):
        if day:
            lines.append(_line(scope, name, write_date(day, scope.site.language.code), day))
    return scope.render("foot_line", lines=tuple(lines), licence=settings.licence)


def _write_lines(scope: PageScope, lines: Iterable[FootLine]) -> str:
    return scope.render("foot_lines", lines=tuple(lines))


def _line(scope: PageScope, name: str, text: Phrase | str, day: str = "") -> FootLine:
    phrase = text if isinstance(text, Phrase) else scope.site.phrase(text)
    return FootLine(name, scope.site.words(f"foot.{name}"), Piece(phrase, day=day))


def _rest(scope: PageScope, facts: FootFacts) -> Iterator[FootLine]:
    """Give what many pages say alike: neither their title nor their id is in it.

    For whom a page is it says only where that is not everybody.
    """
    settings, words = scope.site.settings, scope.site.words
    line = partial(_line, scope)
    if facts.audience and facts.audience != settings.audiences[0]:
        label = choice_label(scope.site, "audience", facts.audience)
        yield line("audience", scope.site.phrase(begin_upper(label.text), label.language))
    copy = audience_label(settings, scope.site.language.code)
    if copy:
        yield line("copy", begin_upper(copy))
    by, day = facts.translation_review
    reviewed = words("foot.reviewed_by", by=by, date=write_date(day, scope.site.language.code)) if by else ""
    yield line("translation", reviewed or words(f"foot.state_{facts.translation}"))
    office = settings.office_in(scope.site.language.code)
    for name, text in (
        ("office", office),
        ("publisher", settings.publisher),
        ("licence", settings.licence),
    ):
        if text:
            yield line(name, text)
