"""Make entries of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from fieldguide.content.fields import declared_fields
from fieldguide.content.layout import (
    TEXT_SUFFIXES,
    ContentPlace,
    data_path,
    find_place,
    folders_of,
    language_of,
    with_known_ending,
    with_language_folder,
)
from fieldguide.content.near import Guesses
from fieldguide.model import (
    OF_TRANSLATIONS,
    TRANSLATION_FACTS,
    Diagnostic,
    Entry,
    Field,
    FieldMarkdown,
    FieldType,
    Kind,
    Location,
    MapValue,
    MarkdownText,
    Settings,
    SourceFile,
    TextValue,
)

from .bodies import read_body
from .characters import judge_characters
from .faults import body_missing, file_name, unexpected_file, wrong_type
from .field_texts import judge_field_texts, read_field_texts, with_inlines
from .front_matter import split_page
from .memory import Key, ReadingMemory, Step, T, read_once
from .merge_markers import settle_merges
from .shape import ShapeJudge
from .yaml_lines import judge_lines
from .yaml_reader import read_yaml


@dataclass(slots=True)
class EntryReader:
    """Reads entries from files and keeps what is wrong with them in `diagnostics`.

    With a `memory`, files that were read before are not read again.
    """

    settings: Settings
    memory: ReadingMemory | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _data: dict[str, tuple[MapValue, str]] = field(default_factory=dict)
    _guesses: Guesses = field(default_factory=Guesses)
    _vocabularies: dict[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._vocabularies = {name: tuple(words) for name, words in self.settings.vocabularies.items()}
        self._vocabularies["audience"] = self.settings.audiences

    def read(self, files: tuple[SourceFile, ...]) -> tuple[Entry, ...]:
        """Give the entries of all files, in the order of the files."""
        memory = self.memory
        if memory is not None:
            memory.open(self.settings)
        for file in files:
            if file.text is not None and file.path.endswith(TEXT_SUFFIXES):
                self._once(
                    memory.characters if memory is not None else None,
                    (file.path, file.text),
                    partial(self._judge_characters, file.path, file.text),
                )
        placed = [(file, self._place(file)) for file in files]
        for file, place in placed:
            if place is not None and place.data and file.text is not None:
                data = self._once(
                    memory.data if memory is not None else None,
                    (file.path, file.text),
                    partial(self._read_data, file.path, file.text),
                )
                if data is not None:
                    self._data[file.path] = data
        entries: list[Entry] = []
        for file, place in placed:
            if place is None or place.data or file.text is None:
                continue
            beside = self._data.get(data_path(file.path)) if place.kind.data else None
            read: tuple[Entry, ...] = self._once(
                memory.entries if memory is not None else None,
                (file.path, file.text, "" if beside is None else f"={beside[1]}"),
                partial(self._read_page, file.path, file.text, place),
            )
            entries += read
        if memory is not None:
            memory.close()
        return tuple(entries)

    def _once(self, step: Step[T] | None, key: Key, read: Callable[[], T]) -> T:
        return read_once(step, key, self.diagnostics, read, lambda: self._guesses.left)

    def _judge_characters(self, path: str, text: str) -> None:
        self.diagnostics.extend(judge_characters(text, path))

    def _read_data(self, path: str, text: str) -> tuple[MapValue, str] | None:
        settled = self._settled(path, text)
        data = self._mapping(path, settled)
        return (data, settled) if data is not None else None

    def _read_page(self, path: str, text: str, place: ContentPlace) -> tuple[Entry, ...]:
        settled = self._settled(path, text)
        if place.kind.holds_many:
            return tuple(self._read_collection(path, settled, place))
        return (self._read_entry(path, settled, place),)

    def _settled(self, path: str, text: str) -> str:
        """Give the text of a file with the first version of each merge that nobody finished."""
        settled, faults = settle_merges(text, path)
        self.diagnostics.extend(faults)
        return settled

    def _place(self, file: SourceFile) -> ContentPlace | None:
        place = find_place(file.path, self.settings)
        ended = with_known_ending(file.path)
        if place is None and ended and find_place(ended, self.settings) is not None:
            self.diagnostics.append(unexpected_file.report_ending(file.path, ended))
        elif place is None:
            languages = {"", *(language.code for language in self.settings.languages)}
            if file.path.endswith(TEXT_SUFFIXES) and language_of(file.path) in languages:
                folders = folders_of(self.settings, file.path.partition("/")[0], language_of(file.path))
                self.diagnostics.append(unexpected_file.report(file.path, folders))
        elif place.slug and not place.travels:
            moved = with_language_folder(file.path, {one.code for one in self.settings.languages})
            self.diagnostics.append(file_name.report(file.path, file.path.rsplit("/", 1)[1], moved))
        return place

    def _read_entry(self, path: str, text: str, place: ContentPlace) -> Entry:
        kind = place.kind
        start = Location(path, 1, 1, 1, 4) if text.startswith("---") else Location(path)
        if not kind.has_body:
            fields = self._mapping(path, text)
            body = None
            readable = fields is not None
            start = Location(path)
        else:
            parts = split_page(text, path)
            self.diagnostics.extend(parts.diagnostics)
            fields = parts.fields
            readable = fields is not None and not parts.diagnostics
            body, faults = read_body(parts.body, path, parts.first_line)
            self.diagnostics.extend(faults)
            # A translation may begin with its title and its summary.
            needs = kind.needs_text and not self._is_translation(parts.fields, place)
            if needs and readable and not body.blocks and not _shows_more(parts.fields, place):
                self.diagnostics.append(body_missing.report(path, parts.first_line - 1))
        known = fields if fields is not None else MapValue((), start)
        texts: tuple[FieldMarkdown, ...] = ()
        original = kind.field("language") is not None and known.text("language") == place.language
        if fields is not None:
            known, texts = self._judge(known, kind.fields, place, start, text, original=original)
        beside = self._data.get(data_path(path)) if kind.data else None
        if beside is not None:
            data, more = self._judge(
                beside[0], kind.data, place, beside[0].location, beside[1], original=original
            )
            known = MapValue((*known.entries, *data.entries), known.location)
            texts = (*texts, *more)
        return Entry(
            place.id,
            kind.name,
            place.language,
            path,
            known,
            start,
            body,
            self._audience(known, kind) if readable else None,
            _anchors(known, kind, body),
            texts,
            original and place.language != self.settings.source_language.code,
        )

    def _is_translation(self, fields: MapValue | None, place: ContentPlace) -> bool:
        """Tell whether a file lies in another language's folder and says of no other that it is its own."""
        spoken = fields.text("language") if fields is not None else ""
        return place.language not in (self.settings.source_language.code, spoken)

    def _read_collection(self, path: str, text: str, place: ContentPlace) -> Iterator[Entry]:
        kind = place.kind
        whole = self._mapping(path, text)
        if whole is None:
            return
        extra: tuple[tuple[TextValue, TextValue], ...] = ()
        items = whole
        if kind.collection:
            top = Field(kind.collection, FieldType.KEYED, required=True, translatable=True)
            self._judge(whole, (top, *OF_TRANSLATIONS), place, Location(path), text)
            inner = whole.get(kind.collection)
            items = inner if isinstance(inner, MapValue) else MapValue((), Location(path))
            extra = tuple(
                (key, value)
                for key, value in whole.entries
                if key.text in TRANSLATION_FACTS and isinstance(value, TextValue)
            )
        for key, value in items.entries:
            if not isinstance(value, MapValue):
                fault = wrong_type.report(
                    value.location, key.text, "keys with values below", "something else"
                )
                self.diagnostics.append(fault)
                continue
            judged, texts = self._judge(value, kind.fields, place, key.location, text)
            fields = MapValue((*judged.entries, *extra), value.location)
            id = f"{kind.name}/{key.text}"
            audience = self._audience(fields, kind)
            yield Entry(
                id, kind.name, place.language, path, fields, key.location, None, audience, field_texts=texts
            )

    def _mapping(self, path: str, text: str) -> MapValue | None:
        """Read a YAML file; None where it cannot be read, so that nothing more is said of it."""
        value, diagnostics = read_yaml(text, path)
        self.diagnostics.extend(diagnostics)
        if isinstance(value, MapValue):
            return value
        if value is not None:
            faults = tuple(judge_lines(text, path, 1)) or (
                wrong_type.report(value.location, path, "keys with values", "something else"),
            )
            self.diagnostics.extend(faults)
        return None if diagnostics or value is not None else MapValue((), Location(path))

    def _judge(
        self,
        fields: MapValue,
        declared: tuple[Field, ...],
        place: ContentPlace,
        start: Location,
        text: str,
        *,
        original: bool = False,
    ) -> tuple[MapValue, tuple[FieldMarkdown, ...]]:
        """Judge the fields, and give them with what was read of their texts; `text` is that of the file.

        An `original` says itself that it was written in the language of its folder.
        """
        translation = place.language != self.settings.source_language.code and not original
        judge = ShapeJudge(self._vocabularies, translation, guesses=self._guesses)
        self.diagnostics.extend(judge.judge_group(fields, declared, start))
        if not judge.signed:
            return fields, ()
        texts = read_field_texts(judge.signed, text.split("\n"))
        self.diagnostics.extend(judge_field_texts(texts))
        return with_inlines(fields, judge.signed, texts), texts

    def _audience(self, fields: MapValue, kind: Kind) -> str | None:
        default = self.settings.default_audience or self.settings.audiences[-1]
        if kind.field("audience") is None:
            return self.settings.audiences[0]
        if fields.get("audience") is None:
            # Terms and sources are for all; of the sources, a build lists those that it cites.
            return self.settings.audiences[0] if kind.holds_many else default
        text = fields.text("audience")
        return text if text in self.settings.audiences else None


def _shows_more(fields: MapValue | None, place: ContentPlace) -> bool:
    """Tell whether a page without a text shows something else: the home page, or one that asks for it."""
    if place.slug == "index":
        return True
    wishes = [one.name for one in place.kind.fields if one.type is FieldType.BOOLEAN]
    return fields is not None and any(fields.text(name) == "true" for name in wishes)


def _anchors(fields: MapValue, kind: Kind, body: MarkdownText | None) -> tuple[str, ...]:
    names: list[str] = []
    for declared in declared_fields(kind):
        if declared.anchor:
            names += [key.text for key, _ in fields.keyed(declared.name)]
    if body is not None:
        names += [heading.id for heading in body.headings if heading.id]
    return tuple(names)
