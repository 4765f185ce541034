"""Lay the files of an office's edition over those of the project: before anything is made of either."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from fieldguide.content.layout import CONTENT_FOLDERS, data_path, find_place, in_language, language_of
from fieldguide.model import Diagnostic, LocalEdition, Location, MapValue, Settings, SourceFile

from ..files import read_files
from ..front_matter import split_page
from ..yaml_reader import read_yaml

PlaceOf = Callable[[str], str]
"""Gives where a file lies, for what it is."""


def read_project_files(settings: Settings) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """Read the files of a project, or of the edition that the settings are of; and what cannot be read.

    A file of the edition takes the place of the project's file of the same path.  One that says that it was
    written in another language than the project's first is its item whole: no file of the project is left of
    that item.  Of faults in the project's files those are told that are in files of the edition.
    """
    local = settings.local
    files, faults = read_files(settings.root)
    if local is None:
        return files, faults
    own, own_faults = read_files(local.place)
    base = {file.path: file for file in files}
    whole = _replaced_whole(own, base, settings)
    gone = {file.path for file in own} | {one.path for ones in whole.values() for one in ones}
    codes = {language.code for language in settings.languages}
    there = tuple(file for file in files if file.path not in gone and _is_wanted(file, codes, local))
    laid = tuple(
        replace(file, real=f"{local.folder}/{file.path}", replaces=whole.get(file.path) or _same(file, base))
        for file in own
    )
    missing = {file.path for file in files} - {file.path for file in there}
    told = (one for one in faults if one.location.path not in gone | missing)
    inside = (_below(local, one) for one in own_faults)
    return tuple(sorted((*there, *laid), key=_order)), (*told, *inside)


def _order(file: SourceFile) -> tuple[int, list[str]]:
    """Give the order in which files are read: folder by folder, in each by name."""
    parts = file.path.split("/")
    return CONTENT_FOLDERS.index(parts[0]), parts[1:]


def _is_wanted(file: SourceFile, codes: Collection[str], local: LocalEdition) -> bool:
    """Tell whether an edition has a file of the project; it has none of languages that it leaves out."""
    language = language_of(file.path)
    return not language or language in codes or language not in local.unused_languages


def _replaced_whole(
    own: tuple[SourceFile, ...], base: Mapping[str, SourceFile], settings: Settings
) -> dict[str, tuple[SourceFile, ...]]:
    """Give the project's files of each item that the edition has its own original of, by its path."""
    found: dict[str, tuple[SourceFile, ...]] = {}
    codes = [language.code for language in settings.languages]
    for file in own:
        place = find_place(file.path, settings) if file.text is not None else None
        if place is None or place.data or not place.slug or place.language == codes[0]:
            continue
        text = file.text or ""
        fields = split_page(text, file.path).fields if place.kind.has_body else read_yaml(text, file.path)[0]
        if isinstance(fields, MapValue) and fields.text("language") == place.language:
            pages = [in_language(file.path, code) for code in codes]
            paths = (path for page in pages for path in dict.fromkeys((page, data_path(page))))
            found[file.path] = tuple(base[path] for path in paths if path in base)
    return found


def _same(file: SourceFile, base: Mapping[str, SourceFile]) -> tuple[SourceFile, ...]:
    return (base[file.path],) if file.path in base else ()


def _below(local: LocalEdition, fault: Diagnostic) -> Diagnostic:
    return relocate((fault,), lambda path: f"{local.folder}/{path}")[0]


def relocate(faults: Iterable[Diagnostic], place_of: PlaceOf) -> tuple[Diagnostic, ...]:
    """Name in faults where files lie, and not what they are."""

    def moved(location: Location) -> Location:
        return location._replace(path=place_of(location.path))

    return tuple(
        replace(
            one,
            location=moved(one.location),
            notes=tuple(replace(note, location=moved(note.location)) for note in one.notes),
            fix=replace(one.fix, location=moved(one.fix.location)) if one.fix is not None else None,
        )
        for one in faults
    )


def folder_of(settings: Settings, file: SourceFile) -> Path:
    """Give the folder that the path of a file counts from: the project's, or that of the edition."""
    return settings.local.place if file.real and settings.local is not None else settings.root
