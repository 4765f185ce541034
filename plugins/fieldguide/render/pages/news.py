"""What is new: the entries that were added and what has changed in others, newest first.

What each edition brought stands together.  What the safety of people hangs on comes before all else of it,
and the newest edition tells each role what of its reading path is new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from fieldguide.content.page_facts import Change as EntryChange
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.references import field_references
from fieldguide.content.site_paths import NEWS
from fieldguide.model import LocalisedEntry, RenderedPage, text_of

from ..context.page_scope import Link, PageScope
from ..context.site import SiteContext
from ..language.names import write_date
from ..language.phrase import Phrase
from ..lists.entries import count_words
from ..navigation.menu import Navigation
from ..navigation.related import LinkGroup, group_by_kind
from .listing import make_listing

_COMMAS = re.compile("[,،]")


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that changed, and what is different; `safety` of people may hang on it."""

    link: Link
    what: Phrase
    safety: bool = False


@dataclass(frozen=True, slots=True)
class NewsDay:
    """What a day brought; `day` is in ISO form, `counts` says how many of which kind were added."""

    day: str
    date: str
    added: tuple[LinkGroup, ...]
    counts: tuple[str, ...]
    changed: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class RoleNews:
    """A reading path, and what is new of the entries that it leads to."""

    link: Link
    news: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NewsEdition:
    """What an edition brought; without a title where editions have no days to be told apart by.

    `safety` is what people must know first, `roles` what is new for each role.
    """

    id: str
    title: str
    days: tuple[NewsDay, ...]
    safety: tuple[Change, ...] = ()
    roles: tuple[RoleNews, ...] = ()


def write_news(site: SiteContext, navigation: Navigation) -> RenderedPage:
    """Write the page of what is new."""
    scope = PageScope(site, NEWS)
    editions = _by_edition(scope, find_news(scope))
    entries = tuple(entry for entry in site.entries.values() if read_page_facts(entry.fields).is_told)
    words = site.words
    page = make_listing(
        scope,
        navigation,
        words("news.title"),
        words("news.about"),
        [scope.render("news", editions=editions)],
        entries,
        None,
    )
    # A list of titles would be found with every word that is in one of them.
    searched = scope.render("summary", summary=site.phrase(words("news.about")))
    called = tuple(word for one in _COMMAS.split(words("news.called")) if (word := one.strip()))
    return replace(page, searched=searched, also_called=called)


def find_news(scope: PageScope) -> tuple[NewsDay, ...]:
    """Give the days that brought something, newest first."""
    told = tuple((entry, read_page_facts(entry.fields)) for entry in scope.site.entries.values())
    added = [(text_of(facts.added), entry.id) for entry, facts in told if text_of(facts.added)]
    changed = [(entry, change) for entry, facts in told for change in facts.changes]
    days = sorted({day for day, _ in added} | {change.day for _, change in changed}, reverse=True)
    return tuple(
        _day(
            scope,
            day,
            [id for on, id in added if on == day],
            [one for one in changed if one[1].day == day],
        )
        for day in days
    )


def _by_edition(scope: PageScope, days: tuple[NewsDay, ...]) -> tuple[NewsEdition, ...]:
    """Put the days of each edition together, the newest edition first."""
    settings = scope.site.settings_with_edition
    if settings.edition_date is None:
        safety = tuple(change for day in days for change in day.changed if change.safety)
        return (NewsEdition("fg-edition", "", days, safety, _roles(scope, days)),) if days else ()
    words, code = scope.site.words, scope.site.language.code
    known = [(settings.edition, settings.edition_date.isoformat())]
    known += [(one.name, one.day.isoformat()) for one in settings.earlier_editions]
    known.sort(key=lambda one: one[1])
    groups: dict[str, list[NewsDay]] = {}
    titles: dict[str, str] = {}
    for day in days:
        # The first edition that is not older than the day brought it.
        name, on = next(((name, on) for name, on in known if on >= day.day), ("", ""))
        date = write_date(on, code)
        titles[on] = words("foot.edition_of", edition=name, date=date) if name else date
        groups.setdefault(on, []).append(day)
    if "" in groups:
        titles[""] = words("news.since", edition=known[-1][0] or write_date(known[-1][1], code))
    return tuple(
        NewsEdition(
            f"fg-edition-{on or 'next'}",
            titles[on],
            tuple(some),
            tuple(change for day in some for change in day.changed if change.safety),
            _roles(scope, some) if not number else (),
        )
        for number, (on, some) in enumerate(groups.items())
    )


def _roles(scope: PageScope, days: Sequence[NewsDay]) -> tuple[RoleNews, ...]:
    """Give for each role what is new of the entries that its path leads to."""
    fresh = {link.href: link for day in days for group in day.added for link in group.links}
    fresh |= {change.link.href: change.link for day in days for change in day.changed}
    found = []
    for kind in scope.site.settings.kinds:
        for path in scope.site.of_kind(kind.name) if kind.roles else ():
            ids = dict.fromkeys((path.id, *field_references(path.source, kind)))
            entries = (scope.site.entries.get(id) for id in ids)
            hrefs = dict.fromkeys(scope.href(entry) for entry in entries if entry is not None)
            news = tuple(fresh[href] for href in hrefs if href in fresh)
            if news:
                found.append(RoleNews(scope.link(path), news))
    return tuple(found)


def _day(
    scope: PageScope, day: str, added: list[str], changed: list[tuple[LocalisedEntry, EntryChange]]
) -> NewsDay:
    groups = group_by_kind(scope, sorted(added))
    kinds = [(name, len(list(ids))) for name, ids in groupby(sorted(added), lambda id: id.partition("/")[0])]
    order = {kind.name: index for index, kind in enumerate(scope.site.settings.kinds)}
    kinds.sort(key=lambda pair: order.get(pair[0], len(order)))
    changes = tuple(
        Change(scope.link(entry), scope.site.written(one.what), one.safety) for entry, one in changed
    )
    counts = tuple(count_words(scope, name, count) for name, count in kinds)
    return NewsDay(day, write_date(day, scope.site.language.code), groups, counts, changes)
