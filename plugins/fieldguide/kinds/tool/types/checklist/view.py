"""A checklist as its data file has it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One thing to do, under the author's own key."""

    key: str
    text: TextValue
    help: TextValue
    see: tuple[TextValue, ...]


@dataclass(frozen=True, slots=True)
class ChecklistStage:
    """The lines of one stage."""

    key: str
    title: str
    lines: tuple[ChecklistLine, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Lines to tick, in stages."""

    stages: tuple[ChecklistStage, ...]


@once_per_object
def read_checklist(fields: MapValue) -> Checklist:
    """Read the stages of a checklist; none where the entry is no checklist."""
    return Checklist(tuple(_stage(key, stage) for key, stage in fields.keyed_maps("stages")))


def _stage(key: str, stage: MapValue) -> ChecklistStage:
    lines = stage.keyed_maps("lines")
    return ChecklistStage(key, stage.text("title"), tuple(_line(key, line) for key, line in lines))


def _line(key: str, line: MapValue) -> ChecklistLine:
    return ChecklistLine(key, line.words("text"), line.words("help"), line.texts("see"))
