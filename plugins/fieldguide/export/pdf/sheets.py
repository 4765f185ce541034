"""Sheets that are handed out: their words are set as large as their paper allows."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from ..books import write_xml
from ..books.tree import classes_of, detach, with_parents

_SHEET = "fg-iec"
_POSTER = "fg-a4-poster"
_PAGES = re.compile(r"fg-pages-(\d+)$")
_HEADING = re.compile(r"h[1-6]$")

_USUAL = 100

SIZES = (_USUAL, 96, 92, 88, 84, 80, 76, 72)
"""Percent of the usual size of words, the largest first; what is still smaller is hard to read."""

POSTER_SIZES = (*range(190, _USUAL, -10), *SIZES)
"""The same for what hangs on a wall and is read from a few steps away."""

CountPages = Callable[[str], int]
"""Gives how many pages a sheet takes, by its HTML."""


def fit_sheets(body: Element, count_pages: CountPages) -> None:
    """Take from each sheet the name it has on its page, and make its words as large as its paper allows.

    Languages differ in length: a card of one page in English would be one and a few lines in Arabic.
    """
    for parent, sheet in list(with_parents(body)):
        if _SHEET not in classes_of(sheet):
            continue
        _take_name(parent, sheet)
        wanted = next((int(found[1]) for one in classes_of(sheet) if (found := _PAGES.match(one))), 1)
        for size in POSTER_SIZES if _POSTER in classes_of(sheet) else SIZES:
            sheet.set("style", f"font-size: {size}%")
            if count_pages(write_xml(sheet)) <= wanted:
                break
        else:
            # What fits in no size takes more paper, in letters that can be read.
            sheet.set("style", f"font-size: {_USUAL}%")


def _take_name(parent: Element, sheet: Element) -> None:
    """What its page calls a sheet is no part of what is handed out; links to the name lead to the sheet."""
    before = list(parent).index(sheet) - 1
    places = [(sheet, one) for one in list(sheet)[:2]]
    if before >= 0:
        places.insert(0, (parent, parent[before]))
    for place, one in places:
        if _HEADING.match(str(one.tag)):
            id = one.get("id")
            detach(place, one)
            if id and "id" not in sheet.attrib:
                sheet.set("id", id)
            return
