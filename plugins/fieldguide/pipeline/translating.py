"""What is left to translate, packs for translators, and translations that somebody made in their files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.check import translated_files
from fieldguide.content.drift import blocks_now
from fieldguide.content.layout import word_path
from fieldguide.errors import MachineError, UsageError
from fieldguide.load import folder_of, plain_line_ends
from fieldguide.model import Language, Library
from fieldguide.translate import (
    INTERFACE,
    PACK_FORMATS,
    Change,
    Pack,
    PackChoice,
    PackFormat,
    TranslationStatus,
    choose_units,
    count_status,
    make_pack,
    state_source,
    write_pack,
)

from .checking import CheckResult, check_project
from .interface_words import pack_units, read_word_file
from .writing import put_file, read_original


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack that was written: where, how many passages are in it, and how many words."""

    path: Path
    passages: int
    words: int


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
    languages = [find_language(library, code) for code in codes] or list(library.settings.languages[1:])
    return checked, tuple((one, count_status(pack_units(library, one))) for one in languages)


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
    language = find_language(library, code)
    format = next(one for one in PACK_FORMATS if one.name == format_name)
    format.load()
    if INTERFACE in choice.kinds and not read_word_file(library.settings, language).is_there:
        path = word_path(code)
        raise UsageError(f"there is no {path} to translate: `fieldguide new language {code}` writes it")
    chosen = choose_units(pack_units(library, language), library, choice)
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
            put_change(library, Change(path, after, 0))
            written.append(path)
    return tuple(written)


def put_change(library: Library, change: Change) -> None:
    """Write a file of a project as it will be, with the line ends that it has.

    Raises:
        UsageError: the file is another now than when it was read.
        MachineError: it cannot be written.
    """
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


def find_language(library: Library, code: str) -> Language:
    """Give a language that is translated into.

    Raises:
        UsageError: there is none of that code.
    """
    languages = library.settings.languages[1:]
    found = next((one for one in languages if one.code == code), None)
    if found is None:
        names = ", ".join(one.code for one in languages)
        raise UsageError(f"there is no language `{code}` to translate into; languages: {names}")
    return found
