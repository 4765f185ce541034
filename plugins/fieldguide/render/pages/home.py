"""What the home page has besides its text: doors, roles, what to print, how old it is, what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from fieldguide.content.doors import DOOR, HOME_PAGE, in_door_order, read_door
from fieldguide.content.page_facts import Question, read_page_facts
from fieldguide.content.site_paths import HOME, NEWS, relative_path, site_path
from fieldguide.content.words import copy_notice
from fieldguide.model import Kind, Language, LocalisedEntry, RenderedPage

from ..context.page_scope import Link, PageScope
from ..context.site import SiteContext
from ..language.sorting import in_order
from ..navigation.menu import Navigation, has_news
from ..parts.doors import Card, entry_card, list_card, write_at_once, write_cards
from ..parts.downloads import offers_downloads
from ..parts.edition import edition_line
from ..parts.sections import heading
from .listing import make_listing
from .news import find_news

_NEWEST = 3
_MOST = 7


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The home page of another language."""

    language: Language
    href: str


def write_home(scope: PageScope, questions: tuple[Question, ...] = ()) -> Iterator[str]:
    """Give the ways into the site; above them how old it is.

    Whose copy it is, where not everybody's, the frame says on each page; other engines have theirs.
    """
    copy = copy_notice(scope.site.settings, scope.site.language.code)
    if copy and scope.site.markdown:
        yield scope.render("notice", style="audience", text=copy)
    yield from _copy(scope)
    yield scope.render("home_search", questions=tuple(_asked(scope, questions)))
    doors = in_door_order(scope.site.of_kind(DOOR))
    for door in doors:
        at_once = read_door(door.fields).at_once
        if at_once is not None:
            yield write_at_once(scope, at_once)
    if doors:
        yield write_cards(scope, (entry_card(scope, door, about=True) for door in doors), "doors")
    else:
        kinds = sorted(scope.site.listed_kinds, key=lambda kind: (kind.menu.order, kind.place_in_menu))
        yield write_cards(scope, (list_card(scope, kind) for kind in kinds), "doors")
    yield from _titled(scope, "roles", "pages", _roles(scope))
    yield from _titled(scope, "print", "sheets", _handed_out(scope))


def write_home_end(scope: PageScope) -> Iterator[str]:
    """Give what the last days brought, and the other languages."""
    days = find_news(scope)
    if days:
        yield scope.render("newest", days=days[:_NEWEST], href=scope.page_href(NEWS))
    others = tuple(_others(scope))
    if others:
        yield scope.render("languages", others=others)


def write_plain_home(site: SiteContext, navigation: Navigation) -> RenderedPage:
    """Write the home page of a project that has not written one."""
    scope = PageScope(site, HOME)
    entries = tuple(site.entries.values())
    page = make_listing(
        scope, navigation, site.name, "", chain(write_home(scope), write_home_end(scope)), entries, None
    )
    return replace(
        page, description="", id=HOME_PAGE, kind="page", section="", breadcrumbs=(), structured_data=""
    )


def questions_of(entry: LocalisedEntry) -> tuple[Question, ...]:
    """Give the questions that an author wrote for the home page."""
    return read_page_facts(entry.fields).questions


def _copy(scope: PageScope) -> Iterator[str]:
    """Give which edition it is, and the ways to what is new in it and to a copy to take along."""
    edition = edition_line(scope.site) if scope.site.settings.edition else ""
    news = (Link(scope.site.phrase(scope.site.words("news.title")), scope.page_href(NEWS)),)
    taken = (scope.link(entry) for entry in scope.site.entries.values() if offers_downloads(entry))
    links = (*(news if has_news(scope.site) else ()), *taken)
    if edition or links:
        yield scope.render("home_copy", edition=edition, links=links)


def _asked(scope: PageScope, questions: tuple[Question, ...]) -> Iterator[Link]:
    for question in questions:
        read = scope.resolve(question.read)
        if read is not None:
            yield Link(scope.site.written(question.text), read.href)


def _titled(scope: PageScope, name: str, style: str, cards: Iterator[Card]) -> Iterator[str]:
    written = write_cards(scope, cards, style)
    if written:
        yield heading(scope, scope.site.words(f"home.{name}"), f"home-{name}")
        yield written


def _roles(scope: PageScope) -> Iterator[Card]:
    for kind in scope.site.settings.kinds:
        if kind.roles:
            yield from (entry_card(scope, entry) for entry in _all(scope, kind))


def _handed_out(scope: PageScope) -> Iterator[Card]:
    """Give what can be printed for others, in the reader's language: in another it helps nobody there."""
    for kind in scope.site.settings.kinds:
        if any(section.sheet for section in kind.sections):
            found = [one for one in _all(scope, kind) if one.text_language == one.language]
            yield from (entry_card(scope, entry) for entry in found[:_MOST])
            if len(found) > _MOST and kind in scope.site.listed_kinds:
                yield list_card(scope, kind)


def _all(scope: PageScope, kind: Kind) -> tuple[LocalisedEntry, ...]:
    return in_order(kind, scope.site.of_kind(kind.name), scope.site.language.code)


def _others(scope: PageScope) -> Iterator[OtherLanguage]:
    here, source = scope.site.language, scope.site.settings.first_language
    for language in scope.site.settings.languages:
        if language.code != here.code:
            home = site_path(HOME, language, source)
            yield OtherLanguage(language, relative_path(site_path(HOME, here, source), home))
