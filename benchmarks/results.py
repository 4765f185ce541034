"""Write what was measured: a page with a table beside the aims, and a chart of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .chart import draw_chart
from .rows import Growth, Part, Row

PAGE = "RESULTS.md"
CHART = "results.svg"


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run measured, and with what."""

    parts: tuple[Part, ...]
    growth: tuple[Growth, ...]
    versions: tuple[tuple[str, str], ...]
    machine: str
    day: str
    load: tuple[float, float]
    minutes: float
    quick: bool = False

    @property
    def aimed(self) -> tuple[tuple[Part, Row], ...]:
        """The rows that have an aim, each with its part."""
        return tuple((part, row) for part in self.parts for row in part.rows if row.aim is not None)

    @property
    def missing(self) -> tuple[tuple[Part, Row], ...]:
        """The rows that could not be had."""
        return tuple((part, row) for part in self.parts for row in part.rows if row.value is None)

    @property
    def reached(self) -> int:
        """How many aims are reached."""
        return sum(row.share is not None and row.share <= 1 for _, row in self.aimed)


def write_results(results: Results, folder: Path) -> Path:
    """Write the page and its chart into a folder; give the page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CHART).write_text(draw_chart(results.parts, results.growth), encoding="utf-8", newline="\n")
    (folder / PAGE).write_text(write_page(results), encoding="utf-8", newline="\n")
    return folder / PAGE


def write_page(results: Results) -> str:
    """Write the page; the same results give the same bytes."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=False,  # Markdown; what stands in cells is made safe by the filter
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters["cell"] = as_cell
    return templates.get_template(PAGE).render(results=results, chart=CHART)


def as_cell(text: str) -> str:
    """Write a text so that it stays in its cell of a Markdown table."""
    return " ".join(text.replace("|", "\\|").split())


def one_line(row: Row) -> str:
    """Write a row for a terminal."""
    aim = f"  (aim {row.aim_text}: {row.verdict or 'not measured'})" if row.aim is not None else ""
    return f"  {row.name:<62} {row.figure:>12}{aim}  {row.how}"


def tell(parts: Sequence[Part]) -> str:
    """Write parts for a terminal."""
    return "\n".join(line for part in parts for line in (part.title, *map(one_line, part.rows)))
