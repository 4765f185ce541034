"""Part a page into its front matter and its body."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import Diagnostic, Location, MapValue

from .faults import front_matter_open, front_matter_position, wrong_type
from .yaml_reader import read_yaml


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
        late = _late_start(lines)
        only_empty = not any(line.strip() for line in lines[: max(late - 1, 0)])
        return Parts(None, text, 1, (front_matter_position.report(path, late, only_empty),))
    for index in range(1, len(lines)):
        if lines[index].rstrip() == "---":
            front, body = "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :])
            value, diagnostics = read_yaml(front, path, first_line=2)
            if value is None and not diagnostics:
                value = MapValue((), Location(path, 1, 1, 1, 4))
            if value is not None and not isinstance(value, MapValue):
                fault = wrong_type.report(
                    value.location, "front matter", "keys with values", "something else"
                )
                return Parts(None, body, index + 2, (*diagnostics, fault))
            return Parts(value, body, index + 2, diagnostics)
    return Parts(None, "", len(lines), (front_matter_open.report(path),))


def _late_start(lines: list[str]) -> int:
    for number, line in enumerate(lines[:10], start=1):
        if line.rstrip() == "---":
            return number
    return 0
