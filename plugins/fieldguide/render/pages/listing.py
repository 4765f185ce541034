"""What pages that no author wrote have in common: title, sentence, foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldguide.model import Kind, LocalisedEntry, PageLink, RenderedPage

from ..context.page_scope import PageScope
from ..navigation.menu import Navigation
from ..parts.foot import listing_foot, write_foot
from ..parts.notices import write_machine_notice
from ..parts.sections import write_title
from .joining import join_parts
from .structured_data import describe_list


def make_listing(
    scope: PageScope,
    navigation: Navigation,
    title: str,
    about: str,
    parts: Iterable[str],
    shown: Sequence[LocalisedEntry],
    kind: Kind | None,
    parents: tuple[PageLink, ...] = (),
) -> RenderedPage:
    """Make a page of entries, of one kind or of many; `about` is the sentence that says what it is."""
    site = scope.site
    written = [write_title(scope, site.phrase(title)), *write_machine_notice(scope)]
    if about:
        written.append(scope.render("summary", summary=site.phrase(about)))
    written += [part for part in parts if part]
    written.append(write_foot(scope, listing_foot(scope, title, shown)))
    content, searched = join_parts(site, written)
    return RenderedPage(
        path=scope.path,
        title=title,
        description=about,
        content=content,
        searched=searched,
        id=scope.path.removesuffix(".md"),
        kind=kind.name if kind is not None else "page",
        text_language=site.language.code,
        section=navigation.section_of(scope.path),
        breadcrumbs=(*navigation.way_to(scope.path), *parents),
        searchable=kind is None or kind.searchable,
        pictogram=kind.pictogram if kind is not None else "",
        family=kind.family.value if kind is not None else "",
        structured_data=describe_list(scope, title, about, shown),
    )
