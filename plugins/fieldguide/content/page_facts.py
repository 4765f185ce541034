"""What every page may say of itself: what it is about, how old it is, what is new in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fieldguide.model import MapValue, TextValue, text_of

from .remember import once_per_mapping


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed since an entry was added, and on which day."""

    day: str
    what: TextValue | None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as readers ask it, and the id of what answers it."""

    text: TextValue
    read: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The fields that every page has; each that is missing, or no text, is None.

    `key_points` are what a reader takes away, in the language of the page or of its text.
    `source_hash` is the fingerprint that a translation names.  `offers_downloads` tells that the author
    wants the offline packages offered there, `names_audience` that the entry says for whom it is.
    `pictogram` names the drawing of its own, empty for that of its kind, `diagram` what
    it shows.  `starts_list` tells that the list of its kind begins with it.
    `former` are ids that the entry had before, `also_called` words that people type when they look for it.
    """

    summary: TextValue | None
    key_points: tuple[TextValue, ...]
    reviewed: TextValue | None
    review_by: TextValue | None
    added: TextValue | None
    changes: tuple[Change, ...]
    related: tuple[TextValue, ...]
    former: tuple[TextValue, ...]
    also_called: tuple[TextValue, ...]
    source_hash: TextValue | None
    pictogram: str
    diagram: str
    offers_downloads: bool
    questions: tuple[Question, ...]
    names_audience: bool
    starts_list: bool

    @property
    def reviewed_on(self) -> date | None:
        """The day of the last review, None where it names no day."""
        return _day(self.reviewed)

    @property
    def review_due(self) -> date | None:
        """The day of the next review, None where it names no day."""
        return _day(self.review_by)

    @property
    def is_told(self) -> bool:
        """Tell whether it says when it was added or changed."""
        return bool(text_of(self.added) or self.changes)


@once_per_mapping
def read_page_facts(fields: MapValue) -> PageFacts:
    """Read what an entry says of itself."""
    return PageFacts(
        fields.text_value("summary"),
        fields.texts("key_points"),
        fields.text_value("reviewed"),
        fields.text_value("review_by"),
        fields.text_value("added"),
        tuple(_change(one) for _, one in fields.keyed_maps("changes")),
        fields.texts("related"),
        fields.texts("former"),
        fields.texts("also_called"),
        fields.text_value("source_hash"),
        fields.text("pictogram"),
        fields.text("diagram"),
        fields.text("downloads") == "true",
        tuple(Question(one.words("text"), one.text("read")) for _, one in fields.keyed_maps("questions")),
        fields.get("audience") is not None,
        fields.text("start_with") == "true",
    )


def _change(one: MapValue) -> Change:
    return Change(one.text("day"), next(iter(one.texts("what")), None))


def _day(value: TextValue | None) -> date | None:
    try:
        return date.fromisoformat(text_of(value))
    except ValueError:
        return None
