"""What maps hold: shapes of all countries, marks that nobody hides, and the way to the lessons."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from pathlib import Path

import pytest
from babel.core import get_global

from drawn_pages import lesson, page
from fieldguide.render.charts import draw_world, locate
from fieldguide.render.charts.country_shapes import WORLD, Box, country_shapes
from fieldguide.render.charts.world_map import place_marks

# As many as a full site has, many of them close to each other.
# fmt: off
CODES = (
    "AFG", "ALB", "BGD", "BIH", "BRA", "CAF", "COL", "DJI", "ECU", "EGY", "ERI", "ETH", "GRC", "HRV", "HTI",
    "HUN", "IDN", "IND", "IRQ", "ITA", "JOR", "LBN", "LBY", "LKA", "MDA", "MDV", "MKD", "MMR", "MNE", "NGA",
    "NPL", "PAK", "PHL", "POL", "ROU", "SDN", "SOM", "SRB", "SYR", "THA", "TUR", "UKR", "VEN", "YEM",
)
# fmt: on


def inside(code: str, longitude_latitude_place: tuple[int, int]) -> bool:
    """Tell whether a place of the map lies in a country."""
    x, y = longitude_latitude_place
    crossings = 0
    for ring in country_shapes()[code].rings:
        corners = corners_of(ring.path)
        for (x1, y1), (x2, y2) in pairwise([*corners, corners[0]]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


def corners_of(path: str) -> list[tuple[int, int]]:
    numbers = [int(number) for number in re.findall(r"-?\d+", path)]
    x, y = numbers[:2]
    corners = [(x, y)]
    for across, down in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + across, y + down
        corners.append((x, y))
    return corners


def test_every_key_is_a_country_code() -> None:
    """All but one are of ISO 3166-1; that one is a code which the standard leaves to users."""
    known = get_global("territory_aliases")
    assert not [code for code in country_shapes() if code not in known and code != "XKX"]
    assert len(country_shapes()) > 200


def test_every_mark_lies_on_the_map() -> None:
    outside = (code for code, one in country_shapes().items() if not WORLD.meets(Box(*one.mark, *one.mark)))
    assert not list(outside)


def test_every_ring_is_an_area_within_its_box() -> None:
    for code, shape in country_shapes().items():
        for ring in shape.rings:
            corners = corners_of(ring.path)
            assert len(corners) > 2, code
            across, down = zip(*corners, strict=True)
            assert (min(across), min(down), max(across), max(down)) == (
                *(ring.box.left, ring.box.top),
                *(ring.box.right, ring.box.bottom),
            )


@pytest.mark.parametrize(
    ("place", "country", "neighbour"),
    [
        # Hargeisa, Simferopol and Kyrenia, in units of the map.
        ((1188, 458), "SOM", "ETH"),
        ((1121, 230), "UKR", "RUS"),
        ((1121, 293), "CYP", "TUR"),
    ],
)
def test_areas_without_a_code_belong_to_the_country_whose_code_covers_them(
    place: tuple[int, int], country: str, neighbour: str
) -> None:
    assert inside(country, place)
    assert not inside(neighbour, place)


def test_neighbours_share_their_border() -> None:
    """A border that is simplified twice in two ways would show gaps."""
    nepal = {corner for ring in country_shapes()["NPL"].rings for corner in corners_of(ring.path)}
    others = {
        corner
        for code in ("IND", "CHN")
        for ring in country_shapes()[code].rings
        for corner in corners_of(ring.path)
    }
    assert nepal <= others


# Maps


def test_the_world_map_is_small_and_whole() -> None:
    world = draw_world(dict.fromkeys(CODES, ("lesson/x",)))
    drawn = (world.land + world.filled).encode()
    assert len(drawn) < 30_000
    assert len(gzip.compress(drawn)) < 12_000
    rings = sum(len(shape.rings) for shape in country_shapes().values())
    assert world.land.count("M") + world.filled.count("M") == rings
    assert world.filled.count("M") == sum(len(country_shapes()[code].rings) for code in CODES)


def test_each_country_has_one_mark_and_a_mark_counts_a_lesson_once() -> None:
    found = {code: ("lesson/all", f"lesson/{code}") for code in CODES}
    marks = place_marks(found)
    assert sorted(code for mark in marks for code in mark.countries) == sorted(CODES)
    for mark in marks:
        assert len(mark.found) == 1 + len(mark.countries)
    assert 20 < len(marks) < len(CODES)
    assert all(WORLD.meets(Box(*mark.place, *mark.place)) for mark in marks)


def test_no_two_marks_hide_each_other() -> None:
    marks = place_marks(dict.fromkeys(CODES, ("lesson/x",)))
    places = [mark.place for mark in marks]
    nearest = min(
        (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
        for index, one in enumerate(places)
        for other in places[index + 1 :]
    )
    assert nearest**0.5 >= 36


def test_a_country_that_nobody_drew_has_no_mark() -> None:
    assert place_marks({"XXX": ("lesson/x",)}) == ()
    assert locate(["XXX"]) is None


@pytest.mark.parametrize("codes", [["HTI"], ["UKR"], ["MDV"], ["FRA"], ["FJI"], ["RUS"], CODES])
def test_a_locator_map_shows_its_countries_among_their_neighbours(codes: list[str]) -> None:
    located = locate(codes)
    assert located is not None
    left, top, width, height = (float(number) for number in located.view.split())
    view = Box(left, top, left + width, top + height)
    whole = view == WORLD
    assert whole or width / height == pytest.approx(4 / 3, abs=0.02)
    assert whole == (codes == CODES)
    assert width >= 270
    for code in codes:
        shape = country_shapes()[code]
        main = shape.rings[0].box if shape.rings else Box(*shape.mark, *shape.mark)
        x, y = main.middle
        assert view.meets(Box(x, y, x, y)), code
    assert located.land
    assert whole or len(gzip.compress((located.land + located.filled).encode())) < 6_000


def test_a_small_country_by_itself_has_a_ring() -> None:
    haiti, maldives, many = locate(["HTI"]), locate(["MDV"]), locate(["UKR", "MDA", "ROU"])
    assert haiti is not None
    assert maldives is not None
    assert many is not None
    assert (len(haiti.rings), len(maldives.rings), len(many.rings)) == (1, 1, 0)
    assert not maldives.filled


def test_the_marks_of_the_map_lead_to_the_lesson_or_to_the_list(tmp_path: Path) -> None:
    more = lesson("again", 2012, 2012, "crisis/flood")
    whole = page(tmp_path, "lessons-map", **more)
    marks = {mark.find("title").text: mark.get("href") for mark in whole.find_class("fg-map-mark")}
    assert marks == {
        "Haiti (2 lessons)": "#fg-country-HTI",
        "India (1 lesson)": "nepal-2015.html",
        "Nepal (1 lesson)": "nepal-2015.html",
    }
    numbers = [int(mark.find("text").text) for mark in whole.find_class("fg-map-mark")]
    listed = {one.get("id"): len(one.findall("dd")) for one in whole.find_class("fg-countries")[0]}
    assert listed == {"fg-country-HTI": 2, "fg-country-IND": 1, "fg-country-NPL": 1}
    assert sorted(numbers) == sorted(listed.values())
