"""What is drawn: bars and times say what the numbers beside them say, maps hold what they should."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from pathlib import Path

import pytest
from babel.core import get_global
from lxml import html

from fieldguide.load import load_library, load_settings
from fieldguide.render import render_site
from fieldguide.render.charts import Span, TimeScale, bar_lengths, draw_world, locate, time_scale
from fieldguide.render.charts.country_shapes import WORLD, Box, country_shapes
from fieldguide.render.charts.world_map import place_marks
from golden import golden_cases, write_project

CASES = {case.name: case for case in golden_cases("render")}
# As many as a full site has, many of them close to each other.
CODES = (
    *(
        "AFG",
        "ALB",
        "BGD",
        "BIH",
        "BRA",
        "CAF",
        "COL",
        "DJI",
        "ECU",
        "EGY",
        "ERI",
        "ETH",
        "GRC",
        "HRV",
        "HTI",
    ),
    *(
        "HUN",
        "IDN",
        "IND",
        "IRQ",
        "ITA",
        "JOR",
        "LBN",
        "LBY",
        "LKA",
        "MDA",
        "MDV",
        "MKD",
        "MMR",
        "MNE",
        "NGA",
    ),
    *("NPL", "PAK", "PHL", "POL", "ROU", "SDN", "SOM", "SRB", "SYR", "THA", "TUR", "UKR", "VEN", "YEM"),
)


def page(folder: Path, case: str, language: str = "en", **more: str) -> html.HtmlElement:
    """Render the page of a golden case, with more files."""
    write_project(folder, {**CASES[case].files, **more})
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    site = render_site(library.visible(), settings.language(language), ())
    markdown = next(one for one in site.pages if one.path == CASES[case].parts["page"]).markdown
    return html.fromstring(f"<div>{markdown}</div>")


def lesson(name: str, first: int, last: int, crisis: str) -> dict[str, str]:
    text = CASES["lessons-index"].files["docs/en/lessons/haiti-2010.md"]
    text = text.replace("from: 2010\nto: 2010", f"from: {first}\nto: {last}").replace("crisis/flood", crisis)
    return {f"docs/en/lessons/{name}.md": text}


def percent(element: html.HtmlElement, name: str) -> float:
    return float(element.get(name).removesuffix("%"))


# Bars


def test_bars_are_as_long_as_their_numbers() -> None:
    assert bar_lengths([4, 1, 3, 0]) == ("100%", "25%", "75%", "0%")
    assert bar_lengths([31, 88], whole=100) == ("31%", "88%")
    assert bar_lengths([]) == ()
    assert bar_lengths([0]) == ("0%",)


def test_the_bars_of_the_crises_are_those_of_the_table(tmp_path: Path) -> None:
    more = {**lesson("a", 2011, 2011, "crisis/flood"), **lesson("b", 2012, 2012, "crisis/flood")}
    table = page(tmp_path, "lessons-index", **more).find_class("fg-bars")[0]
    drawn = [
        (int(cell.find_class("fg-number")[0].text), percent(cell.find_class("fg-bar-fill")[0], "width"))
        for cell in table.iterfind(".//td")
    ]
    assert drawn == [(1, 33.3), (3, 100)]


def test_the_bars_of_shares_are_those_of_the_table(tmp_path: Path) -> None:
    rows = page(tmp_path, "gaps-index").find_class("fg-shares")[0].iterfind("tbody")
    drawn = [
        (row.find_class("fg-number")[0].text, row.find_class("fg-bar-fill")[0].get("width")) for row in rows
    ]
    assert drawn == [("88%", "88%"), ("12%", "12%")]


# Time


def test_a_bar_of_time_ends_when_its_last_year_is_over() -> None:
    scale = TimeScale(2000, 2020, 5)
    assert scale.bar(Span(2010, 2014)).at == "50%"
    assert scale.bar(Span(2010, 2014)).length == "25%"
    assert scale.bar(Span(2019, 2019)).length == "5%"


def test_from_right_to_left_time_runs_from_the_right() -> None:
    scale = TimeScale(2000, 2020, 5, mirrored=True)
    assert [tick.at for tick in scale.ticks] == ["100%", "75%", "50%", "25%", "0%"]
    assert (scale.bar(Span(2000, 2004)).at, scale.bar(Span(2000, 2004)).length) == ("75%", "25%")


@pytest.mark.parametrize(("first", "last"), [(2010, 2010), (1992, 2026), (2004, 2005), (1945, 2100)])
def test_a_scale_holds_all_years_and_few_are_written(first: int, last: int) -> None:
    scale = time_scale([Span(first, first), Span(last, last)])
    assert scale.start <= first
    assert scale.end > last
    assert 2 <= len(scale.ticks) <= 9
    assert (scale.ticks[0].at, scale.ticks[-1].at) == ("0%", "100%")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_line_of_time_draws_the_years_that_it_says(tmp_path: Path, language: str) -> None:
    more = {**lesson("a", 1992, 2005, "crisis/flood"), **lesson("b", 2022, 2026, "crisis/drought")}
    line = page(tmp_path, "lessons-index", language, **more).find_class("fg-timeline")[0]
    places = {int(text.text): percent(text, "x") for text in line.iterfind(".//text")}
    (first, start), (last, end) = min(places.items()), max(places.items())
    for row in line.iterfind(".//ol/li"):
        said = [int(year) for year in re.findall(r"\d{4}", row.find(".//bdi").text)]
        bar = row.find_class("fg-bar-fill")[0]
        edges = sorted((percent(bar, "x"), percent(bar, "x") + percent(bar, "width")), reverse=start > end)
        years = [first + (edge - start) / (end - start) * (last - first) for edge in edges]
        assert years == pytest.approx([said[0], said[-1] + 1], abs=0.1)
    assert len(line.findall(".//ol/li")) == 4


# Shapes


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
    whole = page(tmp_path, "lessons-index", **more)
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


# Recommendations


def test_the_grid_counts_what_the_list_holds(tmp_path: Path) -> None:
    whole = page(tmp_path, "actions-index")
    cells = {link.get("href"): int(link.text) for link in whole.find_class("fg-grid")[0].iterfind(".//td/a")}
    listed = {
        f"#{section.get('id')}": len(section.findall("ul/li")) for section in whole.iterfind(".//section")
    }
    assert cells == listed
    assert sum(cells.values()) == 5
