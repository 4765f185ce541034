"""Finish one page: its security policy, and everything that is known of it from then on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fieldguide.content.marks import IN_ALL, find_removables, without_online_only
from fieldguide.content.site_paths import site_path
from fieldguide.model import (
    Diagnostic,
    FinishedPage,
    Language,
    PageFacts,
    Removable,
    RenderedPage,
    SearchPart,
)

from .links import ExpectedPage, HtmlSite, needs_of
from .page import HtmlPage, read_page
from .policy import policy_place, set_policy
from .rules import OWN_RULES
from .search_text import read_search_parts


def finish_page(
    page: RenderedPage, html: str, language: Language, languages: Sequence[Language], *, offers: bool
) -> FinishedPage:
    """Finish the whole document of a page: the one time that its HTML is read.

    `languages` are those of the site, the source language first.  A site that `offers` downloads keeps
    what leads to them.
    """
    path = site_path(page.path, language, languages[0])
    text = html if offers else without_online_only(html)
    read = read_page(path, text)
    new = set_policy(text, read.scripts)
    removables = find_removables(text)
    needs, unusual = _needs(read, removables)
    facts = PageFacts(
        ids=tuple(read.ids),
        needs=needs,
        removables=_moved(removables, policy_place(text) or 0, len(new) - len(text)),
        unusual=unusual,
        faults=_judge(read, text, ExpectedPage(page.id, language)),
    )
    # A course repeats, in the order of learning, what the knowledge base says in one place.  With all its
    # words it would stand before the page that somebody looks for, and make the index a sixth larger.
    search: tuple[SearchPart, ...] = ()
    if page.searchable and page.names_only:
        search = (SearchPart("", page.title, ""),)
    elif page.searchable:
        search = read_search_parts(page.title, page.searched or page.content, headings_alone=page.in_course)
    return FinishedPage(path, language.code, replace(page, content="", searched=""), new, facts, search)


def _needs(page: HtmlPage, removables: Sequence[Removable]) -> tuple[dict[str, tuple[str, ...]], bool]:
    """Give what a page refers to by the copies that hold the reference; and whether that is not all."""
    found: dict[str, dict[str, None]] = {IN_ALL: {}}
    unusual = False
    first = removables[0].start if removables else 0
    last = max((one.end for one in removables), default=0)
    for offset, need in needs_of(page):
        if need is None:
            unusual = True
            continue
        copy = _copy_at(removables, offset) if first <= offset < last else IN_ALL
        found.setdefault(copy, {})[need] = None
    return {copy: tuple(needs) for copy, needs in found.items()}, unusual


def _copy_at(removables: Sequence[Removable], offset: int) -> str:
    """Say which copies hold what is at an offset: of the parts around it, the one that begins last."""
    copy = IN_ALL
    for one in removables:
        if one.start > offset:
            break
        if offset < one.end:
            copy = one.copy
    return copy


def _moved(removables: Sequence[Removable], at: int, by: int) -> tuple[Removable, ...]:
    """Give where the parts are when something was put into the page at an offset."""
    return tuple(
        Removable(one.copy, one.start + (by if one.start >= at else 0), one.end + (by if one.end > at else 0))
        for one in removables
    )


def _judge(page: HtmlPage, text: str, expected: ExpectedPage) -> tuple[Diagnostic, ...]:
    content = {page.path: text.encode("utf-8", "surrogateescape")}
    site = HtmlSite({page.path: page}, frozenset(), content, {page.path: expected})
    return tuple(fault for rule in OWN_RULES for fault in rule(page, site))
