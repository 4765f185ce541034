"""What every page may say of itself: what it is about, how old it is, what is new in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fieldguide.model import MapValue, TextValue, text_of

from .remember import once_per_object


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed since an entry was added, and on which day; the safety of people may hang on it."""

    day: str
    what: TextValue | None
    safety: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question as readers ask it, and the id of what answers it."""

    text: TextValue
    read: str


@dataclass(frozen=True, slots=True)
class ContentNotice:
    """What a page tells of that may be hard to read, and the id of the heading after it, empty for none."""

    text: TextValue
    skip_to: TextValue | None


@dataclass(frozen=True, slots=True)
class TranslationReview:
    """Who reviewed a translation, as they want to be named, and the day as it was written."""

    by: TextValue
    day: TextValue


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The fields that every page has; each that is missing, or no text, is None.

    `key_points` are what a reader takes away, in the language of the page or of its text.
    `source_hash` is the fingerprint that a translation names, `source_blocks` the digests of the passages it
    was made from, `translation_review` who reviewed it and when.  `language` is that which an original was
    written in where it is not the source language.  `offers_downloads` tells that the author wants
    the offline packages offered there, `names_audience` that the entry says for whom it is.
    `pictogram` names the drawing of its own, empty for that of its kind, `diagram` what it shows.
    `starts_list` tells that the list of its kind begins with it.  `former` are ids that the entry
    had before, `also_called` words that people type when they look for it.
    `quick_exit` tells that a person at risk may open the page, `exit_decision` is where its
    author says whether.  `content_notice` is what stands before hard matters; a translation's holds
    words alone.
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
    source_blocks: TextValue | None
    translation_review: TranslationReview | None
    language: TextValue | None
    pictogram: str
    diagram: str
    offers_downloads: bool
    questions: tuple[Question, ...]
    names_audience: bool
    starts_list: bool
    quick_exit: bool
    exit_decision: TextValue | None
    content_notice: ContentNotice | None

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


@once_per_object
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
        fields.text_value("source_blocks"),
        _translation_review(fields),
        fields.text_value("language"),
        fields.text("pictogram"),
        fields.text("diagram"),
        fields.text("downloads") == "true",
        tuple(Question(one.words("text"), one.text("read")) for _, one in fields.keyed_maps("questions")),
        fields.get("audience") is not None,
        fields.text("start_with") == "true",
        fields.text("quick_exit") == "true",
        fields.key("quick_exit"),
        _content_notice(fields),
    )


def due_by(fields: MapValue, day: date) -> MapValue:
    """Give the fields of an entry whose next review is on a day; the same where it is then or before."""
    due = read_page_facts(fields).review_due
    if due is not None and due <= day:
        return fields
    name = "review_by"
    key, value = fields.key(name), fields.text_value(name)
    pair = (
        key or TextValue(name, fields.location),
        TextValue(day.isoformat(), value.location if value is not None else fields.location),
    )
    rest = tuple(one for one in fields.entries if one[0].text != name)
    return MapValue((*rest, pair), fields.location)


def _translation_review(fields: MapValue) -> TranslationReview | None:
    by, day = fields.text_value("translation_reviewer"), fields.text_value("translation_reviewed")
    return TranslationReview(by, day) if text_of(by) and text_of(day) and by and day else None


def _content_notice(fields: MapValue) -> ContentNotice | None:
    notice = fields.get("content_notice")
    text = notice.text_value("text") if isinstance(notice, MapValue) else None
    if not isinstance(notice, MapValue) or text is None:
        return None
    return ContentNotice(text, notice.text_value("skip_to"))


def _change(one: MapValue) -> Change:
    return Change(one.text("day"), next(iter(one.texts("what")), None), one.text("safety") == "true")


def _day(value: TextValue | None) -> date | None:
    try:
        return date.fromisoformat(text_of(value))
    except ValueError:
        return None
