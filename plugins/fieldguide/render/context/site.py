"""What is known about the site of one language while its pages are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from fieldguide.content.layout import language_of
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import index_path, language_folder, page_fragment, page_path
from fieldguide.content.sources import SOURCE, read_source
from fieldguide.content.terms import TERM
from fieldguide.content.translation_state import TranslationCount, count_translations
from fieldguide.content.words import site_name
from fieldguide.model import (
    Attachment,
    Entry,
    Kind,
    Language,
    Library,
    LocalisedEntry,
    Settings,
    TextValue,
    text_of,
    title_of,
)

from ..language.phrase import Phrase, direction_of
from ..language.words import Words, words_for
from ..text.prepare import PreparedText
from ..text.terms import TermFinder
from .kind_ways import GeneratedPage, KindWays
from .reads import EDITION, OLDEST, TRANSLATIONS, TracedEntries, TracedTable, of_kind

_NO_WAYS = KindWays()

FIRST_PAGE = "index"
"""The slug of the page that stands for a folder."""


@dataclass(frozen=True)
class SiteContext:
    """The library as readers of one language get it, with what is worked out once for all pages.

    `entries` are by id, in the order of the library.  `used_files` gathers the pictures that
    pages show: only these are published.  `attachments` are by the id of their entry.  `texts` are
    texts that were written once for all languages, by their path; with `markdown`, pages are written
    as Markdown for other engines, else as HTML.  `reads` gathers the names of what is looked at; what is
    worked out here once for all pages does not count, so who looks at it is written down each time.
    """

    library: Library
    language: Language
    words: Words
    entries: TracedEntries
    by_kind: Mapping[str, tuple[LocalisedEntry, ...]]
    backlinks: TracedTable[str]
    citing: TracedTable[str]
    attachments: TracedTable[Attachment]
    reads: set[str]
    ways: Mapping[str, KindWays] = field(default_factory=dict)
    texts: Mapping[str, PreparedText] = field(default_factory=dict)
    markdown: bool = False
    used_files: set[str] = field(default_factory=set)
    _finders: dict[str, TermFinder] = field(default_factory=dict)
    _words: dict[str, Words] = field(default_factory=dict)
    _titles: dict[str, Phrase] = field(default_factory=dict)
    _pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    _repeated: dict[tuple[object, ...], tuple[str, frozenset[str]]] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """The settings of the project."""
        return self.library.settings

    @property
    def settings_with_edition(self) -> Settings:
        """The settings, for a page that tells the edition itself: it is another page in each."""
        self.reads.add(EDITION)
        return self.settings

    def kind(self, entry: Entry | LocalisedEntry) -> Kind:
        """Give the kind of an entry."""
        kind = self.settings.kind(entry.kind)
        return kind if kind is not None else Kind(entry.kind)

    def of_kind(self, name: str) -> tuple[LocalisedEntry, ...]:
        """Give the entries of a kind."""
        self.reads.add(of_kind(name))
        return self.by_kind.get(name, ())

    def slugs_of(self, kind: str) -> tuple[str, ...]:
        """Give the slugs of the entries of a kind: which there are, every page is made of."""
        return tuple(entry.source.slug for entry in self.by_kind.get(kind, ()))

    def ways_of(self, kind: str) -> KindWays:
        """Give how the pages of a kind hang together with others."""
        return self.ways.get(kind, _NO_WAYS)

    def whole_of(self, entry: LocalisedEntry) -> LocalisedEntry | None:
        """Give the entry that an entry is part of, as a unit is of a module."""
        self.reads.add(f"whole {entry.id}")
        return self.entries.get(self.wholes.get(entry.id, ""))

    def parts_of(self, entry: LocalisedEntry) -> tuple[LocalisedEntry, ...]:
        """Give the entries that are part of an entry, in order, those that this site contains."""
        parts = self.ways_of(entry.kind).parts
        ids = parts(entry) if parts is not None else ()
        return tuple(self.entries[id] for id in ids if id in self.entries)

    def generated_of(self, kind: str) -> tuple[GeneratedPage, ...]:
        """Give the generated pages of a kind, without those in whose place an author wrote one."""
        pages = self.ways_of(kind).generated if self.settings.holds(kind) else ()
        return tuple(page for page in pages if page.id(kind) not in self.entries)

    def page_of(self, entry: Entry | LocalisedEntry) -> tuple[str, str]:
        """Give the page an entry is on and the fragment it has there, empty for a whole page."""
        found = self._pages.get(entry.id)
        if found is None:
            kind = self.kind(entry)
            slug = entry.id.partition("/")[2]
            found = self._pages[entry.id] = page_path(kind, slug), page_fragment(kind, slug)
        return found

    @property
    def gap(self) -> str:
        """What stands between two blocks: in Markdown, an empty line."""
        return "\n\n" if self.markdown else "\n"

    def text_of(self, path: str) -> PreparedText | None:
        """Give the text of a file that was written before, or None."""
        self.reads.add(of_kind(TERM))
        return self.texts.get(path)

    def phrase(self, text: str, language: str = "") -> Phrase:
        """Give words with their language, that of the reader where none is named."""
        if not language or language == self.language.code:
            return Phrase(text, self.language.code, self.language.direction)
        direction = self._directions.get(language) or direction_of(language)
        return Phrase(text, language, direction, foreign=True)

    def written(self, value: TextValue | None) -> Phrase:
        """Give a translatable text, empty where there is none; it is foreign where the translation lacks it.

        Which language a text is in is told by the file it was read from.
        """
        if value is None:
            return self.phrase("")
        written = language_of(value.location.path)
        return self.phrase(value.text, written if written in self.codes else self.source_code)

    def title(self, entry: LocalisedEntry) -> Phrase:
        """Give the title of an entry."""
        found = self._titles.get(entry.id)
        if found is None:
            found = self._titles[entry.id] = self._title(entry)
        return found

    def _title(self, entry: LocalisedEntry) -> Phrase:
        title = title_of(entry.fields)
        if title is None:
            return self.phrase(entry.source.slug, self.source_code)
        own = read_source(entry.fields).languages if self.kind(entry).is_shared else ()
        return self.phrase(title.text, own[0]) if own else self.written(title)

    @property
    def oldest(self) -> tuple[str, str]:
        """The first day of a review among all entries, and the first that a review is due, empty for none."""
        self.reads.add(OLDEST)
        return self.oldest_days

    @cached_property
    def oldest_days(self) -> tuple[str, str]:
        """The days of `oldest`; pages ask that."""
        facts = [read_page_facts(entry.fields) for entry in self.entries.untraced().values()]
        days = ([text_of(one.reviewed) for one in facts], [text_of(one.review_by) for one in facts])
        reviewed, review_by = (min(filter(None, some), default="") for some in days)
        return reviewed, review_by

    @property
    def translations(self) -> tuple[TranslationCount, ...]:
        """How many pages each language has, and how many of them a person has reviewed."""
        self.reads.add(TRANSLATIONS)
        return self.counted_translations

    @cached_property
    def counted_translations(self) -> tuple[TranslationCount, ...]:
        """The counts of `translations`; pages ask that."""
        return tuple(count_translations(self.library))

    @cached_property
    def wholes(self) -> Mapping[str, str]:
        """The ids of what entries are part of, by their own; pages ask `whole_of`."""
        found: dict[str, str] = {}
        entries = self.entries.untraced()
        for entry in entries.values():
            for part in self.parts_of(entry):
                found.setdefault(part.id, entry.id)
        for entry in entries.values():
            whole = self.ways_of(entry.kind).whole
            if whole is not None:
                found[entry.id] = whole(entry)
            elif self.kind(entry).nested:
                found[entry.id] = self._first_page(entry)
        return found

    def _first_page(self, entry: LocalisedEntry) -> str:
        """Give the id of the first page of the innermost folder that an entry is in, empty for none."""
        folders = entry.source.slug.split("/")[:-1]
        for depth in range(len(folders), 0, -1):
            id = "/".join((entry.kind, *folders[:depth], FIRST_PAGE))
            if id in self.entries and id != entry.id:
                return id
        return ""

    @property
    def folder(self) -> str:
        """The folder of the language below the site's root, with its `/`; empty for the root itself."""
        return language_folder(self.language, self.settings.first_language)

    @property
    def name(self) -> str:
        """The site's name: in the reader's language where the project's words have `site.name`."""
        return site_name(self.settings, self.language.code)

    @cached_property
    def source_code(self) -> str:
        """The tag of the source language."""
        return self.settings.source_language.code

    @cached_property
    def known_sources(self) -> frozenset[str]:
        """The slugs of the sources that a page can cite."""
        return frozenset(self.slugs_of(SOURCE))

    @cached_property
    def listed_kinds(self) -> tuple[Kind, ...]:
        """The kinds that have a list: those with pages, and no page of an author in its place.

        The pages for authors are listed on the first page of their site.
        """
        return tuple(
            kind
            for kind in self.settings.kinds
            if index_path(kind)
            and not kind.for_authors
            and (self.slugs_of(kind.name) or self.ways_of(kind.name).generated)
            and FIRST_PAGE not in self.slugs_of(kind.name)
        )

    @cached_property
    def _directions(self) -> Mapping[str, str]:
        return {language.code: language.direction for language in self.settings.written_languages}

    @cached_property
    def codes(self) -> frozenset[str]:
        """The tags of all languages that texts are in."""
        return frozenset(language.code for language in self.settings.written_languages)

    def once(self, key: tuple[object, ...], write: Callable[[], str]) -> str:
        """Give what is written of the same values on many pages, by a key that holds all of them.

        What was looked at for the first of these pages counts for each.
        """
        found = self._repeated.get(key)
        if found is None:
            before = frozenset(self.reads)
            self.reads.clear()
            found = self._repeated[key] = write(), frozenset(self.reads)
            self.reads.update(before)
        text, reads = found
        self.reads.update(reads)
        return text

    def words_in(self, language: str) -> Words:
        """Give the interface words of another language, for texts that are in it."""
        if language not in self._words:
            self._words[language] = words_for(self.settings, language)
        return self._words[language]

    def terms(self, language: str) -> TermFinder:
        """Give what finds the glossary's terms in texts of a language."""
        self.reads.add(of_kind(TERM))
        if language not in self._finders:
            localised = self.settings.language(language)
            found = [self.library.localise(entry, localised) for entry in self.library.sources(TERM)]
            self._finders[language] = TermFinder.of(found, language)
        return self._finders[language]
