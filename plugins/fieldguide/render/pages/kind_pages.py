"""What a kind writes itself of its pages: handed to this stage, which knows no kind.

A part that a kind does not give is written as for all kinds, or left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldguide.model import Attachment, Library, LocalisedEntry, QuestionFormat, RenderedPage, Rule

from ..context.kind_ways import GeneratedPage, KindWays
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..navigation.menu import Navigation

Write = Callable[[PageScope, LocalisedEntry], Iterator[str]]
"""Gives blocks of an entry's page."""

WriteInside = Callable[[PageScope, LocalisedEntry], Iterable[tuple[str, str]]]
"""Gives blocks inside an entry's text, each with the id of the heading whose section it follows."""

WriteList = Callable[[PageScope, Sequence[LocalisedEntry]], Iterator[str]]
"""Gives the blocks of the page that lists the entries of a kind, in the order of their titles."""

WriteGenerated = Callable[[SiteContext, Navigation, "Program", GeneratedPage], RenderedPage]
"""Gives one of the pages of a kind that no author wrote."""


WhetherThere = Callable[[SiteContext, Sequence[LocalisedEntry]], bool]
"""Tells whether the entries of a kind have anything to show."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A further way to see the list of a kind: a page beside it, such as a map.

    `slug` ends its address.  `label`, `title` and `about` are keys of words: its name in the switch
    between the views, the title of its page, and the sentence below that.  `former` are the ids that
    its parts had when all was one page: there the switch leads on.
    """

    slug: str
    label: str
    title: str
    about: str
    write: WriteList
    there: WhetherThere
    cited: Callable[[Sequence[LocalisedEntry]], Sequence[LocalisedEntry]] | None = None
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBeside:
    """A further page of each entry of a kind, such as its slides.

    `slug` ends its address.  `label`, `title` and `about` are keys of words: what the entry's page calls
    the way to it, its title, in which `{title}` is that of the entry, and the sentence below that.
    `write` gives its blocks.  `start` is the fragment that the entry's page leads to.  `components` are
    the folders of scripts and styles that only these pages load, in files with the name of the slug;
    `after_kind` tells that they are loaded after those of the kind, and not in their place.
    `for_learners` is false for what is shown to a room: who learns from a phone has no use for it.
    """

    slug: str
    label: str
    title: str
    about: str
    write: Write
    there: Callable[[SiteContext, LocalisedEntry], bool]
    start: str = ""
    components: tuple[Path, ...] = ()
    after_kind: bool = False
    for_learners: bool = True

    def kind_of(self, entry: LocalisedEntry) -> str:
        """Give what the pages beside the entries of a kind are called, such as `module/slides`."""
        return f"{entry.kind}/{self.slug}"


@dataclass(frozen=True, slots=True)
class KindPages:
    """The parts of pages that only one kind has.

    Of an entry's page: `head` stands above its summary, `facts` in place of its key facts,
    `before` and `after` its text, `inside` within it, each block after a section.  `named` gives the
    ids that these parts lead to, which the list "used in" then leaves out.  Of the page that lists the
    kind: `list` is in place of the plain list, `cited` gives the entries whose sources it marks, in the
    order it shows them.  `views` are pages that show the same in other ways; their slugs are among the
    `generated` of the kind.  `beside` are further pages of each entry.

    `components` are folders with the scripts and styles (`script.js`, `style.css`) of these parts.
    They are on every page, or, where `bundle` names one, in files of that name which only pages of
    kinds with the same bundle load. `first` are folders that pages of its entries alone load, before
    those of the bundle, in files with the name of the kind. `in_course` tells that the pages of its
    entries are pages of courses, which share what a reader has done, and have no menu beside them until
    it is opened. `shows_all` tells that pages of the kind show parts of all others. `extras_last` puts
    the pages beside an entry and the files that its page offers below everything else that it says:
    they are for few of those who open it.
    """

    head: Write | None = None
    facts: Write | None = None
    before: Write | None = None
    inside: WriteInside | None = None
    after: Write | None = None
    named: Callable[[PageScope, LocalisedEntry], Iterable[str]] | None = None
    list: WriteList | None = None
    cited: Callable[[Sequence[LocalisedEntry]], Sequence[LocalisedEntry]] | None = None
    components: tuple[Path, ...] = ()
    first: tuple[Path, ...] = ()
    bundle: str = ""
    in_course: bool = False
    shows_all: bool = False
    extras_last: bool = False
    generated: WriteGenerated | None = None
    views: tuple[ListView, ...] = ()
    beside: tuple[PageBeside, ...] = ()
    ways: KindWays = field(default_factory=KindWays)


PagesByKind = Mapping[str, KindPages]
"""What kinds write themselves, by their names; a kind that is not here has what all have."""


def folders_by_bundle(kinds: PagesByKind) -> dict[str, tuple[Path, ...]]:
    """Give the folders of components by the names of their bundles; under no name, those of every page."""
    found: dict[str, tuple[Path, ...]] = {"": ()}
    for kind, pages in kinds.items():
        if pages.first:
            found[kind] = pages.first
    for pages in kinds.values():
        found[pages.bundle] = (*found.get(pages.bundle, ()), *pages.components)
        for page in pages.beside:
            found[page.slug] = (*found.get(page.slug, ()), *page.components)
    return found


def bundles_of(kinds: PagesByKind, kind: str) -> tuple[str, ...]:
    """Give the names of the bundles that pages of a kind load, or pages beside it, as `module/slides`."""
    name, _, beside = kind.partition("/")
    pages = kinds.get(name)
    if pages is None:
        return ()
    if beside:
        page = next(one for one in pages.beside if one.slug == beside)
        return (pages.bundle, beside) if page.after_kind and pages.bundle else (beside,)
    if pages.shows_all:
        return tuple(name for name in folders_by_bundle(kinds) if name)
    own = (name,) if pages.first else ()
    return (*own, pages.bundle) if pages.bundle else own


@dataclass(frozen=True, slots=True)
class Examples:
    """A project of examples, and the files that its pages offer in each language, by its code."""

    library: Library
    attachments: Mapping[str, tuple[Attachment, ...]]


@dataclass(frozen=True, slots=True)
class Program:
    """What a program tells of itself on generated pages: its rules, its kinds, a project of examples.

    `question_formats` are those in which questions are given to other systems.
    """

    rules: tuple[Rule, ...]
    kinds: PagesByKind
    examples: Examples | None = None
    question_formats: tuple[QuestionFormat, ...] = ()
