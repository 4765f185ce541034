"""Nothing that the documents behind the site say got lost: each thing serves somewhere, or has a reason.

A place is an entry and, after `#`, the heading or the step of a tool where a reader can use the thing.
Whether it serves there, only a person's eye can tell; that it is more than a mention, this can hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from fieldguide.load import load_library
from fieldguide.model import Entry, Library, MapValue
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent
LISTS = yaml.safe_load((ROOT / "tests/content/coverage.yml").read_text(encoding="utf-8"))
THINGS = 855


@pytest.fixture(scope="module")
def library() -> Library:
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0].visible()


def steps(value: object) -> Iterator[str]:
    """Give the slugs in the facts of an entry: steps, lines, questions, periods, tables."""
    if isinstance(value, MapValue):
        for key, inner in value.entries:
            yield key.text
            yield from steps(inner)


def find_places(entry: Entry) -> set[str]:
    """Give what a place may name: a heading, or a step in what the entry's kind has of its own."""
    headings = {one.id for one in entry.body.headings} if entry.body else set()
    return headings | (set(steps(entry.fields)) if entry.kind in {"tool", "path"} else set())


def test_every_thing_is_there() -> None:
    assert sum(one["count"] for one in LISTS.values()) == THINGS
    for name, one in LISTS.items():
        assert list(one["things"]) == [f"{name}-{number}" for number in range(1, one["count"] + 1)]


@pytest.mark.parametrize("name", LISTS)
def test_every_place_exists(library: Library, name: str) -> None:
    lost = []
    for code, thing in LISTS[name]["things"].items():
        for reference in thing.get("at", ()):
            id, _, place = reference.partition("#")
            entry = library.find(id)
            if entry is None or (place and place not in find_places(entry)):
                lost.append(f"{code}: {reference}")
    assert lost == []


@pytest.mark.parametrize("name", LISTS)
def test_a_place_is_more_than_a_page(library: Library, name: str) -> None:
    """Whatever has headings is named with one: a page as a whole serves nobody in a hurry."""
    wide = [
        f"{code}: {reference}"
        for code, thing in LISTS[name]["things"].items()
        for reference in thing.get("at", ())
        if "#" not in reference
        and (entry := library.find(reference)) is not None
        and entry.body is not None
        and entry.body.headings
    ]
    assert wide == []


@pytest.mark.parametrize("name", LISTS)
def test_a_thing_has_its_place_or_a_reason(name: str) -> None:
    for code, thing in LISTS[name]["things"].items():
        assert ("at" in thing) != ("left_out" in thing), code
        assert thing.get("at") or len(thing["left_out"].split()) > 3, code


def test_little_is_left_out() -> None:
    out = [code for one in LISTS.values() for code, thing in one["things"].items() if "left_out" in thing]
    assert len(out) < THINGS / 20
