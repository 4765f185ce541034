"""Which kind of content a path holds, in which language, under which id."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from fieldguide.model import Kind, Layout, Settings

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class ContentPlace:
    """What a path means.  `slug` is empty for a file with many entries."""

    kind: Kind
    language: str
    slug: str
    data: bool = False

    @property
    def id(self) -> str:
        """The id of the entry at this place."""
        return f"{self.kind.name}/{self.slug}"

    @property
    def travels(self) -> bool:
        """Tell whether the slug is fit to be an address on every system."""
        return all(_SLUG.match(part) for part in self.slug.split("/"))


def find_place(path: str, settings: Settings) -> ContentPlace | None:
    """Tell what a path means; None where no kind is kept there."""
    base, *parts = path.split("/")
    for kind in settings.kinds:
        if kind.layout is Layout.SHARED and path == f"{kind.base}/{kind.folder}":
            return ContentPlace(kind, settings.source_language.code, "")
    if len(parts) < 2 or parts[0] not in {language.code for language in settings.languages}:
        return None
    kinds = [kind for kind in settings.kinds if kind.base == base]
    for kind in kinds:
        place = _match(kind, parts[0], parts[1:])
        if place is not None:
            return place
    # A folder inside that of a kind: the innermost kind has it.
    for kind in sorted(kinds, key=lambda kind: -len(kind.folder)):
        folder = kind.folder.split("/")
        if kind.nested and parts[1 : len(folder) + 1] == folder:
            place = _match(kind, parts[0], [*folder, parts[-1]])
            if place is not None:
                return replace(place, slug="/".join((*parts[len(folder) + 1 : -1], place.slug)))
    return None


def _match(kind: Kind, language: str, parts: list[str]) -> ContentPlace | None:
    folder, name = "/".join(parts[:-1]), parts[-1]
    stem, _, suffix = name.rpartition(".")
    if kind.layout is Layout.COLLECTION and "/".join(parts) == kind.folder:
        return ContentPlace(kind, language, "")
    if kind.layout is Layout.PAGE and folder == kind.folder and suffix == "md":
        return ContentPlace(kind, language, stem)
    if kind.layout is Layout.PAGE and folder == kind.folder and suffix == "yml" and kind.data:
        return ContentPlace(kind, language, stem, data=True)
    if kind.layout is Layout.DATA and folder == kind.folder and suffix == "yml":
        return ContentPlace(kind, language, stem)
    if len(parts) == 2 and suffix == "md":
        if kind.layout is Layout.TRAINING_MODULE and stem == "index":
            return ContentPlace(kind, language, folder)
        if kind.layout is Layout.TRAINING_UNIT and stem != "index":
            return ContentPlace(kind, language, f"{folder}/{stem}")
    return None


def folders_of(settings: Settings, base: str) -> str:
    """Name the folders of all kinds below a base, for a hint."""
    code = settings.source_language.code
    names = set()
    for kind in settings.kinds:
        if kind.base == base:
            language = "" if kind.layout is Layout.SHARED else f"{code}/"
            names.add(f"`{kind.base}/{language}{kind.folder}`".replace("/`", "`"))
    return ", ".join(sorted(names))
