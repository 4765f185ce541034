"""What questions consist of that are not answered by choosing: rules judge it and pages show it.

What cannot be read is left out, and nothing here raises: a fault of the shape is told where the file is
loaded, and the rules tell the others.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from fieldguide.model import MapValue, TextValue

GOOD = "good"
"""The word of the vocabulary `ending` for a story that ends well."""


@dataclass(frozen=True, slots=True)
class Match:
    """Something that items are put to; its key has its place.

    One that `is_fixed` keeps its place while others change theirs.
    """

    key: TextValue
    text: TextValue
    is_fixed: bool

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class MatchItem:
    """Something that is put to what belongs to it: `match` is the key of that, empty without one."""

    key: TextValue
    text: TextValue
    match: TextValue
    feedback: TextValue

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class Matching:
    """Items, and what they are put to: one match may belong to several items, or to none."""

    matches: tuple[Match, ...]
    items: tuple[MatchItem, ...]

    def shown(self, seed: str) -> tuple[Match, ...]:
        """Give what items are put to in the order in which a page shows it, see `Ordering.shown`."""
        loose = iter(_mixed([match for match in self.matches if not match.is_fixed], seed))
        return tuple(match if match.is_fixed else next(loose) for match in self.matches)

    def match_of(self, item: MatchItem) -> Match | None:
        """Find what an item belongs to; None where its author names nothing that there is."""
        return next((match for match in self.matches if match.name == item.match.text), None)


@dataclass(frozen=True, slots=True)
class Step:
    """One of several steps, which are written in their right order."""

    key: TextValue
    text: TextValue
    feedback: TextValue

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class Ordering:
    """Steps in their right order."""

    steps: tuple[Step, ...]

    def shown(self, seed: str) -> tuple[Step, ...]:
        """Give the steps in the order in which a page and a sheet of paper show them: not in the right one.

        It is the same at each build and in each language, since it is made from `seed` and the keys alone.
        """
        return _mixed(self.steps, seed)

    def place_of(self, step: Step) -> int:
        """Tell which step it is, from 1 on."""
        return self.steps.index(step) + 1


@dataclass(frozen=True, slots=True)
class Number:
    """The right number, how far off an answer may be, and the words for what is counted."""

    value: int
    tolerance: int
    counted: TextValue


@dataclass(frozen=True, slots=True)
class ShortText:
    """The short texts that are right, in their author's order; the first is told as the answer."""

    accepted: tuple[TextValue, ...]

    @property
    def lines(self) -> str:
        """All of them, one a line, as a page hands them to its script."""
        return "\n".join(" ".join(one.text.split()) for one in self.accepted)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody can do in a scene: `says` is what comes of it, `to` the key of the scene that follows."""

    key: TextValue
    text: TextValue
    says: TextValue
    to: TextValue

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class Scene:
    """A situation, with choices or with an `ending`, a word of the vocabulary `ending`."""

    key: TextValue
    text: TextValue
    choices: tuple[Choice, ...]
    ending: TextValue

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class Scenario:
    """A story that goes on as its reader chooses; the first scene is its start."""

    title: TextValue
    scenes: tuple[Scene, ...]

    def number_of(self, name: str) -> int:
        """Tell which scene has a key, from 1 on; 0 where none has."""
        return next((number for number, scene in enumerate(self.scenes, 1) if scene.name == name), 0)

    def reached(self) -> frozenset[str]:
        """Give the keys of the scenes that choices lead to from the start on."""
        following = {scene.name: {choice.to.text for choice in scene.choices} for scene in self.scenes}
        return _closed({scene.name for scene in self.scenes[:1]}, following)

    def safest(self, scene: Scene) -> Choice | None:
        """Give the choice that leads to a good ending in the fewest steps; None where no choice does."""
        far = self._to_good()
        known = [choice for choice in scene.choices if choice.to.text in far]
        return min(known, key=lambda choice: far[choice.to.text], default=None)

    def safest_way(self) -> Iterator[tuple[Scene, Choice | None]]:
        """Give the scenes of the shortest way to a good ending, each with the choice that leads on."""
        scenes, passed = {scene.name: scene for scene in self.scenes}, set[str]()
        scene = next(iter(self.scenes), None)
        while scene is not None and scene.name not in passed:
            passed.add(scene.name)
            choice = self.safest(scene)
            yield scene, choice
            scene = scenes.get(choice.to.text) if choice is not None else None

    def _to_good(self) -> dict[str, int]:
        """Give how many choices lie between each scene and a good ending, for those that lead there."""
        far = {scene.name: 0 for scene in self.scenes if scene.ending.text == GOOD}
        for _ in self.scenes:
            for scene in self.scenes:
                steps = [far[one.to.text] + 1 for one in scene.choices if one.to.text in far]
                if steps and scene.name not in far:
                    far[scene.name] = min(steps)
                elif steps:
                    far[scene.name] = min(far[scene.name], *steps)
        return far

    def ending(self) -> frozenset[str]:
        """Give the keys of the scenes from which choices can lead to an ending."""
        before: dict[str, set[str]] = {}
        for scene in self.scenes:
            for choice in scene.choices:
                before.setdefault(choice.to.text, set()).add(scene.name)
        return _closed({scene.name for scene in self.scenes if scene.ending.text}, before)


_Part = TypeVar("_Part", Match, Step)


def read_matching(fields: MapValue) -> Matching:
    """Read what is put to what."""
    return Matching(
        tuple(
            Match(key, value.words("text"), value.text("fixed") == "true")
            for key, value in fields.keyed("matches")
            if isinstance(value, MapValue)
        ),
        tuple(
            MatchItem(key, value.words("text"), value.words("match"), value.words("feedback"))
            for key, value in fields.keyed("items")
            if isinstance(value, MapValue)
        ),
    )


def read_ordering(fields: MapValue) -> Ordering:
    """Read steps, which are written in their right order."""
    return Ordering(
        tuple(
            Step(key, value.words("text"), value.words("feedback"))
            for key, value in fields.keyed("steps")
            if isinstance(value, MapValue)
        )
    )


def read_number(fields: MapValue) -> Number | None:
    """Read the right number; None where there is none."""
    value = _whole(fields.text("value"))
    if value is None:
        return None
    return Number(value, _whole(fields.text("tolerance")) or 0, fields.words("counted"))


def read_short_text(fields: MapValue) -> ShortText:
    """Read the short texts that are right;."""
    return ShortText(tuple(one for one in fields.texts("accepted") if one.text.strip()))


def read_scenario(fields: MapValue) -> Scenario:
    """Read a story with its scenes."""
    return Scenario(
        fields.words("title"),
        tuple(_scene(key, value) for key, value in fields.keyed("scenes") if isinstance(value, MapValue)),
    )


def _closed(start: set[str], following: Mapping[str, set[str]]) -> frozenset[str]:
    """Give what can be reached from a start, the start itself included."""
    found, new = set(start), set(start)
    while new:
        new = set().union(*(following.get(one, ()) for one in new)) - found
        found |= new
    return frozenset(found)


def _scene(key: TextValue, scene: MapValue) -> Scene:
    return Scene(
        key,
        scene.words("text"),
        tuple(
            Choice(name, value.words("text"), value.words("says"), value.words("to"))
            for name, value in scene.keyed("choices")
            if isinstance(value, MapValue)
        ),
        scene.words("ending"),
    )


def _mixed(parts: Iterable[_Part], seed: str) -> tuple[_Part, ...]:
    def rank(part: _Part) -> str:
        return hashlib.sha256(f"{seed}\0{part.name}".encode()).hexdigest()

    mixed = sorted(parts, key=rank)
    # By chance it may be the order that was written, which would tell the answer.
    return tuple(mixed if mixed != list(parts) else mixed[1:] + mixed[:1])


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else None
