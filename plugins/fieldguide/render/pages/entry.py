"""The page of one entry, from its title to its foot."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.references import field_references, shown_citations
from fieldguide.model import LocalisedEntry, RenderedPage, text_of

from ..components import render_terms
from ..context.citations import CitationNumbers
from ..context.page_scope import PageScope
from ..context.reads import of_entry, of_text
from ..context.site import SiteContext
from ..navigation.menu import Navigation
from ..navigation.related import write_see_also
from ..parts.attachments import write_attachments
from ..parts.body import write_body
from ..parts.diagram import write_diagram
from ..parts.facts import end_facts, write_brief_facts, write_end_facts
from ..parts.foot import entry_foot, write_foot
from ..parts.key_points import write_key_points
from ..parts.notices import write_content_notice, write_notices
from ..parts.paper_foot import write_paper_foot
from ..parts.sections import write_sections, write_title
from ..parts.source_list import write_source_list
from .beside import write_ways_beside
from .joining import join_parts
from .kind_pages import KindPages, Write
from .structured_data import describe_entry


def scope_of(site: SiteContext, entry: LocalisedEntry) -> PageScope:
    """Give the scope of an entry's page, with its sources numbered."""
    page, _ = site.page_of(entry)
    cited = shown_citations(entry, site.kind(entry))
    return PageScope(site, page, CitationNumbers.of(cited, site.known_sources))


def write_entry(
    site: SiteContext, entry: LocalisedEntry, navigation: Navigation, pages: KindPages
) -> RenderedPage:
    """Write the page of an entry; `pages` are the parts that only its kind has."""
    site.reads.update((of_entry(entry.id), of_text(entry.id)))
    scope = scope_of(site, entry)
    content, searched = join_parts(site, _parts(scope, entry, pages))
    return RenderedPage(
        path=scope.path,
        title=site.title(entry).text,
        description=text_of(read_page_facts(entry.fields).summary),
        content=content,
        searched=searched,
        id=entry.id,
        kind=entry.kind,
        text_language=entry.text_language.code,
        section=navigation.section_of(scope.path),
        breadcrumbs=navigation.breadcrumbs(entry),
        # A reader who searches in one language finds nothing in the words of another, and one who
        # works in the field nothing in what is written for authors.
        searchable=(_has_own_text(entry) or _has_own_names(site, entry)) and site.kind(entry).searchable,
        structured_data=describe_entry(scope, entry),
        also_called=_also_called(entry),
        pictogram=read_page_facts(entry.fields).pictogram or site.kind(entry).pictogram,
        family=site.kind(entry).family.value,
        in_course=pages.in_course,
        quick_exit=read_page_facts(entry.fields).quick_exit,
        names_only=not _has_own_text(entry) and _has_own_names(site, entry),
    )


def _has_own_text(entry: LocalisedEntry) -> bool:
    return entry.text_language == entry.language


def _has_own_names(site: SiteContext, entry: LocalisedEntry) -> bool:
    """Tell whether title and summary are in the reader's language, whatever the text is in."""
    summary = read_page_facts(entry.fields).summary
    return entry.translation is not None and not (
        site.title(entry).foreign or (summary is not None and site.written(summary).foreign)
    )


def _also_called(entry: LocalisedEntry) -> tuple[str, ...]:
    """Give the words that people type for an entry, in the language of the page alone."""
    spoken = entry.source if _has_own_text(entry) and entry.translation is None else entry.translation
    if spoken is None:
        return ()
    words = (" ".join(word.text.split()) for word in read_page_facts(spoken.fields).also_called)
    return tuple(dict.fromkeys(filter(None, words)))


def _parts(scope: PageScope, entry: LocalisedEntry, pages: KindPages) -> Iterator[str]:
    yield write_title(scope, scope.site.title(entry))
    yield from write_notices(scope, entry)
    yield from write_content_notice(scope, entry)
    yield from _own(pages.head, scope, entry)
    yield scope.render("summary", summary=scope.site.written(read_page_facts(entry.fields).summary))
    if pages.facts is not None:
        yield from pages.facts(scope, entry)
    else:
        yield from write_brief_facts(scope, entry)
    yield from write_key_points(scope, entry)
    yield from write_diagram(scope, entry)
    if not pages.extras_last:
        yield from _extras(scope, entry, pages)
    yield from write_sections(scope, entry, before=True)
    yield from _own(pages.before, scope, entry)
    body = write_body(scope, entry, pages.inside(scope, entry) if pages.inside is not None else ())
    yield body.content
    yield from write_sections(scope, entry, before=False)
    yield from _own(pages.after, scope, entry)
    if pages.extras_last:
        yield from _extras(scope, entry, pages)
    facts = end_facts(scope, entry)
    yield from write_end_facts(scope, facts)
    yield from write_see_also(scope, entry, facts, _named(scope, entry, pages))
    yield from write_source_list(scope)
    terms = (scope.site.entries[f"term/{slug}"] for slug in body.terms)
    yield render_terms(tuple(terms), scope.site.words)
    yield write_foot(scope, entry_foot(scope, entry))
    yield from write_paper_foot(scope, entry, entry_foot(scope, entry))


def _extras(scope: PageScope, entry: LocalisedEntry, pages: KindPages) -> Iterator[str]:
    yield from write_ways_beside(scope, entry, pages)
    yield from write_attachments(scope, entry)


def _own(write: Write | None, scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    if write is not None:
        yield from write(scope, entry)


def _named(scope: PageScope, entry: LocalisedEntry, pages: KindPages) -> frozenset[str]:
    # What refers to the entry and has a place of its own on its page, or is referred to by its facts.
    named = set(field_references(entry.source, scope.site.kind(entry)))
    if pages.named is not None:
        named |= set(pages.named(scope, entry))
    return frozenset(named)
