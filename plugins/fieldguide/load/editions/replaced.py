"""Which items of the project an edition has in another form, and what the project says of them now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from fieldguide.content.fingerprint import collection_hash, source_hash
from fieldguide.content.layout import ContentPlace, content_path, data_path, find_place
from fieldguide.model import Entry, Library, ReplacedItem, Settings, SourceFile

Read = Callable[[tuple[SourceFile, ...]], tuple[Entry, ...]]
"""Makes entries of files."""


def find_replaced(settings: Settings, files: tuple[SourceFile, ...], read: Read) -> tuple[ReplacedItem, ...]:
    """Give each item whose original an edition replaces, with the fingerprint of the project's own.

    A translation alone says itself what it was made from, so what replaces one is not among them.
    A file with many entries is one item, with the name of its kind.
    """
    before = {one.path: one for file in files for one in file.replaces}
    if not before:
        return ()
    there = {file.path: file for file in files}
    first = {one.path: file.path for file in files for one in file.replaces}
    wanted: dict[str, tuple[ContentPlace, str]] = {}
    for path in before:
        place = find_place(path, settings)
        if place is not None and place.language == settings.source_language.code:
            wanted.setdefault(place.id if place.slug else place.kind.name, (place, first[path]))
    return tuple(_items(settings, wanted, {**there, **before}, read))


def _items(
    settings: Settings,
    wanted: dict[str, tuple[ContentPlace, str]],
    files: dict[str, SourceFile],
    read: Read,
) -> Iterator[ReplacedItem]:
    for id, (place, path) in wanted.items():
        page = content_path(place.kind, place.slug, settings.source_language.code)
        own = tuple(files[one] for one in dict.fromkeys((page, data_path(page))) if one in files)
        entries = read(own)
        if place.slug:
            hashes = [source_hash(entry, place.kind) for entry in entries if entry.id == id]
            found = hashes[0] if hashes else ""
        else:
            found = collection_hash({entry.id: source_hash(entry, place.kind) for entry in entries})
        if found:
            yield ReplacedItem(id, path, found)


def without_old_translations(library: Library, replaced: Iterable[ReplacedItem]) -> Library:
    """Take out the project's translations of items that the edition says in other words.

    They would tell readers of other languages what the office did not want to say.
    """
    changed: set[str] = set()
    for item in replaced:
        entry = library.find(item.id)
        kind = library.settings.kind(entry.kind) if entry is not None else None
        if entry is not None and source_hash(entry, kind) != item.fingerprint:
            changed.add(item.id)

    def is_old(entry: Entry) -> bool:
        file = library.file(entry.path)
        return entry.id in changed and not library.is_original(entry) and file is not None and not file.real

    old = {entry.path for entry in library.entries if is_old(entry)}
    if not old:
        return library
    return replace(
        library,
        entries=tuple(entry for entry in library.entries if entry.path not in old),
        files=tuple(file for file in library.files if file.path not in old),
    )
