"""Unfinished merges in a file: where their markers stand, and the text without them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, Location

from .faults import merge_marker

_SURE = re.compile(r"^(?:<{7}|>{7})(?= |$)", re.MULTILINE)
_ALL = re.compile(r"(?:<{7}|>{7}|={7}|\|{7})(?= |$)")


def settle_merges(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give a text with the first version of each merge only, and a fault for each marker.

    Lines stay where they are: what is left out becomes an empty line, so that nothing is
    told twice and every other fault keeps its place.  A line of seven `=` alone is no
    marker: Markdown underlines titles with it.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, ()
    if _SURE.search(text) is None:
        return text, ()
    faults: list[Diagnostic] = []
    lines = list(_keep_first(text.split("\n"), path, faults))
    return "\n".join(lines), tuple(faults)


def _keep_first(lines: list[str], path: str, faults: list[Diagnostic]) -> Iterator[str]:
    other = False
    for number, line in enumerate(lines, start=1):
        found = _ALL.match(line)
        if found is not None:
            marker = found.group()
            faults.append(merge_marker.report(Location(path, number, 1, number, 8), marker))
            other = marker[0] in "|="
            yield ""
        else:
            yield "" if other else line
