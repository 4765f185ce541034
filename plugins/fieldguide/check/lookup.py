"""References that lead to no entry, and the entries they perhaps mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from fieldguide.content.audiences import audience_of, is_narrower
from fieldguide.content.letters import fold_case
from fieldguide.content.near import Guesses, near_name
from fieldguide.content.remember import once_per_library
from fieldguide.content.slips import only_slip
from fieldguide.model import Entry, Library

from .references import Reference, all_references

SLIPS_LOOKED_FOR = 100
"""Each costs a look at every id; what is beyond is found when these are mended."""


@dataclass(frozen=True, slots=True)
class MissingReference:
    """A reference to nothing, with the id that differs in case only and the nearest id.

    `meant` is the one id of which what is written is a slip; empty where there is none or two.
    """

    reference: Reference
    other_case: str
    near: str
    meant: str


@once_per_library
def missing_references(library: Library) -> tuple[MissingReference, ...]:
    """Give every reference that leads to no entry of the source language."""
    names = _Names(library)
    return tuple(
        MissingReference(
            reference, names.other_case(reference), names.near(reference), names.meant(reference)
        )
        for reference in all_references(library)
        if library.find(reference.id) is None
    )


class _Names:
    """The ids of a library; never suggests an entry that the reader of the page may not see."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.guesses = Guesses()
        self.folded: dict[str, Entry] = {}
        self.by_slug: dict[str, list[Entry]] = {}
        self.by_kind: dict[str, dict[str, Entry]] = {}
        self.known: dict[tuple[str, str | None, tuple[str, ...], str], str] = {}
        self.slips: dict[tuple[str, str | None, tuple[str, ...]], str] = {}
        for entry in library.sources():
            self.folded.setdefault(fold_case(entry.id), entry)
            self.by_slug.setdefault(fold_case(entry.slug), []).append(entry)
            self.by_kind.setdefault(entry.kind, {}).setdefault(entry.slug, entry)

    def other_case(self, reference: Reference) -> str:
        entry = self.folded.get(fold_case(reference.id))
        reader = audience_of(self.library, reference.entry)
        return entry.id if entry is not None and self._shows(entry, reader) else ""

    def near(self, reference: Reference) -> str:
        reader = audience_of(self.library, reference.entry)
        folder = reference.entry.slug.partition("/")[0]
        key = (reference.id, reader, reference.kinds, folder)
        if key not in self.known:
            id = reference.id.removeprefix("ref:")
            near = self._in_folder(id, folder, reader, reference.kinds)
            self.known[key] = near or self._near(id, reader, reference.kinds)
        return self.known[key]

    def _in_folder(self, id: str, folder: str, reader: str | None, kinds: tuple[str, ...]) -> str:
        """Find a unit that is named without its module, in the module of the page that names it."""
        slug = fold_case(f"{folder}/{id.rpartition('/')[2]}")
        found = (entry for entry in self.by_slug.get(slug, ()) if not kinds or entry.kind in kinds)
        return next((entry.id for entry in found if self._shows(entry, reader)), "")

    def _near(self, id: str, reader: str | None, kinds: tuple[str, ...]) -> str:
        kind, _, slug = id.rpartition("/") if "/" not in id else id.partition("/")
        for entry in self.by_slug.get(fold_case(slug), ()):
            if (not kinds or entry.kind in kinds) and self._shows(entry, reader):
                return entry.id
        likely = [kind] if kind in self.by_kind else [near_name(kind, self.by_kind), *kinds]
        for name in likely:
            if not kinds or name in kinds:
                found = self.guesses.near(slug, partial(self._slugs, name, reader))
                if found:
                    return f"{name}/{found}"
        return ""

    def meant(self, reference: Reference) -> str:
        reader = audience_of(self.library, reference.entry)
        key = (reference.id, reader, reference.kinds)
        if key not in self.slips and len(self.slips) < SLIPS_LOOKED_FOR:
            ids = [
                entry.id
                for entry in self.library.sources()
                if (not reference.kinds or entry.kind in reference.kinds) and self._shows(entry, reader)
            ]
            self.slips[key] = only_slip(reference.id, ids)
        return self.slips.get(key, "")

    def _slugs(self, kind: str, reader: str | None) -> list[str]:
        return [slug for slug, entry in self.by_kind.get(kind, {}).items() if self._shows(entry, reader)]

    def _shows(self, entry: Entry, reader: str | None) -> bool:
        known = entry.audience in self.library.settings.audiences
        return known and not is_narrower(self.library, entry.audience, reader)
