"""Objections and answers as their data file has them."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class Objection:
    """What people say, one sentence to answer with, and what backs it."""

    key: str
    text: str
    say: TextValue
    answer: TextValue
    see: tuple[TextValue, ...]
    sources: tuple[TextValue, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Objections about one thing."""

    key: str
    title: str
    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Objections by theme, each with its answer."""

    themes: tuple[Theme, ...]


@once_per_object
def read_answers(fields: MapValue) -> Answers:
    """Read the themes; none where the entry holds no answers."""
    return Answers(tuple(_theme(key, theme) for key, theme in fields.keyed_maps("themes")))


def _theme(key: str, theme: MapValue) -> Theme:
    objections = theme.keyed_maps("objections")
    return Theme(key, theme.text("title"), tuple(_objection(key, one) for key, one in objections))


def _objection(key: str, one: MapValue) -> Objection:
    return Objection(
        key, one.text("text"), one.words("say"), one.words("answer"), one.texts("see"), one.texts("sources")
    )
