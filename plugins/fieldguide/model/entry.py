"""A piece of content as it was written, in one language."""

from __future__ import annotations

from dataclasses import dataclass, field

from .location import Location
from .markdown import FieldMarkdown, MarkdownText
from .value import MapValue, TextValue


def title_of(fields: MapValue) -> TextValue | None:
    """Give the title of an entry, or the term of a glossary entry; None where it has no words for it."""
    values = (fields.text_value("title"), fields.text_value("term"))
    return next((value for value in values if value is not None and value.text), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of content: a lesson, a risk factor, a glossary term, a quiz, a source.

    `fields` holds what the file says, front matter and data file together.  `audience` is None
    where it cannot be read:  such an entry belongs to nobody.  `anchors` are the addressable parts:
    heading ids and keys of anchor fields.  `field_texts` are the texts of its fields in which signs
    of Markdown stand.  `is_original` tells that the file itself says which language it was written
    in:  it is no translation, whatever folder it is in.  `as_written` is the entry before an
    edition took out of it what it leaves out; None where that is the same.
    """

    id: str
    kind: str
    language: str
    path: str
    fields: MapValue
    location: Location
    body: MarkdownText | None = None
    audience: str | None = None
    anchors: tuple[str, ...] = field(default=())
    field_texts: tuple[FieldMarkdown, ...] = ()
    is_original: bool = False
    as_written: Entry | None = None

    @property
    def slug(self) -> str:
        """The part of the id after the kind."""
        return self.id.partition("/")[2]

    @property
    def title(self) -> str:
        """The title as written, or the term of a glossary entry, or the slug."""
        title = title_of(self.fields)
        return title.text if title is not None else self.slug

    @property
    def texts(self) -> tuple[MarkdownText, ...]:
        """All that is read as Markdown: the body, and the fields in which signs count."""
        body = (self.body,) if self.body is not None else ()
        return (*body, *(text for text in self.field_texts if not text.plain))

    @property
    def has_text(self) -> bool:
        """Tell whether it has a body with something in it."""
        return self.body is not None and bool(self.body.blocks)

    def place(self, name: str) -> Location:
        """Give the place of a field's value, or of the entry where it has none such."""
        value = self.fields.get(name)
        return value.location if value is not None else self.location
