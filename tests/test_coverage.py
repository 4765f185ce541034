"""Nothing that the documents behind the site say got lost: each thing has its entry, or a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent
LISTS = yaml.safe_load((ROOT / "tests/content/coverage.yml").read_text(encoding="utf-8"))
THINGS = 855


@pytest.fixture(scope="module")
def library() -> Library:
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def test_every_thing_is_there() -> None:
    assert sum(one["count"] for one in LISTS.values()) == THINGS
    for name, one in LISTS.items():
        assert list(one["things"]) == [f"{name}-{number}" for number in range(1, one["count"] + 1)]


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_that_carries_a_thing_exists(library: Library, name: str) -> None:
    lost = []
    for code, thing in LISTS[name]["things"].items():
        for reference in thing.get("at", ()):
            id, _, anchor = reference.partition("#")
            entry = library.visible().find(id)
            if entry is None or (anchor and anchor not in entry.anchors):
                lost.append(f"{code}: {reference}")
    assert lost == []


@pytest.mark.parametrize("name", LISTS)
def test_a_thing_has_its_place_or_a_reason(name: str) -> None:
    for code, thing in LISTS[name]["things"].items():
        assert ("at" in thing) != ("left_out" in thing), code
        assert thing.get("at") or len(thing["left_out"].split()) > 3, code


def test_little_is_left_out() -> None:
    out = [code for one in LISTS.values() for code, thing in one["things"].items() if "left_out" in thing]
    assert len(out) < THINGS / 15
