"""A lesson: where, when and in which type of crisis it was learned."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson: the codes of its countries, the id of its type of crisis, its years as they are written."""

    countries: tuple[str, ...]
    crisis: str
    first_year: str
    last_year: str

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year, None where they are no span of time."""
        if not (self.first_year.isdecimal() and self.last_year.isdecimal()):
            return None
        first, last = int(self.first_year), int(self.last_year)
        return (first, last) if first <= last else None


@once_per_object
def read_lesson(fields: MapValue) -> Lesson:
    """Read a lesson."""
    return Lesson(
        tuple(text.text for text in fields.texts("countries")),
        fields.text("crisis"),
        fields.text("from"),
        fields.text("to"),
    )
