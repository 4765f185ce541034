"""Ids that entries had before they were moved, renamed or merged: where their old addresses lead now."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.model import Entry, Kind, Library, Settings, TextValue

from .audiences import audience_of, is_narrower
from .file_names import why_path_not_portable
from .layout import content_path, find_place
from .page_facts import read_page_facts
from .remember import once_per_library
from .site_paths import file_of_page, page_path


def former_page(settings: Settings, id: str) -> str:
    """Give the path of the page that an entry of an id would have; empty where none could have that id."""
    name, _, slug = id.partition("/")
    kind = settings.kind(name)
    if kind is None or not slug or kind.holds_many:
        return ""
    place = find_place(content_path(kind, slug, settings.source_language.code), settings)
    if place is None or place.id != id or not place.travels or why_not_kept(settings, kind, slug):
        return ""
    return page_path(kind, slug)


def why_not_kept(settings: Settings, kind: Kind, slug: str) -> str:
    """Say why no disk everywhere could keep the file of an entry; empty where each can."""
    return why_path_not_portable(content_path(kind, slug, settings.source_language.code))


@once_per_library
def former_entries(library: Library) -> Mapping[str, Entry]:
    """Give the entries by the ids that they had before, each with a page of its own.

    An id that is an entry's still means that entry.  What two entries claim leads to the first.
    """
    found: dict[str, Entry] = {}
    for entry in library.sources():
        for former in read_page_facts(entry.fields).former:
            if library.find(former.text) is None and former_page(library.settings, former.text):
                found.setdefault(former.text, entry)
    return found


@once_per_library
def former_files(library: Library) -> Mapping[str, Entry]:
    """Give the entries by the paths that links in texts of each language led to before."""
    found: dict[str, Entry] = {}
    for id, entry in former_entries(library).items():
        kind = library.settings.kind(id.partition("/")[0])
        if kind is not None:
            page = former_page(library.settings, id)
            for language in library.settings.languages:
                found[file_of_page(kind, page, language.code)] = entry
    return found


def now_called(library: Library, entry: Entry | None, reader: Entry) -> str:
    """Give the id of an entry that was moved; empty where who reads another entry must not know of it."""
    if entry is None or entry.audience not in library.settings.audiences:
        return ""
    narrower = is_narrower(library, audience_of(library, entry), audience_of(library, reader))
    return "" if narrower else entry.id


def former_part(id: str, entry: Entry) -> str:
    """Give the part of an entry that was a page of its own before: the one that has the page's name.

    Where several pages became one, the heading `{#camps}` is what `place/camps` was.
    """
    name = id.rpartition("/")[2]
    return name if name in entry.anchors else ""


def former_ids(entry: Entry) -> tuple[TextValue, ...]:
    """Give the ids that an entry says it had."""
    return read_page_facts(entry.fields).former
