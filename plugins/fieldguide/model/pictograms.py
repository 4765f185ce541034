"""Pictograms: small line drawings that stand beside words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PICTOGRAM = "pictogram"
"""The closed set of the names of all drawings; their words have the keys `pictogram.<name>`."""


@dataclass(frozen=True, slots=True)
class PictogramFolder:
    """A folder of drawings, one file a name: `<name>.svg`.

    `names` stand in the order in which they are shown to authors.  `mirrored` are those that show a
    direction: where a language is written from right to left, they face the other way.
    """

    folder: Path
    names: tuple[str, ...]
    mirrored: frozenset[str] = frozenset()

    @property
    def vocabulary(self) -> Mapping[str, Mapping[str, str]]:
        """The names as a closed set of fields, as a kind declares it."""
        return {PICTOGRAM: dict.fromkeys(self.names, "")}
