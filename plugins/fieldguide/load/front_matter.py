"""Part a page into its front matter and its body."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import Diagnostic, Location, MapValue

from .faults import front_matter_open, front_matter_position, wrong_type
from .yaml_lines import judge_lines
from .yaml_reader import read_yaml

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
"""What word processors make of `---`."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A page in two: `fields` is None where the front matter cannot be read."""

    fields: MapValue | None
    body: str
    first_line: int
    diagnostics: tuple[Diagnostic, ...]


def split_page(text: str, path: str) -> Parts:
    """Part a page; what is wrong with its front matter is told, and the body given anyway."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Parts(None, text, 1, (_report_start(path, lines),))
    for index in range(1, len(lines)):
        if lines[index].rstrip() == "---":
            front, body = "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :])
            value, diagnostics = read_yaml(front, path, first_line=2)
            if value is None and not diagnostics:
                value = MapValue((), Location(path, 1, 1, 1, 4))
            if value is not None and not isinstance(value, MapValue):
                faults = tuple(judge_lines(front, path, 2)) or (
                    wrong_type.report(value.location, "front matter", "keys with values", "something else"),
                )
                return Parts(None, body, index + 2, (*diagnostics, *faults))
            return Parts(value, body, index + 2, diagnostics)
        if _is_like_a_mark(lines[index]):
            fault = front_matter_open.report_mark(path, index + 1, lines[index])
            return Parts(None, "\n".join(lines[index + 1 :]), index + 2, (fault,))
    return Parts(None, "", len(lines), (front_matter_open.report(path),))


def _report_start(path: str, lines: list[str]) -> Diagnostic:
    late = next((at for at, line in enumerate(lines[:10], start=1) if line.rstrip() == "---"), 0)
    for number, line in enumerate(lines[:10], start=1):
        if number == late:
            return front_matter_position.report(path, late, only_empty=True)
        if _is_like_a_mark(line) and line.strip() != "...":
            return front_matter_position.report_mark(path, number, line)
        if line.strip():
            break
    return front_matter_position.report(path, late)


def _is_like_a_mark(line: str) -> bool:
    """Tell whether a line was meant for `---`: indented, of another length, or of other signs."""
    sign = line.strip()
    return sign in ("...", "+++", "\u2014", "\u2013", "\u2014-") or (
        len(sign) > 1 and sign[0] in _DASHES and not sign.strip(_DASHES)
    )
