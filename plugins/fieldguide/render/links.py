"""Turn what an author links to into links that an engine can build."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from fieldguide.content.layout import in_language
from fieldguide.content.site_paths import path_below_language, relative_link
from fieldguide.model import Image, Link, LocalisedEntry, MarkdownText

from .edits import Edit
from .page_scope import PageScope


def edit_links(scope: PageScope, entry: LocalisedEntry, body: MarkdownText) -> Iterator[Edit]:
    """Give the edits that resolve the links and the pictures of a text.

    Only the target is replaced, and a title put in where the text is empty: what an author
    wrote between the brackets stays.
    """
    for link in body.links:
        if link.target.startswith("ref:"):
            yield from _edit_reference(scope, body, link)
        else:
            yield from _edit_relative(scope, entry, body, link)
    for image in body.images:
        yield from _edit_relative(scope, entry, body, image)


def _edit_reference(scope: PageScope, body: MarkdownText, link: Link) -> Iterator[Edit]:
    resolved = scope.resolve_link(link.target.removeprefix("ref:"))
    if resolved is None:
        yield Edit(link.start, link.end, "" if link.text == link.target else link.text)
        return
    title, address = resolved
    # `<ref:…>` is read as a link whose text is its target.
    if link.text.strip() and link.text != link.target:
        yield Edit(*_target(body, link), address)
        return
    attributes = f"{{{title.attributes}}}" if title.foreign else ""
    yield Edit(link.start, link.end, f"[{title.markdown}]({address}){attributes}")


def _edit_relative(
    scope: PageScope, entry: LocalisedEntry, body: MarkdownText, link: Link | Image
) -> Iterator[Edit]:
    target, _, fragment = link.target.partition("#")
    if not target or ":" in target or target.startswith("/"):
        return
    path = posixpath.normpath(posixpath.join(posixpath.dirname(entry.text.path), target))
    library = scope.site.library
    if library.find_path(path) is None and library.file(path) is None:
        # A translation may show a picture that only the source language has.
        path = in_language(path, scope.site.source_code)
    linked = library.find_path(path)
    if linked is not None:
        page, _ = scope.site.page_of(library.localise(linked, scope.site.language))
    else:
        page = path_below_language(path)
        if library.file(path) is not None and not path.endswith(".md"):
            scope.site.used_files.add(path)
    yield Edit(*_target(body, link), relative_link(scope.path, page, fragment))


def _target(body: MarkdownText, link: Link | Image) -> tuple[int, int]:
    # `[text](target)`: the target stands behind the text; searched there, as the text may hold it too.
    words = link.text if isinstance(link, Link) else link.alt
    start = body.text.index(link.target, link.start + len(words) + 1)
    return start, start + len(link.target)
