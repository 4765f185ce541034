"""What trainers get of each course: how it is led in a room, its kit, its files for other systems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.audiences import holds_keys
from fieldguide.content.facilitation import read_facilitation
from fieldguide.content.session_plans import SESSIONS
from fieldguide.content.site_paths import path_beside
from fieldguide.content.training import FOR_TRAINERS, read_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Link,
    ListView,
    OfferedFile,
    PageScope,
    Phrase,
    Piece,
    SiteContext,
    TemplateFolder,
    choice_label,
    minutes_of,
    offered_files,
)

from ..room import ROOM
from ..training import units_of

_TEMPLATES = TemplateFolder(__file__)


@dataclass(frozen=True, slots=True)
class LedCourse:
    """A course: how long it takes alone, the sessions that it can be led in, and what can be taken away.

    `room` is the address of the page that leads through a session, empty where nobody wrote how, and for
    other engines, which get no pages beside those of entries.
    """

    link: Link
    minutes: Piece
    sessions: tuple[Phrase, ...]
    room: str
    files: tuple[OfferedFile, ...]


def write_trainers(scope: PageScope, modules: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give each course with what a trainer takes of it."""
    courses = tuple(_course(scope, one) for one in modules)
    apart = not holds_keys(scope.site.settings)
    yield _TEMPLATES.render(scope, "trainers", courses=courses, apart=apart)


def _course(scope: PageScope, module: LocalisedEntry) -> LedCourse:
    owners = (*units_of(scope, module), module)
    led = {
        name for owner in owners for step in read_facilitation(owner.fields).steps for name in step.sessions
    }
    page, _ = scope.site.page_of(module)
    return LedCourse(
        scope.link(module),
        minutes_of(scope, module),
        tuple(choice_label(scope.site, "session", one) for one in SESSIONS if one in led),
        scope.page_href(path_beside(page, ROOM.slug)) if led and not scope.site.markdown else "",
        offered_files(scope, module),
    )


def _can_be_led(site: SiteContext, modules: Sequence[LocalisedEntry]) -> bool:
    """Tell whether somebody wrote how to lead one of the courses in a room."""
    entries = site.entries.untraced()
    for module in modules:
        owners = (module, *(entries[id] for id in read_module(module.fields).units if id in entries))
        if any(read_facilitation(owner.fields).steps for owner in owners):
            return True
    return False


VIEW = ListView(
    FOR_TRAINERS, "trainers.label", "trainers.title", "trainers.about", write_trainers, _can_be_led
)
"""The page beside the list of modules."""
