"""How kinds of content and their fields are declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from .diagrams import Diagram
from .pictograms import PictogramFolder
from .showing import MORE, DataType, Family, MenuGroup, QuestionType, Schema, Show, TableName, Unit


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

    # Asked for in sets and mappings for each value of each field; by name, as enums are, is slower.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    `translatable` marks words: a translation carries these and nothing else.
    `vocabulary` names the closed set of a CHOICE, `kinds` the allowed targets of a
    REFERENCE (empty: any).  `anchor` on a KEYED field makes its keys addressable as
    `kind/slug#key`.  `own` marks words that each language has of its own, such as the
    spellings of a term: a translation's replace the source's instead of following them
    one by one, and may be missing.  `markdown` tells that words may stand out, be links or cite sources
    in it, on one paragraph.  `late` marks words that a translation may lack without
    being behind: they follow the source's where it has them.  `minimum` and `maximum` bound an INTEGER,
    `unit` says what it counts.  `show` says where a page shows the field, `filters` whether a list can
    be narrowed by it, `schema` the property of schema.org that it is to machines, `labels` its name per
    language where the interface words have none.
    `types` names those of a GROUP with a `type` that have the field: every one where it is empty.
    `advice` marks a list whose points are advice: its page says which of them name no source.
    `help` is one English sentence for authors; it feeds the manual and editors.  `default` says
    what holds where the field is missing, and `example` what may be written, in YAML.
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
    markdown: bool = False
    minimum: int | None = None
    maximum: int | None = None
    unit: Unit = Unit.NONE
    show: Show = Show.AUTO
    filters: bool = True
    schema: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    types: tuple[str, ...] = ()
    advice: bool = False
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
    """A heading that every page of a kind has, with its fixed id.

    Two sections with a `column` each, by the name of its style, stand side by side where one
    follows the other.  `sheet` names the field with the paper on which what is below the heading is
    printed and handed out, `sheet_pages` that with how many pages of it this takes, where it takes more
    than one.  `panels` names the field with pictograms and a few words each: they are a
    sheet of their own, below the heading.  `advice` tells that the points below are advice: their page
    says which of them name no source.
    """

    id: str
    required: bool = True
    column: str = ""
    sheet: str = ""
    sheet_pages: str = ""
    panels: str = ""
    advice: bool = False


def fields_of_type(fields: tuple[Field, ...], type: str) -> tuple[Field, ...]:
    """Give the fields that a group of a type has."""
    return tuple(one for one in fields if not one.types or type in one.types)


def field_of_unit(fields: tuple[Field, ...], unit: Unit) -> Field | None:
    """Find the first field that holds a unit."""
    return next((one for one in fields if one.unit is unit), None)


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
    """A kind of content: where it lies, what it carries, what headings it has, how it is shown.

    `data` are the fields of the YAML file that may stand beside a page (`x.md`, `x.yml`), `types` what
    such a file must hold where an entry says of which type it is, `question_types` the ways to ask a
    question that its entries know.
    `needs_text` tells that its pages are empty without a text: nothing else of them is read.
    `nested` tells that its folder may have folders inside, which are part of the slug.
    `labels` name the kind per language as (one, many) where the interface words do not.
    `vocabularies` are the closed sets of its fields: each word with the sign that stands beside it,
    empty for most; a set without words is filled by the project.  `words` is the folder of the words
    of its topic, one file a language; a kind of the core has none: its words are among the core's.

    `rank` tells where the kind stands among all others.  `menu` is its part of the menu, and
    `menu_rank` its place there, its rank if none is given.  `roles` tells that each entry is for a
    role: the home page names them all.  `listed` is false where no page lists its entries.  `in_order`
    tells that its entries stay in the order of their paths; all others are sorted by title.
    `searchable` is false for what is not written for readers.  `for_authors` tells that its pages are
    for who writes the site: they are in a site of their own (`Settings.holds`).  `handed_out` tells
    that its entries go from hand to hand.  `single_file` is the name under which all of them can be had as
    one file for a phone, empty for none.
    `tables` are those it has in the exported data: None for all that its fields can fill.
    `generated` are the slugs of the pages of the kind that are there without an author.
    `list_by` names the field that its list is grouped by: a CHOICE, a LIST of them of which the first
    counts, or a REFERENCE.  `short_list` leaves the summaries out of it, where titles say enough.
    `pictogram` names the drawing that tells the kind from others at a glance, `family` the kinds that it
    shares a colour with.  `pictograms` are the
    drawings of a topic: one of its kinds brings them for all, with their names among its vocabularies.
    `diagrams` are those of a topic, in the same way.
    """

    name: str
    base: str = "docs"
    folder: str = ""
    layout: Layout = Layout.PAGE
    fields: tuple[Field, ...] = ()
    data: tuple[Field, ...] = ()
    types: tuple[DataType, ...] = ()
    question_types: tuple[QuestionType, ...] = ()
    sections: tuple[Section, ...] = ()
    needs_text: bool = False
    nested: bool = False
    collection: str = ""
    translated: bool = True
    labels: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    vocabularies: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Path | None = None
    rank: int = 1000
    menu: MenuGroup = MORE
    menu_rank: int | None = None
    roles: bool = False
    listed: bool = True
    in_order: bool = False
    searchable: bool = True
    for_authors: bool = False
    handed_out: bool = False
    single_file: str = ""
    schema: Schema = field(default_factory=Schema)
    tables: tuple[TableName, ...] | None = None
    generated: tuple[str, ...] = ()
    list_by: str = ""
    short_list: bool = False
    pictogram: str = ""
    family: Family = Family.NONE
    pictograms: PictogramFolder | None = None
    diagrams: tuple[Diagram, ...] = ()
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

    @property
    def place_in_menu(self) -> int:
        """The place of the kind among those of its part of the menu."""
        return self.rank if self.menu_rank is None else self.menu_rank
