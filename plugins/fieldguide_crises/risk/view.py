"""A risk factor: how strongly it is tied to which types of crisis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.remember import once_per_mapping
from fieldguide.model import MapValue


@dataclass(frozen=True, slots=True)
class RiskFactor:
    """A risk factor: the strength of each of its ties, by the id of the type of crisis."""

    strengths: Mapping[str, str]


@once_per_mapping
def read_risk(fields: MapValue) -> RiskFactor:
    """Read a risk factor."""
    return RiskFactor({one.text("crisis"): one.text("strength") for one in fields.maps("crises")})
