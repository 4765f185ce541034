"""Everything an author wrote, read once and never changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .course_design import CourseDesign
from .entry import Entry, title_of
from .language import Language
from .local_edition import EditionChoice
from .media import MediaFacts
from .settings import Settings
from .silence import Silence
from .translate import translate_fields
from .value import MapValue


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the content folders; `text` is None for what is not text (pictures).

    `media` is what looking into a file gave that is neither Markdown nor YAML.  `size` is in bytes.
    `path` says what the file is; where it lies is `real`, counted from the configuration file too,
    and empty where that is the same:  the files of an office's edition lie in its own folder, and
    `replaces` are the project's files that one of them stands for.
    """

    path: str
    text: str | None
    size: int
    media: MediaFacts | None = None
    real: str = ""
    replaces: tuple[SourceFile, ...] = ()

    @property
    def place(self) -> str:
        """Where the file lies, counted from the configuration file."""
        return self.real or self.path


@dataclass(frozen=True, slots=True)
class LocalisedEntry:
    """An entry as a reader of one language gets it.

    `source` is the original: in the source language, or in the language that its file says it was
    written in.  `fields` are its facts with the translation's words.  `text` is the entry
    whose body is shown, and `text_language` the language that body is in: the original's
    where there is no translation.
    """

    source: Entry
    translation: Entry | None
    fields: MapValue
    language: Language
    text: Entry
    text_language: Language

    @property
    def id(self) -> str:
        """The id, the same in every language."""
        return self.source.id

    @property
    def kind(self) -> str:
        """The name of the kind."""
        return self.source.kind

    @property
    def title(self) -> str:
        """The title in the reader's language, else in the source language."""
        title = title_of(self.fields)
        return title.text if title is not None else self.source.slug


@dataclass(frozen=True)
class Library:
    """All entries in all languages, and the files they came from.

    Entries are in the order of their paths.  The original of an id is its entry in the source
    language, else the one whose file says that it was written in another.  Where an id stands twice
    in a language, `find` gives the first; the check reports the second.  `silences` are the
    comments in which authors let findings pass.  `courses` tell how the courses are made, in the
    site for authors alone.  `choice` tells what the edition of an office leaves out, which is
    nowhere else in the library.
    """

    settings: Settings
    entries: tuple[Entry, ...]
    files: tuple[SourceFile, ...] = ()
    silences: tuple[Silence, ...] = ()
    courses: tuple[CourseDesign, ...] = ()
    choice: EditionChoice | None = None
    _by_id: dict[tuple[str, str], Entry] = field(init=False, repr=False, compare=False)
    _originals: dict[str, Entry] = field(init=False, repr=False, compare=False)
    _files: dict[str, SourceFile] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            by_id.setdefault((entry.id, entry.language), entry)
        code = self.settings.source_language.code
        originals = {id: entry for (id, language), entry in by_id.items() if language == code}
        for entry in self.entries:
            if entry.is_original and entry.language != code:
                originals.setdefault(entry.id, entry)
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_originals", originals)
        files = {file.real: file for file in self.files if file.real}
        files |= {file.path: file for file in self.files}
        object.__setattr__(self, "_files", files)

    def find(self, id: str, language: str = "") -> Entry | None:
        """Find an entry by id: the original, unless a language is named."""
        return self._by_id.get((id, language)) if language else self._originals.get(id)

    def is_original(self, entry: Entry) -> bool:
        """Tell whether an entry holds facts, and is no translation of one that does."""
        return entry.is_original or entry.language == self.settings.source_language.code

    def file(self, path: str) -> SourceFile | None:
        """Find a file by its path, or by where it lies."""
        return self._files.get(path)

    def sources(self, kind: str = "") -> Iterator[Entry]:
        """Give the originals, of one kind where it is named."""
        for entry in self.entries:
            if (not kind or entry.kind == kind) and self.is_original(entry):
                yield entry

    def translations(self, language: str) -> Iterator[Entry]:
        """Give the entries written in another language."""
        return (entry for entry in self.entries if entry.language == language)

    def localise(self, entry: Entry, language: Language) -> LocalisedEntry:
        """Give a source entry as a reader of a language gets it."""
        source_language = self.settings.language(entry.language)
        translation = None
        if language.code != source_language.code:
            translation = self.find(entry.id, language.code)
        if translation is None:
            return LocalisedEntry(entry, None, entry.fields, language, entry, source_language)
        kind = self.settings.kind(entry.kind)
        declared = (*kind.fields, *kind.data) if kind is not None else ()
        fields = translate_fields(entry.fields, translation.fields, declared)
        has_text = translation.has_text or not entry.has_text
        return LocalisedEntry(
            entry,
            translation,
            fields,
            language,
            translation if has_text else entry,
            language if has_text else source_language,
        )

    def count_hidden(self) -> dict[str, int]:
        """Count what this build's audience may not see, for each audience it is for, from wide to narrow.

        Unreadable audiences are not counted: a fault is told for each.
        """
        numbers = Counter(entry.audience for entry in self.sources() if self.settings.holds(entry.kind))
        return {
            audience: numbers[audience]
            for audience in self.settings.audiences
            if numbers[audience] and not self.settings.shows(audience)
        }

    def visible(self) -> Library:
        """Give the library without what this build's audience may not see, as `audience` says.

        What is in the other site, that of authors or that of readers, is left out too.

        Which sources are left, `visible_library` decides, for it knows who cites them.
        A translation is judged by its source: it cannot widen an audience.
        """
        settings = self.settings
        shown = {
            entry.id
            for entry in self.sources()
            if settings.shows(entry.audience) and settings.holds(entry.kind)
        }
        kept = tuple(entry for entry in self.entries if entry.id in shown)
        paths = {entry.path for entry in self.entries} - {entry.path for entry in kept}
        files = tuple(file for file in self.files if file.path not in paths)
        return Library(self.settings, kept, files, courses=self.courses, choice=self.choice)
