"""What the home page has besides its text: doors, what is new, the languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from fieldguide.content.site_paths import HOME, NEWS, index_path, relative_path, site_path
from fieldguide.content.words import audience_label
from fieldguide.model import Door, Language, LocalisedEntry, RenderedPage

from ..context.page_scope import Link, PageScope
from ..context.site import SiteContext
from ..language.sorting import in_order
from ..lists.entries import count_words
from ..navigation.menu import Navigation
from ..parts.downloads import offers_downloads
from ..parts.labels import begin_upper
from ..parts.pieces import Piece, minutes_of
from .listing import make_listing
from .news import find_news

_NEWEST = 3
_MOST = 6


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A link behind a door, and a word or two beside it."""

    link: Link
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """One of the ways into the site, and what is behind it."""

    name: str
    lines: tuple[DoorLine, ...]


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The home page of another language."""

    language: Language
    href: str


def write_doors(scope: PageScope) -> Iterator[str]:
    """Give the ways into the site; above them, whose copy it is where it is not everybody's."""
    copy = audience_label(scope.site.settings, scope.site.language.code)
    if copy:
        text = scope.site.words("copy.notice", audience=copy)
        yield scope.render("notice", style="audience", text=text)
    doors = (
        OpenDoor(door.value, (*_lines(scope, door), *(_carry(scope) if door is Door.TAKE else ())))
        for door in Door
    )
    open_doors = tuple(door for door in doors if door.lines)
    if open_doors:
        yield scope.render("doors", doors=open_doors)


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
        scope, navigation, site.name, "", chain(write_doors(scope), write_home_end(scope)), entries, None
    )
    return replace(
        page, description="", id="page/index", kind="page", section="", breadcrumbs=(), structured_data=""
    )


def _lines(scope: PageScope, door: Door) -> Iterator[DoorLine]:
    """Give what is behind a door: kinds with a line for each entry first, then the lists of others."""
    kinds = [kind for kind in scope.site.settings.kinds if kind.door is door]
    for kind in sorted(kinds, key=lambda kind: not kind.each):
        entries = in_order(kind, scope.site.of_kind(kind.name), scope.site.language.code)
        if kind.each and len(entries) <= _MOST:
            yield from (_line(scope, entry) for entry in entries)
        elif kind in scope.site.listed_kinds:
            words = begin_upper(count_words(scope, kind.name, len(entries)))
            yield DoorLine(Link(scope.site.phrase(words), scope.page_href(index_path(kind))))


def _line(scope: PageScope, entry: LocalisedEntry) -> DoorLine:
    minutes = minutes_of(scope, entry)
    return DoorLine(scope.link(entry), minutes if minutes.text.text else None)


def _carry(scope: PageScope) -> Iterator[DoorLine]:
    for entry in scope.site.entries.values():
        if offers_downloads(entry):
            yield DoorLine(scope.link(entry))


def _others(scope: PageScope) -> Iterator[OtherLanguage]:
    here, source = scope.site.language, scope.site.settings.source_language
    for language in scope.site.settings.languages:
        if language.code != here.code:
            home = site_path(HOME, language, source)
            yield OtherLanguage(language, relative_path(site_path(HOME, here, source), home))
