"""Render a checklist: an entry with `stages`, each with `lines`."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import LocalisedEntry, MapValue

from ...target import Resolve, Target
from ...words import Words
from ..markup import find_targets, foreign_language, render_template


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do; `name` is its key on the device, the same in every language."""

    id: str
    name: str
    text: str
    help: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """The lines of one stage."""

    id: str
    title: str
    lines: tuple[Line, ...]


def render_checklist(entry: LocalisedEntry, words: Words, resolve: Resolve, heading_level: int = 2) -> str:
    """Give a checklist as a block of HTML; empty where the entry has no stages."""
    slug = entry.source.slug
    stages = tuple(
        _read_stage(slug, key.text, value, resolve)
        for key, value in entry.fields.keyed("stages")
        if isinstance(value, MapValue)
    )
    if not stages:
        return ""
    return render_template(
        "checklist",
        id=entry.id,
        stages=stages,
        heading=f"h{heading_level}",
        foreign=foreign_language(entry),
        words=words,
    )


def _read_stage(slug: str, name: str, stage: MapValue, resolve: Resolve) -> Stage:
    lines = tuple(
        Line(
            id=f"{slug}-{name}-{key.text}",
            name=f"{name}/{key.text}",
            text=value.text("text"),
            help=value.text("help"),
            targets=find_targets(value.texts("see"), resolve),
        )
        for key, value in stage.keyed("lines")
        if isinstance(value, MapValue)
    )
    return Stage(f"{slug}-{name}", stage.text("title"), lines)
