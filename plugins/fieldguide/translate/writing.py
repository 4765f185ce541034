"""The files of translations as they will be, when what came back is written into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldguide.content.drift import is_followed, write_blocks
from fieldguide.content.fingerprint import collection_hash, names_hash, source_hash
from fieldguide.content.segments import Segment
from fieldguide.model import Fix, Language, Library

from .edits import REMARK, apply_edits, end_of_block, entry_lines, find_edits, text_of_file
from .heads import end_of_head, facts_as_written, review_head, with_head, with_new_digests
from .judging import AcceptedRow
from .making import make_files
from .marks import unmark
from .units import TranslatedEntry, segment_marks, translated_entries
from .values import PackProblem, PackReview

_BY_HAND = "please write these passages into the file, then run `fieldguide translate accept`"


@dataclass(frozen=True, slots=True)
class Change:
    """A file of a translation as it will be, and how many of its passages are new or changed."""

    path: str
    text: str
    passages: int
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class PackChanges:
    """What comes of a pack: files, and entries that wait for more; what cannot be written into its file."""

    files: tuple[Change, ...]
    waiting: tuple[PackProblem, ...]
    problems: tuple[PackProblem, ...]


@dataclass(slots=True)
class _Given:
    """What came back for an entry: its texts, as they are written, those that change, and where from."""

    entry: TranslatedEntry
    texts: dict[str, list[str]] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    place: str = ""

    @property
    def followed(self) -> list[Segment]:
        """The passages of the source that a translation follows."""
        return [one for one in self.entry.segments if is_followed(one)]

    @property
    def all_texts(self) -> dict[str, list[str]]:
        """All that the translation says, with what came back."""
        there = {name: [line.written for line in one.lines] for name, one in self.entry.targets.items()}
        return {**there, **self.texts}

    @property
    def done(self) -> bool:
        """Tell whether the translation follows its source, with what came back."""
        entry = self.entry
        if entry.translation is None or entry.current:
            return True
        if entry.drift is None:
            return all(one.name in self.texts for one in self.followed)
        changed = {name.rpartition("#")[2] for name in entry.drift.changed if self._is_own(name)}
        return changed <= self.texts.keys()

    def _is_own(self, name: str) -> bool:
        return not self.entry.kind.holds_many or name.partition("#")[0] == self.entry.source.id

    @property
    def is_whole(self) -> bool:
        """Tell whether each passage that the translation has came back."""
        have = self.all_texts
        return all(one.name in self.texts for one in self.followed if one.name in have)


def write_changes(
    library: Library, language: Language, accepted: Sequence[AcceptedRow], review: PackReview
) -> PackChanges:
    """Give the files that change; what has not changed in them stays as it is, letter for letter."""
    rows: dict[str, dict[str, AcceptedRow]] = {}
    for one in accepted:
        rows.setdefault(one.unit.entry, {})[one.unit.name] = one
    found = _Writer(library, review)
    collections: dict[str, list[_Given]] = {}
    for entry in translated_entries(library, language):
        given = _read_rows(entry, rows.get(entry.source.id, {}))
        if entry.kind.holds_many:
            collections.setdefault(entry.path, []).append(given)
        elif given.texts:
            found.write_entry(given)
    for path, together in collections.items():
        if any(given.texts for given in together):
            found.write_collection(path, together)
    return PackChanges(tuple(found.files), tuple(found.waiting), tuple(found.problems))


def _read_rows(entry: TranslatedEntry, rows: Mapping[str, AcceptedRow]) -> _Given:
    found = _Given(entry)
    if not rows:
        return found
    marks = segment_marks(entry)
    segments = {one.name: one for one in entry.segments}
    for name, row in rows.items():
        text = unmark(row.row.target, marks[name][2])
        items = text.split("\n") if segments[name].is_list else [text]
        found.texts[name] = items if text else []
        if row.changed:
            found.changed.add(name)
        found.place = found.place or row.row.place
    return found


@dataclass(slots=True)
class _Writer:
    """Writes entry after entry, and keeps what comes of it."""

    library: Library
    review: PackReview
    files: list[Change] = field(default_factory=list)
    waiting: list[PackProblem] = field(default_factory=list)
    problems: list[PackProblem] = field(default_factory=list)

    def write_entry(self, given: _Given) -> None:
        """Write the files of one entry."""
        entry = given.entry
        reviewed = bool(self.review.by) and given.done and given.is_whole
        if entry.current and not given.changed and not reviewed:
            return
        # Into a text that is not there yet, nothing can be put in its place: it comes whole.
        new = given.changed - entry.targets.keys()
        text_comes = any(one.in_body and one.name in new for one in given.followed)
        in_place = entry.has_whole_shape and not text_comes
        names_only = _has_names_only(given)
        if not in_place and not names_only and not self._can_be_made(given):
            return
        page = entry.path
        texts: dict[str, str] = {}
        if entry.has_whole_shape:
            edits = find_edits(self.library, entry, given.all_texts, given.changed)
            if edits is None:
                self._refuse(given, "its file is written so that a program cannot add to it")
                return
            texts = self._apply(edits)
        made = not in_place and bool(given.changed or not entry.current)
        if made:
            files = make_files(entry, given.all_texts, names_only=names_only)
            if entry.has_whole_shape:
                head = _parted(texts.get(page, text_of_file(self.library, page)))[0]
                texts[page] = head + _parted(files[page])[1]
            else:
                texts = files
        known = _fingerprint(given, names_only=names_only) if given.done else ""
        before = texts.get(page, text_of_file(self.library, page))
        texts[page] = with_head(
            before,
            self._head([given], known, reviewed=reviewed, made=made),
            is_page=page.endswith(".md"),
        )
        for path, text in texts.items():
            if text != text_of_file(self.library, path):
                own = path == page
                count = 0 if any(one.path in texts for one in self.files) else len(given.changed)
                self.files.append(Change(path, text, count, reviewed and own))

    def _can_be_made(self, given: _Given) -> bool:
        """Tell whether a file can be made of its source's; say what it waits for, or why it cannot."""
        entry = given.entry
        missing = [one.name for one in given.followed if one.name not in given.all_texts]
        if not given.done and entry.drift is not None:
            missing += sorted(entry.drift.changed - given.texts.keys() - set(missing))
        elif not given.done:
            missing += [one.name for one in given.followed if one.name not in given.texts]
        if missing:
            count = f"{len(missing)} passages" if len(missing) > 1 else "1 passage"
            told = f"{count} of `{entry.source.id}` did not come back yet: nothing of it is written"
            self.waiting.append(
                PackProblem(given.place, entry.source.id, told, f"the first is `{missing[0]}`")
            )
            return False
        lost = text_of_file(self.library, entry.path)
        lost = _parted(lost)[1] if entry.has_whole_shape else lost
        if entry.translation is not None and REMARK in lost:
            self._refuse(
                given, "its source has other passages now, and its file has remarks that would be lost"
            )
            return False
        return True

    def _refuse(self, given: _Given, why: str) -> None:
        id = given.entry.source.id
        self.problems.append(PackProblem(given.place, id, f"`{id}` cannot be written: {why}", _BY_HAND))

    def _apply(self, edits: Iterable[Fix]) -> dict[str, str]:
        by_path: dict[str, list[Fix]] = {}
        for one in edits:
            by_path.setdefault(one.location.path, []).append(one)
        return {path: apply_edits(text_of_file(self.library, path), some) for path, some in by_path.items()}

    def _head(
        self, together: Sequence[_Given], known: str, *, reviewed: bool, made: bool = False
    ) -> dict[str, str]:
        """Give what a file says of itself that changes, or all; its entries are `together`."""
        sample = next((one.entry for one in together if one.entry.translation is not None), together[0].entry)
        before = facts_as_written(sample.facts)
        after = dict(before)
        followed = [one for given in together for one in _named(given)]
        if known:
            have = {_name(given, name) for given in together for name in given.all_texts}
            after["source_hash"] = known
            after["source_blocks"] = write_blocks(one for one in followed if one.name in have)
        else:
            new = {_name(given, name) for given in together for name in given.texts}
            if sample.names_only:
                followed = [one for one in followed if one.name in sample.targets]
            after["source_blocks"] = with_new_digests(before["source_blocks"], followed, new)
        if any(given.changed for given in together) or reviewed:
            after |= review_head(self.review if reviewed else None)
        return {key: text for key, text in after.items() if (text if made else text != before[key])}

    def write_collection(self, path: str, together: Sequence[_Given]) -> None:
        """Write a file with many entries: what changes in those that are there, the new ones at its end."""
        kept = [one for one in together if one.entry.targets or (one.texts and self._can_be_made(one))]
        changed = sum(len(one.changed) for one in kept)
        done = all(one.done for one in kept)
        reviewed = bool(self.review.by) and done and all(one.is_whole for one in kept)
        if all(one.entry.current for one in kept) and not changed and not reviewed:
            return
        text = self._edited_collection(path, kept)
        if text is None:
            return
        hashes = {one.entry.source.id: source_hash(one.entry.source, one.entry.kind) for one in kept}
        known = collection_hash(hashes) if done else ""
        text = with_head(text, self._head(kept, known, reviewed=reviewed), is_page=False)
        if text != text_of_file(self.library, path):
            self.files.append(Change(path, text, changed, reviewed))

    def _edited_collection(self, path: str, kept: Sequence[_Given]) -> str | None:
        edits: list[Fix] = []
        new: list[_Given] = []
        for given in kept:
            if given.entry.translation is None:
                new.append(given)
            elif given.changed:
                found = find_edits(self.library, given.entry, given.all_texts, given.changed)
                if found is None:
                    self._refuse(given, "its file is written so that a program cannot add to it")
                    return None
                edits += found
        text = apply_edits(text_of_file(self.library, path), edits)
        kind = kept[0].entry.kind
        indent = "  " if kind.collection else ""
        lines = [line for given in new for line in entry_lines(given.entry, given.all_texts, indent)]
        if not lines:
            return text
        top = (
            [f"{kind.collection}:"] if kind.collection and f"\n{kind.collection}:" not in f"\n{text}" else []
        )
        return _at_end(text, [*top, *lines], kind.collection)


def _parted(page: str) -> tuple[str, str]:
    """Give the head of a page, and what stands below it."""
    lines = page.split("\n")
    end = end_of_head(lines, is_page=True) + 1
    return "\n".join((*lines[:end], "")), "\n".join(lines[end:])


def _at_end(text: str, new: Sequence[str], collection: str) -> str:
    """Put new entries behind the last one of a file."""
    lines = text.split("\n") if text else [""]
    at = next((number for number, line in enumerate(lines) if line.startswith(f"{collection}:")), None)
    end = end_of_block(lines, at) if collection and at is not None else len(lines) - (not lines[-1])
    return "\n".join((*lines[:end], *new, *lines[end:])) + ("" if end < len(lines) else "\n")


def _has_names_only(given: _Given) -> bool:
    """Tell whether title, summary and other fields alone are there, of an entry that has a text."""
    have = given.all_texts
    in_body = [one for one in given.followed if one.in_body]
    some = any(one.name in have for one in given.followed)
    return (
        given.entry.kind.has_body and some and bool(in_body) and not any(one.name in have for one in in_body)
    )


def _fingerprint(given: _Given, *, names_only: bool) -> str:
    entry = given.entry
    if names_only:
        have = given.all_texts
        return names_hash(entry.source, entry.kind, {one.name for one in given.followed if one.name in have})
    return source_hash(entry.source, entry.kind)


def _named(given: _Given) -> Iterator[Segment]:
    """Give the passages that are followed, by the names that they have in their file."""
    return (replace(one, name=_name(given, one.name)) for one in given.followed)


def _name(given: _Given, name: str) -> str:
    return f"{given.entry.source.id}#{name}" if given.entry.kind.holds_many else name
