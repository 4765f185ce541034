"""A risk factor: how strongly it is tied to which types of crisis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class CrisisTie:
    """The id of a type of crisis, how strongly it is tied, and the citations of who ties it."""

    crisis: str
    strength: str
    sources: tuple[TextValue, ...]


@dataclass(frozen=True, slots=True)
class RiskFactor:
    """A risk factor and its ties, in the order of its file."""

    ties: tuple[CrisisTie, ...]

    @property
    def strengths(self) -> Mapping[str, str]:
        """The strength of each tie, by the id of the type of crisis."""
        return {tie.crisis: tie.strength for tie in self.ties}


@once_per_object
def read_risk(fields: MapValue) -> RiskFactor:
    """Read a risk factor."""
    return RiskFactor(
        tuple(
            CrisisTie(one.text("crisis"), one.text("strength"), one.texts("sources"))
            for one in fields.maps("crises")
        )
    )
