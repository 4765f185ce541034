"""Parts that pages of any kind may have and that are more than text, one folder each.

A folder holds what its component needs: ``template.html`` and ``component.py`` (its HTML,
complete without JavaScript), ``script.js`` (what a script adds to it), ``style.css``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from fieldguide.compact import read_script, read_style

from .feedback.component import render_feedback
from .filter.component import FilterChoice, FilterGroup, render_filter
from .folder import ComponentFolder
from .pictogram.component import pictogram, pictogram_styles
from .review_notice.component import render_review_notice
from .sheet.component import render_sheet_tools
from .term.component import render_terms

FIRST = ("base", "controls", "page_parts", "pictogram", "cards", "storage")
"""The folders whose scripts run, and whose styles apply, before those of kinds."""

LAST = (
    "feedback",
    "diagram",
    "sheet",
    "term",
    "filter",
    "lists",
    "review_notice",
    "shortcuts",
    "table_region",
    "charts",
    "paper",
)
"""Those that come after them."""

COMPONENTS = (*FIRST, *LAST)

COURSE_STORE = Path(__file__).parent / "course_store"
"""The folder of what pages of courses share: for the bundle of their kinds, before what remembers with it."""


BY_ITSELF = tuple(Path(__file__).parent / name for name in ("base", "controls", "storage"))
"""The folders of what a page that holds all its scripts and styles needs: colours, buttons, what is kept."""


REVIEW_NOTICE = Path(__file__).parent / "review_notice"
"""The folder of the notice that a page is past its day: for a page that holds all its scripts."""


def join_scripts(of_kinds: Iterable[Path] = ()) -> str:
    """Give the scripts of all components as one classic script, those of kinds in their midst."""
    return read_script(_have("script.js", _around(of_kinds)))


def join_styles(of_kinds: Iterable[Path] = ()) -> str:
    """Give the styles of all components as one style sheet, those of kinds in their midst."""
    return read_style(_have("style.css", _around(of_kinds)))


def join_bundle(folders: Iterable[Path]) -> tuple[str, str]:
    """Give the script and the style sheet that only pages of some kinds load; either may be empty."""
    every = tuple(folders)
    return read_script(_have("script.js", every)), read_style(_have("style.css", every))


def _around(of_kinds: Iterable[Path]) -> tuple[Path, ...]:
    here = Path(__file__).parent
    return (*(here / name for name in FIRST), *of_kinds, *(here / name for name in LAST))


def _have(file_name: str, folders: Iterable[Path]) -> Iterator[Path]:
    return (folder / file_name for folder in folders if (folder / file_name).is_file())


__all__ = [
    "BY_ITSELF",
    "COMPONENTS",
    "COURSE_STORE",
    "REVIEW_NOTICE",
    "ComponentFolder",
    "FilterChoice",
    "FilterGroup",
    "join_bundle",
    "join_scripts",
    "join_styles",
    "pictogram",
    "pictogram_styles",
    "render_feedback",
    "render_filter",
    "render_review_notice",
    "render_sheet_tools",
    "render_terms",
]
