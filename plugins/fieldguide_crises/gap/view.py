"""A gap: what it tells of, who covers which needs, and the figure that was found."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class Need:
    """A harm or a need, and the id of the page that says more, empty for none."""

    text: TextValue
    see: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in protection, a finding behind it, or a practice that closes one: `about` says which.

    `share` is the share in percent as it is written, empty where the figure is none.
    """

    about: str
    coverage: str
    covered_by: TextValue | None
    has_needs: bool
    needs: tuple[Need, ...]
    figure: TextValue | None
    share: str
    caveat: TextValue | None
    sources: tuple[TextValue, ...]

    @property
    def percent(self) -> int | None:
        """The share as a number, None where there is none."""
        return int(self.share) if self.share.isdecimal() else None


@once_per_object
def read_gap(fields: MapValue) -> Gap:
    """Read a gap; a need without words is left out."""
    needs = fields.keyed_maps("needs")
    return Gap(
        fields.text("about"),
        fields.text("coverage"),
        fields.text_value("covered_by"),
        bool(fields.keyed("needs")),
        tuple(
            Need(text, need.text("see")) for _, need in needs if (text := need.text_value("text")) is not None
        ),
        fields.text_value("figure"),
        fields.text("share"),
        fields.text_value("caveat"),
        fields.texts("sources"),
    )
