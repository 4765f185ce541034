"""Training modules and their units: what is learned, in which order, and how it is tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldguide.model import Entry, Library, Location, MapValue, TextValue

from .remember import once_per_object

MODULE = "module"
"""The kind of training modules."""

UNIT = "unit"
"""The kind of the units that lie in the folder of a module."""

PATH = "path"
"""The kind of paths, each for one role."""

BY_ROLE = "by-role"
"""The page beside the list of modules that shows which courses each role takes."""

FOR_TRAINERS = "for-trainers"
"""The page beside the list of modules with what trainers get of each course."""


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

    `prerequisites` are the ids of the modules to do before.  `minutes` is how long it says that it takes,
    None where it names no number.  `job_aid` is what a learner takes along: None where nothing is named.
    `prepare` is what a facilitator prepares for a session in a room, `whom` says whom it is for.
    `follow_up` are safe acts that people are asked for weeks after a session, by the author's keys.
    """

    objectives: tuple[Objective, ...]
    units: tuple[str, ...]
    quiz: str
    prerequisites: tuple[str, ...] = ()
    minutes: int | None = None
    minutes_place: Location | None = None
    job_aid: TextValue | None = None
    prepare: tuple[TextValue, ...] = ()
    whom: TextValue | None = None
    follow_up: tuple[tuple[str, TextValue], ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingUnit:
    """A unit: the names of the objectives of its module that it serves, and ids of what to read besides.

    `minutes` is how long it says that it takes, None where it names no number; `slides` are lines that an
    author chose for slides, by the id of the heading that they are for.
    """

    objectives: tuple[TextValue, ...]
    see: tuple[str, ...] = ()
    minutes: int | None = None
    minutes_place: Location | None = None
    slides: Mapping[str, tuple[TextValue, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TrainedRole:
    """Whom a path is for, and the ids of the modules that they take, in their order."""

    whom: TextValue | None
    courses: tuple[str, ...]


@once_per_object
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
        *_minutes(fields),
        fields.text_value("job_aid"),
        fields.texts("prepare"),
        fields.text_value("for"),
        tuple((key.text, value) for key, value in fields.keyed("follow_up") if isinstance(value, TextValue)),
    )


@once_per_object
def read_unit(fields: MapValue) -> TrainingUnit:
    """Read a unit of a training module."""
    see = tuple(text.text for text in fields.texts("see"))
    slides = fields.get("slides")
    lines = {name: slides.texts(name) for name in slides.names()} if isinstance(slides, MapValue) else {}
    return TrainingUnit(fields.texts("objectives"), see, *_minutes(fields), lines)


def course_sources(library: Library, module: Entry) -> tuple[Entry, ...]:
    """Give the sources of a course's texts that a library has: the module, its units, its quiz."""
    facts = read_module(module.fields)
    found = (library.find(id) for id in (*facts.units, facts.quiz))
    return (module, *(one for one in found if one is not None))


@once_per_object
def read_role(fields: MapValue) -> TrainedRole:
    """Read whom a path is for, and the modules that it names as courses, each once."""
    courses = dict.fromkeys(text.text for text in fields.texts("courses"))
    return TrainedRole(fields.text_value("for"), tuple(courses))


def _minutes(fields: MapValue) -> tuple[int | None, Location | None]:
    """Give the minutes that are declared, and the place of the number."""
    value = fields.text_value("minutes")
    if value is None:
        return None, None
    return (int(value.text) if value.text.isdecimal() else None), value.location
