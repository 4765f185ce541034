"""How kinds of content and their fields are declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum


class FieldType(Enum):
    """What a field holds.

    TEXT plain words · INTEGER · DATE an ISO day · BOOLEAN `true` or `false` ·
    CHOICE one word of a vocabulary · REFERENCE an id · CITATION `@source, place` ·
    COUNTRY an ISO 3166-1 alpha-3 code · LIST of `items` · KEYED a mapping from
    the author's own slugs to `items` · GROUP a mapping of declared `fields`.
    """

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    REFERENCE = "reference"
    CITATION = "citation"
    COUNTRY = "country"
    LIST = "list"
    KEYED = "keyed"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    `translatable` marks words: a translation carries these and nothing else.
    `vocabulary` names the closed set of a CHOICE, `kinds` the allowed targets of a
    REFERENCE (empty: any).  `anchor` on a KEYED field makes its keys addressable as
    `kind/slug#key`.  `own` marks words that each language has of its own, such as the
    spellings of a term: a translation's replace the source's instead of following them
    one by one, and may be missing.  `late` marks words that a translation may lack without
    being behind: they follow the source's where it has them.  `minimum` and `maximum` bound an INTEGER.
    `help` is one English sentence for authors; it feeds the manual and editors.  `default` says
    what holds where the field is missing, and `example` what may be written: of options, in YAML.
    """

    name: str
    type: FieldType = FieldType.TEXT
    required: bool = False
    translatable: bool = False
    vocabulary: str = ""
    kinds: tuple[str, ...] = ()
    items: Field | None = None
    fields: tuple[Field, ...] = ()
    anchor: bool = False
    own: bool = False
    late: bool = False
    minimum: int | None = None
    maximum: int | None = None
    help: str = ""
    default: str = ""
    example: str = ""

    def field(self, name: str) -> Field | None:
        """Find a field of a GROUP by name."""
        return next((one for one in self.fields if one.name == name), None)

    def named(self, name: str) -> Field:
        """Give the same field under another name, as items are that stand under an author's key."""
        return replace(self, name=name)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that every page of a kind has, with its fixed id."""

    id: str
    required: bool = True


class Layout(Enum):
    """Where the files of a kind lie, below `<base>/<language>/`.

    PAGE `<folder>/<slug>.md` · TRAINING_MODULE `<slug>/index.md` ·
    TRAINING_UNIT `<module>/<slug>.md` · DATA `<folder>/<slug>.yml` ·
    COLLECTION one YAML file `<folder>` with many entries under `collection` ·
    SHARED as COLLECTION, but one file for all languages, without a language folder.
    """

    PAGE = "page"
    TRAINING_MODULE = "training-module"
    TRAINING_UNIT = "training-unit"
    DATA = "data"
    COLLECTION = "collection"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content: where it lies, what it carries, what headings it has.

    `data` are the fields of the YAML file that may stand beside a page (`x.md`, `x.yml`).
    `labels` name the kind per language as (one, many) where the interface words do not.
    """

    name: str
    base: str = "docs"
    folder: str = ""
    layout: Layout = Layout.PAGE
    fields: tuple[Field, ...] = ()
    data: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    collection: str = ""
    translated: bool = True
    labels: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    help: str = ""

    def field(self, name: str) -> Field | None:
        """Find a field of the kind, in its front matter or its data file, by name."""
        return next((one for one in (*self.fields, *self.data) if one.name == name), None)

    @property
    def is_shared(self) -> bool:
        """Tell whether one file of all entries serves all languages."""
        return self.layout is Layout.SHARED

    @property
    def holds_many(self) -> bool:
        """Tell whether one file holds many entries, which share one page."""
        return self.layout in (Layout.COLLECTION, Layout.SHARED)

    @property
    def has_body(self) -> bool:
        """Tell whether an entry is a Markdown file: fields in its head, and a text."""
        return self.layout in (Layout.PAGE, Layout.TRAINING_MODULE, Layout.TRAINING_UNIT)

    @property
    def is_unit(self) -> bool:
        """Tell whether an entry lies in the folder of a module, and its slug names both."""
        return self.layout is Layout.TRAINING_UNIT
