"""Which courses each role takes, in which order, how long they take, and what several roles share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.training import BY_ROLE, PATH, read_module, read_role
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Link,
    ListView,
    PageScope,
    Phrase,
    Piece,
    SiteContext,
    TemplateFolder,
    minutes_of,
    sort_entries,
)

TEMPLATES = TemplateFolder(__file__)

FOLDER = Path(__file__).parent
"""Its style lies here."""


@dataclass(frozen=True, slots=True)
class Course:
    """A course with its minutes; `takers` are the roles that take it."""

    link: Link
    minutes: Piece
    takers: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its courses in order; `all` says in words how long they take together."""

    id: str
    link: Link
    whom: Phrase
    courses: tuple[Course, ...]
    all: str


def has_courses(site: SiteContext, _: Sequence[LocalisedEntry]) -> bool:
    """Tell whether a path names a course that this site has."""
    return any(id in site.entries for path in site.of_kind(PATH) for id in read_role(path.fields).courses)


def write_roles(scope: PageScope, modules: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give each role with its courses, then each course with the roles that take it."""
    paths = [path for path in sort_entries(scope, scope.site.of_kind(PATH)) if _courses(scope, path)]
    roles = tuple(_role(scope, path) for path in paths)
    yield TEMPLATES.render(scope, "roles", roles=roles)
    taken = [(module, tuple(path for path in paths if module in _courses(scope, path))) for module in modules]
    # What most roles take comes first: who sends a whole team begins there.
    taken.sort(key=lambda one: -len(one[1]))
    courses = tuple(
        Course(
            scope.link(module),
            minutes_of(scope, module),
            tuple(Link(scope.site.title(path), f"#{_id(path)}") for path in takers),
        )
        for module, takers in taken
        if takers
    )
    yield TEMPLATES.render(scope, "shared", courses=courses, roles=len(roles))


def _role(scope: PageScope, path: LocalisedEntry) -> Role:
    courses = _courses(scope, path)
    return Role(
        _id(path),
        scope.link(path),
        scope.site.written(read_role(path.fields).whom),
        tuple(Course(scope.link(one), minutes_of(scope, one)) for one in courses),
        scope.site.words.count("minutes", sum(read_module(one.fields).minutes or 0 for one in courses)),
    )


def _courses(scope: PageScope, path: LocalisedEntry) -> tuple[LocalisedEntry, ...]:
    """Give the courses of a path, those that this site has."""
    found = map(scope.site.entries.get, read_role(path.fields).courses)
    return tuple(one for one in found if one is not None)


def _id(path: LocalisedEntry) -> str:
    return f"fg-role-{path.source.slug}"


VIEW = ListView(BY_ROLE, "view.by_role", "roles.title", "roles.about", write_roles, has_courses)
"""The page beside the list of modules."""
