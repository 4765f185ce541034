"""Doors: ways into a site, which are the parts of its menu."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldguide.model import RenderedSite
from golden import golden_cases
from test_render import page_of, read, render

FILES = next(case.files for case in golden_cases("render") if case.name == "home-doors")


@pytest.fixture
def site(tmp_path: Path) -> RenderedSite:
    return render(read(tmp_path, FILES), "fr")


def test_doors_are_the_parts_of_the_menu_in_the_order_of_their_numbers(site: RenderedSite) -> None:
    found = [(section.title, section.path, section.language) for section in site.navigation]
    assert found[:2] == [("I plan", "doors/plan.md", "en"), ("J’ai vu quelque chose", "doors/saw.md", "")]


def test_a_page_is_behind_the_first_door_that_names_it_or_else_that_of_its_list(site: RenderedSite) -> None:
    sections = {page.path: page.section for page in site.pages}
    assert sections["toolkit/help.md"] == sections["toolkit/index.md"] == "doors/plan.md"
    assert sections["about.md"] == sections["lessons/flood.md"] == "doors/saw.md"
    assert sections["doors/saw.md"] == "doors/saw.md"
    assert sections["index.md"] == ""


def test_the_way_to_a_page_leads_through_its_door(site: RenderedSite) -> None:
    def way(path: str) -> list[str]:
        return [link.path for link in page_of(site, path).breadcrumbs]

    assert way("lessons/flood.md") == ["index.md", "doors/saw.md", "lessons/index.md"]
    assert way("lessons/index.md") == ["index.md", "doors/saw.md"]
    assert way("doors/saw.md") == ["index.md"]


def test_what_is_new_is_behind_the_last_door(site: RenderedSite) -> None:
    assert site.navigation[1].pages[-1].path == "whats-new.md"


def test_a_page_behind_no_door_is_in_a_part_of_its_own(tmp_path: Path) -> None:
    files = {**FILES, "docs/en/rest.md": FILES["docs/en/about.md"].replace("About", "Rest")}
    site = render(read(tmp_path, files))
    assert [section.title for section in site.navigation][2:] == ["About"]
    assert site.navigation[2].pages[0].path == "rest.md"
    assert page_of(site, "rest.md").section == "rest.md"
