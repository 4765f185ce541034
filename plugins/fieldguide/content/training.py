"""Training modules and their units: what is learned, in which order, and how it is tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldguide.model import MapValue, TextValue

from .remember import once_per_mapping

MODULE = "module"
"""The kind of training modules."""

UNIT = "unit"
"""The kind of the units that lie in the folder of a module."""


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do afterwards, under the author's own key, which has its place."""

    key: TextValue
    text: TextValue | None

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class TrainingModule:
    """A module: its objectives, the ids of its units in order, and that of its quiz, empty for none.

    `prerequisites` are the ids of the modules to do before.
    """

    objectives: tuple[Objective, ...]
    units: tuple[str, ...]
    quiz: str
    prerequisites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingUnit:
    """A unit: the names of the objectives of its module that it serves, and ids of what to read besides.

    `slides` are lines that an author chose for slides, by the id of the heading that they are for.
    """

    objectives: tuple[TextValue, ...]
    see: tuple[str, ...] = ()
    slides: Mapping[str, tuple[TextValue, ...]] = field(default_factory=dict)


@once_per_mapping
def read_module(fields: MapValue) -> TrainingModule:
    """Read a training module."""
    return TrainingModule(
        tuple(
            Objective(key, value if isinstance(value, TextValue) else None)
            for key, value in fields.keyed("objectives")
        ),
        tuple(text.text for text in fields.texts("units")),
        fields.text("quiz"),
        tuple(text.text for text in fields.texts("prerequisites")),
    )


@once_per_mapping
def read_unit(fields: MapValue) -> TrainingUnit:
    """Read a unit of a training module."""
    slides = fields.get("slides")
    return TrainingUnit(
        fields.texts("objectives"),
        tuple(text.text for text in fields.texts("see")),
        {name: slides.texts(name) for name in slides.names()} if isinstance(slides, MapValue) else {},
    )
