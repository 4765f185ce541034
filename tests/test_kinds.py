"""Kinds: one folder and one line each; the core names none of a topic."""

from __future__ import annotations

import ast
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import fieldguide_crises
from fieldguide.content.site_paths import page_path, view_path
from fieldguide.content.words import CORE_WORDS, read_words
from fieldguide.kinds import KINDS, KindFolder
from fieldguide.pipeline import built_in_kinds
from fieldguide.pipeline.kinds import KIND_GROUP

ROOT = Path(__file__).parent.parent
PLUGINS = ROOT / "plugins"
# What the pages of several kinds have in common, and is no kind.
SHARED = {"course"}
PACKAGES = {"fieldguide/kinds": KINDS, "fieldguide_crises": fieldguide_crises.KINDS}


def test_the_installed_metadata_name_the_topics_of_the_project() -> None:
    """Where this fails, the project was changed since it was installed: `make test-setup`."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = declared["project"]["entry-points"][KIND_GROUP]
    assert {one.name: one.value for one in entry_points(group=KIND_GROUP)} == wanted


@pytest.mark.parametrize("package", PACKAGES)
def test_every_folder_is_a_kind_and_a_line_in_the_list(package: str) -> None:
    folders = {path.parent.name for path in (PLUGINS / package).glob("*/__init__.py")} - SHARED
    assert folders == {one.kind.name.replace("-", "_") for one in PACKAGES[package]}


@pytest.mark.parametrize(
    "one", [one for kinds in PACKAGES.values() for one in kinds], ids=lambda one: one.kind.name
)
def test_a_kind_names_the_pages_that_it_generates(one: KindFolder) -> None:
    """Check reads the declaration alone, and must know which addresses are taken."""
    pages = one.pages()
    written = [page.path for page in pages.ways.generated]
    views = [view_path(one.kind, view.slug) for view in pages.views]
    # The page of a training module is the first of a folder: both have one address.
    declared = [page_path(one.kind, slug).replace("/index.md", ".md") for slug in one.kind.generated]
    assert written + views == declared
    assert [page.id(one.kind.name) for page in pages.ways.generated] == [
        f"{one.kind.name}/{slug}" for slug in one.kind.generated if slug not in {v.slug for v in pages.views}
    ]


@pytest.mark.parametrize(
    "one", [one for kinds in PACKAGES.values() for one in kinds], ids=lambda one: one.kind.name
)
def test_a_kind_brings_its_words(one: KindFolder) -> None:
    folder = one.kind.words or CORE_WORDS
    assert f"kind.{one.kind.name}.one" in read_words((folder,), "en")


def test_all_kinds_stand_in_one_order() -> None:
    kinds = built_in_kinds()
    assert [kind.rank for kind in kinds] == sorted({kind.rank for kind in kinds})
    assert len({kind.name for kind in kinds}) == len(kinds)


def test_the_core_names_no_kind_of_the_topic() -> None:
    """HTML has a form and an `action`, a diagnostic a place, a term a definition; all else counts."""
    names = {one.kind.name for one in fieldguide_crises.KINDS} - {"form", "action", "place", "definition"}
    found = [
        f"{path.relative_to(PLUGINS)}:{node.lineno}: {node.value}"
        for path in sorted((PLUGINS / "fieldguide").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value in names
        or (node.value.partition("/")[0].partition(".")[0] in names and "/" in node.value)
    ]
    assert found == []
