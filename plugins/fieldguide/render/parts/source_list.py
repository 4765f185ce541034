"""The numbered list of sources at the end of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from fieldguide.content.sources import read_source
from fieldguide.model import LocalisedEntry, text_of

from ..context.citations import CitedSource
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..language.phrase import Phrase
from .sections import heading


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as it is cited: who, when, what, who published it, and where it is."""

    author: str
    year: str
    title: Phrase
    publisher: str
    url: str
    internal: bool


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source with its number and its places, as it is cited, and the address of its own entry."""

    cited: CitedSource
    reference: Markup
    about: str


def make_reference(site: SiteContext, entry: LocalisedEntry) -> Reference:
    """Give what is written of a source; an address only where the source is public."""
    source = read_source(entry.fields)
    return Reference(
        source.author,
        source.year,
        site.title(entry),
        "" if source.publisher == source.author else source.publisher,
        text_of(source.url) if source.is_public else "",
        not source.is_public,
    )


def write_source_list(scope: PageScope, *, folded: bool = False) -> Iterator[str]:
    """Give the list of what a page cites, with its heading, or `folded`; nothing where it cites nothing.

    What is folded opens by itself where the number of a source leads into it.
    """
    listed = tuple(_listed(scope))
    if listed and folded:
        yield scope.render("fold_open", title=scope.site.words("cite.title"))
        yield scope.render("source_list", listed=listed)
        yield scope.render("fold_close")
    elif listed:
        yield heading(scope, scope.site.words("cite.title"), "sources")
        yield scope.render("source_list", listed=listed)


def _listed(scope: PageScope) -> Iterator[ListedSource]:
    for cited in scope.citations.listed():
        source = scope.site.entries[f"source/{cited.source}"]
        # A source with one place names it in its own line.
        place = cited.places[0].locator if len(cited.places) == 1 else ""
        yield ListedSource(cited, _write_reference(scope, source, place), scope.href(source))


def _write_reference(scope: PageScope, source: LocalisedEntry, place: str) -> Markup:
    def write() -> str:
        return scope.render("cited", cited=make_reference(scope.site, source), place=place)

    return Markup(scope.site.once(("cited", source.id, place), write))
