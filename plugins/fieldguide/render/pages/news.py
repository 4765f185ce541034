"""What is new: the entries that were added and what has changed in others, newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import NEWS
from fieldguide.model import LocalisedEntry, RenderedPage, TextValue, text_of

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
    """An entry that changed, and what is different."""

    link: Link
    what: Phrase


@dataclass(frozen=True, slots=True)
class NewsDay:
    """What a day brought; `day` is in ISO form, `counts` says how many of which kind were added."""

    day: str
    date: str
    added: tuple[LinkGroup, ...]
    counts: tuple[str, ...]
    changed: tuple[Change, ...]


def write_news(site: SiteContext, navigation: Navigation) -> RenderedPage:
    """Write the page of what is new."""
    scope = PageScope(site, NEWS)
    days = find_news(scope)
    entries = tuple(entry for entry in site.entries.values() if read_page_facts(entry.fields).is_told)
    words = site.words
    page = make_listing(
        scope,
        navigation,
        words("news.title"),
        words("news.about"),
        [scope.render("news", days=days)],
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
    changed = [(change.day, entry, change.what) for entry, facts in told for change in facts.changes]
    days = sorted({day for day, _ in added} | {day for day, _, _ in changed}, reverse=True)
    return tuple(
        _day(scope, day, [id for on, id in added if on == day], [one[1:] for one in changed if one[0] == day])
        for day in days
    )


def _day(
    scope: PageScope, day: str, added: list[str], changed: list[tuple[LocalisedEntry, TextValue | None]]
) -> NewsDay:
    groups = group_by_kind(scope, sorted(added))
    kinds = [(name, len(list(ids))) for name, ids in groupby(sorted(added), lambda id: id.partition("/")[0])]
    order = {kind.name: index for index, kind in enumerate(scope.site.settings.kinds)}
    kinds.sort(key=lambda pair: order.get(pair[0], len(order)))
    changes = tuple(Change(scope.link(entry), scope.site.written(what)) for entry, what in changed)
    counts = tuple(count_words(scope, name, count) for name, count in kinds)
    return NewsDay(day, write_date(day, scope.site.language.code), groups, counts, changes)
