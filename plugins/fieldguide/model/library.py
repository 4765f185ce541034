"""Everything an author wrote, read once and never changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .course_design import CourseDesign
from .entry import Entry, title_of
from .language import Language
from .media import MediaFacts
from .settings import Settings
from .silence import Silence
from .translate import translate_fields
from .value import MapValue


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the content folders; `text` is None for what is not text (pictures).

    `media` is what looking into a file gave that is neither Markdown nor YAML.  `size` is in bytes.
    """

    path: str
    text: str | None
    size: int
    media: MediaFacts | None = None


@dataclass(frozen=True, slots=True)
class LocalisedEntry:
    """An entry as a reader of one language gets it.

    `fields` are the source's facts with the translation's words.  `text` is the entry
    whose body is shown, and `text_language` the language that body is in: the source's
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

    Entries are in the order of their paths.  Where an id stands twice in a language,
    `find` gives the first; the check reports the second.  `silences` are the comments in
    which authors let findings pass.  `courses` tell how the courses are made, in the site for authors alone.
    """

    settings: Settings
    entries: tuple[Entry, ...]
    files: tuple[SourceFile, ...] = ()
    silences: tuple[Silence, ...] = ()
    courses: tuple[CourseDesign, ...] = ()
    _by_id: dict[tuple[str, str], Entry] = field(init=False, repr=False, compare=False)
    _files: dict[str, SourceFile] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            by_id.setdefault((entry.id, entry.language), entry)
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_files", {file.path: file for file in self.files})

    def find(self, id: str, language: str = "") -> Entry | None:
        """Find an entry by id, in the source language unless another is named."""
        return self._by_id.get((id, language or self.settings.source_language.code))

    def file(self, path: str) -> SourceFile | None:
        """Find a file by its path."""
        return self._files.get(path)

    def sources(self, kind: str = "") -> Iterator[Entry]:
        """Give the entries of the source language, of one kind where it is named."""
        code = self.settings.source_language.code
        for entry in self.entries:
            if entry.language == code and (not kind or entry.kind == kind):
                yield entry

    def translations(self, language: str) -> Iterator[Entry]:
        """Give the entries written in another language."""
        return (entry for entry in self.entries if entry.language == language)

    def localise(self, entry: Entry, language: Language) -> LocalisedEntry:
        """Give a source entry as a reader of a language gets it."""
        source_language = self.settings.source_language
        translation = None
        if language.code != source_language.code:
            translation = self.find(entry.id, language.code)
        if translation is None:
            return LocalisedEntry(entry, None, entry.fields, language, entry, source_language)
        kind = self.settings.kind(entry.kind)
        declared = (*kind.fields, *kind.data) if kind is not None else ()
        fields = translate_fields(entry.fields, translation.fields, declared)
        has_text = translation.body is not None or entry.body is None
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
        return Library(self.settings, kept, files, courses=self.courses)
