"""Files that hold some pages by themselves, to be sent to a phone: which there are, and what each holds.

There is one for each course, one for each reading path, and one with all entries of a kind that says so
(`Kind.single_file`), each in each language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldguide.errors import UsageError
from fieldguide.model import Entry, Kind, Language, Library, Settings

from .near import did_you_mean, near_name
from .references import field_references
from .site_paths import index_path, page_path
from .training import MODULE, PATH, UNIT
from .translated import has_all_whole, ids_of_whole

ENDING = ".html"

# What a course or a quiz is, a path names and does not hold: each course has a file of its own.
_OF_COURSES = frozenset({MODULE, UNIT, "quiz"})


@dataclass(frozen=True, slots=True)
class SingleFile:
    """Some pages by themselves: those around an entry, or, without one, those of all entries of a kind.

    `id` is what it is asked for by, `label` what its name says of it.
    """

    id: str
    label: str
    kind: Kind
    entry: Entry | None = None

    @property
    def is_course(self) -> bool:
        """Tell whether it is a course."""
        return self.kind.name == MODULE and self.entry is not None

    def name(self, language: Language, settings: Settings) -> str:
        """Name the file in a language, such as `fieldguide-2026.11-fr-foundations.html`."""
        return settings.file_name(f"{language.code}-{self.label}", ENDING)


def find_single_files(library: Library) -> tuple[SingleFile, ...]:
    """Give all that there can be of what a library's audience may see: courses, kinds, paths."""
    kinds = {
        kind.single_file: kind
        for kind in library.settings.kinds
        if kind.single_file and index_path(kind) and next(iter(library.sources(kind.name)), None)
    }
    found = [SingleFile(id, id, kind) for id, kind in kinds.items()]
    for entry in library.sources(MODULE):
        kind = library.settings.kind(entry.kind)
        assert kind is not None
        slug = entry.slug.replace("/", "-")
        # The name of a course is short, unless that of something else is the same.
        plain = slug not in kinds and not slug.startswith(f"{PATH}-")
        found.append(SingleFile(entry.id, slug if plain else f"{MODULE}-{slug}", kind, entry))
    for kind in (one for one in library.settings.kinds if one.roles):
        found += [
            SingleFile(entry.id, f"{PATH}-{entry.slug.replace('/', '-')}", kind, entry)
            for entry in library.sources(kind.name)
        ]
    order = {True: 0, False: 1}
    return tuple(sorted(found, key=lambda one: (order[one.is_course], one.entry is not None)))


def choose_single_files(library: Library, ids: Sequence[str]) -> tuple[SingleFile, ...]:
    """Give those that somebody asked for by their ids, each once.

    Raises:
        UsageError: there are none for some ids; all of them are told, each with a near one.
    """
    known = {one.id: one for one in find_single_files(library)}
    unknown = [id for id in dict.fromkeys(ids) if id not in known]
    if unknown:
        told = []
        for id in unknown:
            hint = did_you_mean(near_name(id, known, cutoff=0.5))
            told.append(f"there is no single file of `{id}`" + (f": {hint}" if hint else ""))
        names = ", ".join(one for one in known if "/" not in one)
        others = f"the ids are those of courses and paths{f', and {names}' if names else ''}"
        raise UsageError("; ".join((*told, others)))
    return tuple(known[id] for id in dict.fromkeys(ids))


def is_offered(one: SingleFile, library: Library, language: Language) -> bool:
    """Tell whether a file is made in a language when nobody asks for it by its id.

    A course or a path is in the first language, and where it is in that language, a course with its units and
    its test:
    otherwise readers are better served with the file of the first language than with its text in a frame of
    theirs.
    """
    if one.entry is None or language == library.settings.first_language:
        return True
    return has_all_whole(library, ids_of_whole(one.entry), language.code)


def offered_in(library: Library, language: Language) -> tuple[SingleFile, ...]:
    """Give those that are made in a language when nobody asks for one by its id."""
    return tuple(one for one in find_single_files(library) if is_offered(one, library, language))


def pages_around(one: SingleFile, library: Library) -> tuple[str, ...]:
    """Give the page paths of a file that is no course, its first page first.

    What its audience may not see is in no library that it is made of, so it is left out.  So are courses
    and what has no page to itself, such as a term.
    """
    settings = library.settings
    if one.entry is None:
        first, wanted = index_path(one.kind), [entry.id for entry in library.sources(one.kind.name)]
    else:
        first = page_path(one.kind, one.entry.slug)
        wanted = [*field_references(one.entry, one.kind)]
    found = {first: None}
    for id in wanted:
        entry = library.find(id)
        kind = settings.kind(entry.kind) if entry is not None else None
        if entry is None or kind is None or kind.name in _OF_COURSES or kind.holds_many or kind.is_unit:
            continue
        found[page_path(kind, entry.slug)] = None
    return tuple(found)
