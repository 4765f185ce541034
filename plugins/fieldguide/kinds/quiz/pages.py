"""The questions of a quiz on its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from fieldguide.content.quizzes import QUIZ, tested_module
from fieldguide.content.training import MODULE, PATH, read_module, read_role, read_unit
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, KindWays, PageScope, TemplateFolder, words_writer

from ..course import write_bar
from ..module.results import hand_in
from ..training import units_of
from .component import Study, render_quiz
from .types import QUESTION_WAYS

TEMPLATES = TemplateFolder(__file__)

TOOL = "tool"
"""The kind of what helps at work."""

_FEW = 3
"""How many links of one sort are a help and not a list."""


def whole_of(quiz: LocalisedEntry) -> str:
    """Give the id of the module that a quiz tests."""
    return tested_module(quiz.fields)


def write_test_bar(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give the bar of the course that a quiz is the test of."""
    module = scope.site.entries.get(whole_of(quiz))
    if module is not None:
        yield from write_bar(scope, module, quiz)


def write_quiz(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give the questions of a quiz."""
    html = render_quiz(quiz, scope.site.words, words_writer(scope), scope.resolve, _study(scope, quiz))
    if html:
        yield html
        yield from hand_in.write_hand_in(scope, quiz)


def _study(scope: PageScope, quiz: LocalisedEntry) -> Study:
    """Give the units of the module that a quiz tests, each with the objectives that it teaches."""
    module = scope.site.entries.get(whole_of(quiz))
    if module is None:
        return ()
    found = []
    for unit in units_of(scope, module):
        target = scope.resolve(unit.id)
        if target is not None:
            objectives = read_unit(unit.fields).objectives
            found.append((target, tuple(f"{module.id}#{one.text}" for one in objectives)))
    return tuple(found)


def write_quiz_end(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give the ways on from a quiz: the next module, other quizzes, tools of what was learned, the module."""
    module = scope.site.entries.get(whole_of(quiz))
    module_links = () if module is None else (scope.link(module),)
    following = () if module is None else tuple(_following(scope, module))
    others = tuple(one for one in scope.site.of_kind(QUIZ) if one.id != quiz.id)
    yield TEMPLATES.render(
        scope,
        "quiz_end",
        ways=tuple(
            (word, links)
            for word, links in (
                ("quiz.next_module", tuple(map(scope.link, following))),
                ("quiz.other_quiz", tuple(map(scope.link, others[:_FEW]))),
                ("quiz.tools", tuple(map(scope.link, _tools(scope, module)))),
                ("unit.module", module_links),
            )
            if links
        ),
    )


def _following(scope: PageScope, module: LocalisedEntry) -> Iterator[LocalisedEntry]:
    """Give what roles take after a module, what most of them take first; else the modules that build on it.

    Without either, it is the next in order.
    """
    every = scope.site.of_kind(MODULE)
    courses = [read_role(path.fields).courses for path in scope.site.of_kind(PATH)]
    after = Counter(then for one in courses for this, then in pairwise(one) if this == module.id)
    found = [scope.site.entries.get(id) for id, _ in after.most_common()]
    if next_ones := [one for one in found if one is not None]:
        yield from next_ones[:_FEW]
        return
    asking = [one for one in every if module.id in read_module(one.fields).prerequisites]
    if asking:
        yield from asking[:_FEW]
        return
    place = [one.id for one in every].index(module.id)
    yield from every[place + 1 : place + 2]


def _tools(scope: PageScope, module: LocalisedEntry | None) -> tuple[LocalisedEntry, ...]:
    """Give the first tools that the units of a module lead to."""
    if module is None:
        return ()
    ids = dict.fromkeys(id for unit in units_of(scope, module) for id in read_unit(unit.fields).see)
    found = (scope.site.entries.get(id) for id in ids if id.startswith(f"{TOOL}/"))
    return tuple(tool for tool in found if tool is not None)[:_FEW]


PAGES = KindPages(
    head=write_test_bar,
    before=write_quiz,
    after=write_quiz_end,
    components=(
        *(Path(__file__).parent / part for part in ("order", "memory", "paper")),
        *(way.folder for way in QUESTION_WAYS),
        *(Path(__file__).parent / part for part in ("asking", "check")),
        Path(__file__).parent,
    ),
    # It waits for what a test tells, and says which form is asked before the test begins.
    first=hand_in.FOLDERS,
    bundle="training",
    in_course=True,
    ways=KindWays(whole=whole_of),
)
