"""What is left to translate, packs for translators, and what comes back: judged whole, then written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fieldguide.check import translated_files
from fieldguide.content.drift import blocks_now
from fieldguide.content.layout import word_path
from fieldguide.content.words import word_folders
from fieldguide.errors import MachineError, UsageError
from fieldguide.load import (
    ReadingMemory,
    folder_of,
    judge_word,
    plain_line_ends,
    read_project_files,
    read_yaml,
)
from fieldguide.model import (
    Diagnostic,
    Language,
    Library,
    Location,
    MapValue,
    Settings,
    Severity,
    SourceFile,
    TextValue,
)
from fieldguide.translate import (
    PACK_FORMATS,
    AcceptedRow,
    Change,
    Pack,
    PackChoice,
    PackFormat,
    PackProblem,
    PackReview,
    ReturnedPack,
    TranslationStatus,
    Unit,
    choose_units,
    count_status,
    judge_pack,
    make_pack,
    read_pack,
    state_source,
    units_of,
    word_units,
    write_changes,
    write_pack,
    write_words,
)

from .checking import CheckResult, Judged, check_project, judge_files
from .writing import put_file, read_original


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack that was written: where, how many passages are in it, and how many words."""

    path: Path
    passages: int
    words: int


@dataclass(frozen=True, slots=True)
class ImportedPack:
    """What became of a pack: files that were written, or why none was; what else there is to say.

    `waiting` are entries of which too much is missing to write them.  `same` counts the passages that came
    back as they are in the project.
    """

    changes: tuple[Change, ...] = ()
    problems: tuple[PackProblem, ...] = ()
    waiting: tuple[PackProblem, ...] = ()
    notes: tuple[PackProblem, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    passages: int = 0
    same: int = 0


def translation_status(
    config: Path, codes: Sequence[str]
) -> tuple[CheckResult, tuple[tuple[Language, tuple[TranslationStatus, ...]], ...]]:
    """Count what is translated into some languages, into all where none is named.

    Raises:
        UsageError: there is no such language, or no usable configuration.
    """
    checked = check_project(config)
    if checked.library is None:
        return checked, ()
    library = checked.library
    languages = [_language(library, code) for code in codes] or list(library.settings.languages[1:])
    return checked, tuple((one, count_status(_units(library, one))) for one in languages)


def export_packs(
    config: Path, code: str, format_name: str, to: Path, choice: PackChoice, most: int
) -> tuple[CheckResult, tuple[WrittenPack, ...]]:
    """Write packs of what is wanted, at most so many, into a folder; nothing where there are errors.

    Raises:
        UsageError: there is no such language, kind or entry, or a pack of that name is there already.
        MachineError: the disk failed.
    """
    checked = check_project(config)
    if checked.library is None or checked.errors:
        return checked, ()
    library = checked.library
    language = _language(library, code)
    format = next(one for one in PACK_FORMATS if one.name == format_name)
    format.load()
    chosen = choose_units(_units(library, language), library, choice)
    packs = chosen[:most] if most else chosen
    written: list[WrittenPack] = []
    for number, units in enumerate(packs, 1):
        name = f"{code}-{number:02}.{format.name}"
        written.append(_write(to / name, make_pack(library, language, units), format))
    return checked, tuple(written)


def _write(path: Path, pack: Pack, format: PackFormat) -> WrittenPack:
    content = write_pack(pack, format)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise UsageError(f"{path} is there already; somebody may have written into it") from None
    except OSError as error:
        raise MachineError(f"{path} cannot be written: {error.strerror}") from error
    return WrittenPack(path, len(pack.units), pack.words)


class PackImport:
    """Packs that come back into a project, one after the other: each is judged, and written if it is right.

    The project is read and judged once, with the first pack, and again after each pack that changed it.
    """

    def __init__(self, config: Path) -> None:
        self._config = config
        self._memory = ReadingMemory()
        self._judged: tuple[Library, Sequence[Diagnostic]] | None = None

    def take(self, path: Path, code: str = "", review: PackReview | None = None) -> ImportedPack:
        """Judge a pack, and write what is new in it; nothing where one thing in it is wrong.

        `code` is the language that it has to be of, empty for the one that it names;  a `review` counts more
        than what the pack says.

        Raises:
            UsageError: there is no usable configuration, no such language, or the file is no pack.
            MachineError: a file cannot be written.
        """
        pack = read_pack(path)
        library, known = self._judged or self._read()
        language = _language(library, code or pack.target)
        judged = judge_pack(_units(library, language), language.code, pack)
        words = [one for one in judged.accepted if library.find(one.unit.entry) is None]
        problems = (*judged.problems, *_wrong_words(library.settings, words))
        if problems:
            return ImportedPack(problems=problems, notes=judged.notes)
        texts = [one for one in judged.accepted if library.find(one.unit.entry) is not None]
        written = write_changes(library, language, texts, review or pack.review)
        found = ImportedPack(
            waiting=written.waiting,
            notes=judged.notes,
            passages=sum(one.passages for one in written.files),
            same=sum(not one.changed for one in judged.accepted),
        )
        if written.problems:
            return replace(found, problems=written.problems)
        faults: tuple[Diagnostic, ...] = ()
        if written.files:
            after = _judge(library, written.files, self._memory)
            faults = _new_faults(after.told, known, written.files)
            if any(one.severity is Severity.ERROR for one in faults):
                return replace(found, faults=faults, problems=_in_pack(faults, written.files, pack))
            self._judged = after.library, after.told
        changes = written.files
        if any(one.changed for one in words):
            changes = (*changes, _with_words(library, language, words))
            # Other words of the interface are other settings: these are read again.
            self._judged = None
        for change in changes:
            _put(library, change)
        return replace(found, faults=faults, changes=changes, passages=sum(one.passages for one in changes))

    def _read(self) -> tuple[Library, Sequence[Diagnostic]]:
        checked = check_project(self._config, memory=self._memory)
        if checked.library is None:
            raise UsageError("the configuration cannot be used: please see `fieldguide check`")
        self._judged = checked.library, checked.diagnostics
        return self._judged


def _units(library: Library, language: Language) -> tuple[Unit, ...]:
    """Give all passages that can be translated: words of the interface, then those of the content."""
    _, words = _words_of(library, language)
    return (*word_units(library.settings, language, words), *units_of(library, language))


def _words_of(library: Library, language: Language) -> tuple[str, MapValue | None]:
    """Give the text of the project's file of words in a language, and what stands in it; None for nothing."""
    path = word_path(language.code)
    content = read_original(library.settings.root, path)
    text = plain_line_ends(content.decode("utf-8-sig", "replace")) if content is not None else ""
    value, _ = read_yaml(text, path)
    return text, value if isinstance(value, MapValue) else None


def _wrong_words(settings: Settings, rows: Sequence[AcceptedRow]) -> Iterator[PackProblem]:
    """Judge words that came back as in their file: what is in braces has to be what the program fills in."""
    folders = word_folders(settings.kinds)
    for one in rows:
        text = TextValue(one.row.target, Location(word_path("")))
        for fault in judge_word(folders, one.unit.name, text):
            yield PackProblem(one.row.place, one.row.id, f"{fault.message} ({fault.code})", fault.hint)


def _with_words(library: Library, language: Language, rows: Sequence[AcceptedRow]) -> Change:
    text = write_words(*_words_of(library, language), rows)
    return Change(word_path(language.code), text, sum(one.changed for one in rows))


def import_pack(config: Path, path: Path, code: str = "", review: PackReview | None = None) -> ImportedPack:
    """Take one pack into a project, see `PackImport`."""
    return PackImport(config).take(path, code, review)


def accept_translations(config: Path, paths: Sequence[str]) -> tuple[str, ...]:
    """Write into translations that they follow their sources as these are now; give the paths that changed.

    Without `paths`, those that do already get the names of the passages that they were made from.

    Raises:
        UsageError: there is no usable configuration, or a path is no translation.
        MachineError: a file cannot be written.
    """
    library = check_project(config).library
    if library is None:
        raise UsageError("the configuration cannot be used: please see `fieldguide check`")
    files = {one.first.path: one for one in translated_files(library)}
    for path in paths:
        if path not in files:
            raise UsageError(f"{path} is no translation that has a source")
    written: list[str] = []
    for path, file in files.items():
        if path not in paths if paths else file.stated != file.expected:
            continue
        pairs = sorted(file.pairs, key=lambda pair: pair.source.location.line)
        blocks = blocks_now(
            (pair.source.as_written or pair.source, pair.translation, pair.kind) for pair in pairs
        )
        before = library.file(path)
        text = before.text if before is not None and before.text is not None else ""
        after = state_source(text, file.expected, blocks, is_page=path.endswith(".md"))
        if after != text:
            _put(library, Change(path, after, 0))
            written.append(path)
    return tuple(written)


def _put(library: Library, change: Change) -> None:
    file = library.file(change.path)
    folder = folder_of(library.settings, file) if file is not None else library.settings.root
    before = read_original(folder, change.path)
    text = before.decode("utf-8", "replace") if before is not None else ""
    if file is not None and plain_line_ends(text) != file.text:
        raise UsageError(f"{change.path} was changed while it was read: please try again")
    # The line ends of the file, and the mark at its start, stay.
    ends = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    put_file(folder, change.path, (mark + change.text.replace("\n", ends)).encode())


def _new_faults(
    told: Sequence[Diagnostic], known: Sequence[Diagnostic], changes: Sequence[Change]
) -> tuple[Diagnostic, ...]:
    """Give what would be wrong with the files that change, and is not wrong now."""
    before = {(one.code, one.location.path, one.message) for one in known}
    paths = {one.path for one in changes}
    return tuple(
        one
        for one in told
        if one.location.path in paths and (one.code, one.location.path, one.message) not in before
    )


def _judge(library: Library, changes: Sequence[Change], memory: ReadingMemory) -> Judged:
    files, unread = read_project_files(library.settings)
    texts = {one.path: one.text for one in changes}
    there = {one.path for one in files}
    changed = [
        replace(one, text=texts[one.path], size=len(texts[one.path].encode())) if one.path in texts else one
        for one in files
    ]
    changed += [
        SourceFile(path, text, len(text.encode())) for path, text in texts.items() if path not in there
    ]
    return judge_files(library.settings, tuple(sorted(changed, key=lambda one: one.path)), unread, memory)


def _in_pack(
    faults: Sequence[Diagnostic], changes: Sequence[Change], pack: ReturnedPack
) -> tuple[PackProblem, ...]:
    """Tell faults of the files as they would be with the words that they are about."""
    texts = {one.path: one.text.split("\n") for one in changes}
    found: list[PackProblem] = []
    for one in faults:
        if one.severity is not Severity.ERROR:
            continue
        line = texts[one.location.path][one.location.line - 1].strip()
        # The shorter words of another row may be part of the line, too.
        rows = [row for row in pack.rows if row.target.strip() and row.target.strip() in line]
        row = max(rows, key=lambda row: len(row.target.strip()), default=None)
        place = row.place if row is not None else f"{one.location.path}:{one.location.line}"
        id = row.id if row is not None else one.location.path
        found.append(PackProblem(place, id, f"{one.message} ({one.code})", one.hint))
    return tuple(found)


def _language(library: Library, code: str) -> Language:
    languages = library.settings.languages[1:]
    found = next((one for one in languages if one.code == code), None)
    if found is None:
        names = ", ".join(one.code for one in languages)
        raise UsageError(f"there is no language `{code}` to translate into; languages: {names}")
    return found
