"""The passages of a library and what there is of them in another language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from fieldguide.content.drift import Drift, find_drift, is_followed
from fieldguide.content.fields import declared_fields
from fieldguide.content.fingerprint import (
    collection_hash,
    gives_names_only,
    made_from,
    names_hash,
    source_hash,
)
from fieldguide.content.layout import content_path
from fieldguide.content.page_facts import PageFacts, read_page_facts
from fieldguide.content.segments import Segment, SegmentLine, segments_of
from fieldguide.model import Entry, Kind, Language, Library, has_words

from .marks import Key, mark_segment
from .values import NONE, Mark, Unit, UnitState

_ROOM = 1.35
"""Other languages need so much more room than English; more than that does not fit where room is short."""

_LEAST_ROOM = 24


@dataclass(frozen=True, slots=True)
class TranslatedEntry:
    """An entry with its translation into a language, None where there is none, and its passages in both.

    `path` is that of the translation's file.  `facts` are what that file says of itself.  `expected` is the
    fingerprint of the source as it is, `current` tells whether the translation names it.  `targets` are by
    the names that their sources have now, `written_names` those that they have where they stand.
    """

    source: Entry
    kind: Kind
    translation: Entry | None
    path: str
    segments: tuple[Segment, ...]
    targets: Mapping[str, Segment]
    facts: PageFacts | None
    expected: str
    current: bool
    drift: Drift | None
    written_names: list[str]

    @property
    def reviewed(self) -> bool:
        """Tell whether a person has reviewed the translation as it is."""
        return self.current and self.facts is not None and self.facts.translation_review is not None

    @property
    def names_only(self) -> bool:
        """Tell whether the translation has no text, of a source that has one."""
        return self.translation is not None and gives_names_only(self.translation, self.source)

    @property
    def has_whole_shape(self) -> bool:
        """Tell whether the translation has the very passages of the source, or some without its text."""
        ours = [one for one in self.segments if is_followed(one)]
        followed = [one.name for one in ours if not self.names_only or one.name in self.targets]
        in_place = [name for name, one in self.targets.items() if is_followed(one) and one.name == name]
        return self.translation is not None and followed == self.written_names == in_place


def translated_entries(library: Library, language: Language) -> Iterator[TranslatedEntry]:
    """Give what can be translated into a language, in the order of the paths.

    What only some may see is not among it: packs go to whoever helps.
    """
    settings = library.settings
    visible = {entry.id for entry in library.visible().sources()}
    collections: dict[str, list[Entry]] = {}
    for entry in library.sources():
        kind = settings.kind(entry.kind)
        if kind is not None and kind.translated and not kind.is_shared and kind.holds_many:
            collections.setdefault(entry.path, []).append(entry)
    files = {path: _collection(library, together, language) for path, together in collections.items()}
    for entry in library.sources():
        kind = settings.kind(entry.kind)
        if (
            kind is None
            or not kind.translated
            or kind.is_shared
            or entry.is_original
            or entry.id not in visible
        ):
            continue
        yield _translated(library, entry, kind, language, files.get(entry.path))


@dataclass(frozen=True, slots=True)
class _Collection:
    """The entries of a file that are translated: their fingerprint, and what changed in their passages."""

    expected: str
    segments: tuple[Segment, ...]
    drifts: dict[str, Drift | None]

    def drift(self, blocks: str) -> Drift | None:
        """Find what changed since the translation named these passages."""
        # Each entry of the file says the same of it.
        if blocks not in self.drifts:
            self.drifts[blocks] = find_drift(self.segments, blocks)
        return self.drifts[blocks]


def _collection(library: Library, together: list[Entry], language: Language) -> _Collection:
    there = {
        one.id: source_hash(one, kind)
        for one in together
        if (kind := library.settings.kind(one.kind)) is not None
        and library.find(one.id, language.code) is not None
    }
    return _Collection(collection_hash(there), collected_segments(together, library, language), {})


def _translated(
    library: Library, entry: Entry, kind: Kind, language: Language, file: _Collection | None
) -> TranslatedEntry:
    translation = library.find(entry.id, language.code)
    segments = segments_of(entry, kind)
    segments = (*segments, *_own_ones(entry, kind, {one.name for one in segments}))
    targets: dict[str, Segment] = {}
    written_names: list[str] = []
    facts = None
    expected, stated = source_hash(entry, kind), ""
    drift = None
    if translation is not None:
        facts = read_page_facts(translation.fields)
        targets = {one.name: one for one in segments_of(translation, kind)}
        written_names = [name for name, one in targets.items() if is_followed(one)]
        stated = facts.source_hash.text if facts.source_hash is not None else ""
        named = segments
        if file is not None:
            expected = file.expected
        elif gives_names_only(translation, entry):
            expected = names_hash(entry, kind, set(targets))
            # It follows what it has: the rest is not there yet, and no change of the source.
            named = tuple(one for one in segments if one.name in targets)
        blocks = facts.source_blocks
        if blocks is not None:
            drift = file.drift(blocks.text) if file is not None else find_drift(named, blocks.text)
            if drift is not None and file is None:
                targets = _moved(targets, drift)
    return TranslatedEntry(
        entry,
        kind,
        translation,
        content_path(kind, "" if kind.holds_many else entry.slug, language.code),
        segments,
        targets,
        facts,
        expected,
        bool(stated) and made_from(stated, expected),
        drift,
        written_names,
    )


def _own_ones(entry: Entry, kind: Kind, have: Collection[str]) -> Iterator[Segment]:
    """Give a passage for what a language can have of its own, such as spellings, the source having none."""
    for field in declared_fields(kind):
        if field.own and has_words(field) and field.name not in have:
            yield Segment(field.name, (SegmentLine(NONE),), NONE, entry.location, field, own=True)


def _moved(targets: dict[str, Segment], drift: Drift) -> dict[str, Segment]:
    """Give passages of a translation the names that their sources have now: some may stand elsewhere."""
    followed = [one for one in targets.values() if is_followed(one)]
    if len(followed) != drift.count:
        return targets
    others = {name: one for name, one in targets.items() if not is_followed(one)}
    return {**{name: followed[at] for name, at in drift.places.items()}, **others}


def collected_segments(entries: list[Entry], library: Library, language: Language) -> tuple[Segment, ...]:
    """Give the passages of the entries of a file that are translated, each name behind that of its entry."""
    return tuple(
        replace(one, name=f"{entry.id}#{one.name}")
        for entry in entries
        if library.find(entry.id, language.code) is not None
        for one in segments_of(entry, library.settings.kind(entry.kind))
    )


def units_of(library: Library, language: Language) -> tuple[Unit, ...]:
    """Give all passages that can be translated into a language, with what there is of them."""
    found: list[Unit] = []
    for entry in translated_entries(library, language):
        known = segment_marks(entry)
        for segment in entry.segments:
            source, target, marks = known[segment.name]
            found.append(
                Unit(
                    f"{entry.source.id}#{segment.name}",
                    entry.source.title,
                    _about(segment, entry),
                    source,
                    target,
                    state_of(entry, segment),
                    marks,
                    most=_most(segment),
                    words=0 if segment.words == NONE else len(segment.words.split()),
                    is_list=segment.is_list,
                    optional=segment.own,
                )
            )
    return tuple(found)


def segment_marks(entry: TranslatedEntry) -> dict[str, tuple[str, str, tuple[Mark, ...]]]:
    """Give for each passage its source and its translation with marks, and the marks.

    A mark stands for what the translation has in its place, where that leads to the same.
    """
    found: dict[str, tuple[str, str, tuple[Mark, ...]]] = {}
    for segment in entry.segments:
        source, marks = mark_segment(segment)
        target = ""
        there: list[tuple[Key, Mark]] = []
        other = entry.targets.get(segment.name)
        if other is not None:
            target, there = mark_segment(other, marks)
        found[segment.name] = source, target, _merge(marks, there)
    return found


def _merge(ours: list[tuple[Key, Mark]], theirs: list[tuple[Key, Mark]]) -> tuple[Mark, ...]:
    other = {mark.number: mark for _, mark in theirs}
    return tuple(
        replace(mark, opening=other[mark.number].opening, closing=other[mark.number].closing)
        if mark.number in other
        else mark
        for _, mark in ours
    )


def state_of(entry: TranslatedEntry, segment: Segment) -> UnitState:
    """Tell how far the translation of a passage is."""
    if segment.name not in entry.targets:
        # Other spellings can have been forgotten; that a language has no acronym is no gap.
        may_be_none = segment.own and (not segment.is_list or segment.words == NONE)
        return UnitState.TRANSLATED if may_be_none and entry.written_names else UnitState.MISSING
    if entry.current:
        return UnitState.REVIEWED if entry.reviewed else UnitState.TRANSLATED
    if entry.drift is None or not is_followed(segment):
        return UnitState.CHANGED if is_followed(segment) else UnitState.TRANSLATED
    name = f"{entry.source.id}#{segment.name}" if entry.kind.holds_many else segment.name
    return UnitState.CHANGED if name in entry.drift.changed else UnitState.TRANSLATED


def _about(segment: Segment, entry: TranslatedEntry) -> str:
    if segment.field is None:
        below = segment.heading and segment.part != "heading"
        return f"{segment.part} below “{segment.heading}”" if below else segment.part
    name = segment.name.replace(".", " › ")
    help = segment.field.help
    return f"{name}: {help}" if help else name


def _most(segment: Segment) -> int:
    """Give how many letters a title or a short field may have: it stands in menus, buttons and on sheets."""
    if segment.field is None or segment.own or segment.field.markdown:
        return 0
    length = len(segment.words)
    short = segment.name.rpartition(".")[2] in _SHORT or segment.name in _SHORT
    return max(_LEAST_ROOM, round(length * _ROOM)) if short and length < 120 else 0


_SHORT = frozenset({"title", "term", "label", "text", "acronym"})
