"""A reading path as its front matter has it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class PathStep:
    """What to do, the id of what to read for it, and why now."""

    text: TextValue
    read: str
    why: TextValue


@dataclass(frozen=True, slots=True)
class PathStage:
    """The steps of a time, such as the first 72 hours."""

    key: str
    title: str
    steps: tuple[PathStep, ...]


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """A short way through existing entries, in stages."""

    stages: tuple[PathStage, ...]


@once_per_object
def read_path(fields: MapValue) -> ReadingPath:
    """Read the stages of a path."""
    return ReadingPath(tuple(_stage(key, stage) for key, stage in fields.keyed_maps("stages")))


def _stage(key: str, stage: MapValue) -> PathStage:
    steps = (
        PathStep(step.words("text"), step.text("read"), step.words("why"))
        for _, step in stage.keyed_maps("steps")
    )
    return PathStage(key, stage.text("title"), tuple(steps))
