"""The stages of a reading path on its page, and the courses of its role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.site_paths import view_path
from fieldguide.content.training import BY_ROLE, MODULE, read_module, read_role
from fieldguide.model import LocalisedEntry, Show
from fieldguide.render.api import (
    KindPages,
    PageScope,
    TemplateFolder,
    field_label,
    heading,
    minutes_of,
    words_writer,
    write_field_advice,
)

from .component import render_reading_path


def write_path(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the stages of a reading path."""
    html = render_reading_path(entry, scope.site.words, words_writer(scope), scope.resolve)
    if html:
        for field in scope.site.kind(entry).fields:
            if field.show is Show.OWN:
                yield from write_field_advice(scope, field, entry)
        yield html


def write_courses(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the courses of the role in order, how long they take, and the way to those of all roles."""
    site = scope.site
    found = map(site.entries.get, read_role(entry.fields).courses)
    courses = tuple(one for one in found if one is not None)
    if not courses:
        return
    yield heading(scope, field_label(site, "courses"), "courses")
    kind = site.kind(courses[0])
    yield TEMPLATES.render(
        scope,
        "courses",
        courses=tuple((scope.link(one), minutes_of(scope, one)) for one in courses),
        all=site.words.count("minutes", sum(read_module(one.fields).minutes or 0 for one in courses)),
        # A module of that name takes its place.
        by_role="" if BY_ROLE in site.slugs_of(MODULE) else scope.page_href(view_path(kind, BY_ROLE)),
    )


def named_by(scope: PageScope, entry: LocalisedEntry) -> tuple[str, ...]:
    """Give the courses of a path, which have a place of their own on its page."""
    return read_role(entry.fields).courses


TEMPLATES = TemplateFolder(__file__)

PAGES = KindPages(before=write_path, after=write_courses, named=named_by, components=(Path(__file__).parent,))
