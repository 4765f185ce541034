"""What is drawn: bars and times say what the numbers beside them say, a grid what its list holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from drawn_pages import lesson, page
from fieldguide.render.charts import Span, TimeScale, bar_lengths, time_scale


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
    table = page(tmp_path, "lessons-timeline", **more).find_class("fg-bars")[0]
    drawn = [
        (int(cell.find_class("fg-number")[0].text), percent(cell.find_class("fg-bar-fill")[0], "width"))
        for cell in table.iterfind(".//td")
    ]
    assert drawn == [(1, 33.3), (3, 100)]


def test_the_bars_of_shares_are_those_of_the_table(tmp_path: Path) -> None:
    rows = page(tmp_path, "gaps-table").find_class("fg-shares")[0].iterfind("tbody")
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
    line = page(tmp_path, "lessons-timeline", language, **more).find_class("fg-timeline")[0]
    places = {int(text.text): percent(text, "x") for text in line.iterfind(".//text")}
    (first, start), (last, end) = min(places.items()), max(places.items())
    for row in line.iterfind(".//ol/li"):
        said = [int(year) for year in re.findall(r"\d{4}", row.find(".//bdi").text)]
        bar = row.find_class("fg-bar-fill")[0]
        edges = sorted((percent(bar, "x"), percent(bar, "x") + percent(bar, "width")), reverse=start > end)
        years = [first + (edge - start) / (end - start) * (last - first) for edge in edges]
        assert years == pytest.approx([said[0], said[-1] + 1], abs=0.1)
    assert len(line.findall(".//ol/li")) == 4


# Recommendations


def test_the_grid_counts_what_the_list_holds(tmp_path: Path) -> None:
    whole = page(tmp_path, "actions-by-phase")
    cells = {link.get("href"): int(link.text) for link in whole.find_class("fg-grid")[0].iterfind(".//td/a")}
    listed = {
        f"#{section.get('id')}": len(section.findall("ul/li")) for section in whole.iterfind(".//section")
    }
    assert cells == listed
    assert sum(cells.values()) == 5
