"""What an SVG drawing holds beside its shapes, each with line and column.

The text is read with expat, which never fetches anything.  Names are compared without their
prefix and without case: a drawing can bind any prefix to any vocabulary, and what stands inside a
page is read by its HTML rules.  Reading ends at the first entity, so that none is ever expanded.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from xml.parsers import expat

from fieldguide.model import Finding

from .css import find_in_style
from .svg_addresses import judge_address

_MOST = 100
"""Findings of a drawing that are told; with so many, the rest says nothing new."""
_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_RUNS = {
    "script": "a script",
    "handler": "a script",
    "listener": "a script",
    "foreignobject": "a piece of a web page (`foreignObject`)",
    "iframe": "another page (`iframe`)",
    "embed": "another page (`embed`)",
    "object": "another page (`object`)",
    "audio": "sound (`audio`)",
    "video": "a film (`video`)",
}
_CHANGES = frozenset({"set", "animate", "animatetransform", "animatemotion", "animatecolor"})
_ADDRESSES = frozenset({"href", "src", "data", "action", "formaction", "poster", "base", "ping"})
_PEOPLE = {"docname": "the name of the file it was drawn in", "export-filename": "a path on a computer"}
_PEOPLE_ELEMENTS = {"creator": "an author", "publisher": "a publisher", "rights": "a holder of rights"}


class _Stop(Exception):  # noqa: N818 - ends the reading; no error
    pass


@dataclass(slots=True)
class Drawing:
    """What was found in a drawing; width and height are 0 where they are not plain numbers."""

    broken: list[Finding] = field(default_factory=list)
    runs: list[Finding] = field(default_factory=list)
    loads: list[Finding] = field(default_factory=list)
    declares: list[Finding] = field(default_factory=list)
    people: list[Finding] = field(default_factory=list)
    moves: bool = False


def read_svg(text: str) -> Drawing:
    """Read a drawing."""
    reader = _Reader(text)
    try:
        reader.parser.Parse(text, True)
    except _Stop:
        pass
    except expat.ExpatError as error:
        # Line and column of the error are those of the parser, column counted from 0.
        why = f"it is not well-formed: {expat.ErrorString(error.code)}"
        reader.drawing.broken.append(Finding(why, error.lineno, error.offset + 1))
    except ValueError:  # a lone surrogate
        reader.drawing.broken.append(Finding("it holds characters that are none"))
    return reader.drawing


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.bytes = text.encode("utf-8", "surrogatepass")
        self.starts = [0, *(match.end() for match in re.finditer(b"\n", self.bytes))]
        self.drawing = Drawing()
        self.open: list[str] = []
        self.style: list[tuple[str, int, int]] = []
        self.person: Finding | None = None
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = False
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.words
        parser.StartDoctypeDeclHandler = self.doctype
        parser.EntityDeclHandler = self.entity
        parser.ProcessingInstructionHandler = self.instruction
        parser.XmlDeclHandler = self.declaration
        self.parser = parser

    def here(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def add(self, found: list[Finding], what: str, place: tuple[int, int]) -> None:
        found.append(Finding(what, *place))
        drawing = self.drawing
        if len(drawing.runs) + len(drawing.loads) + len(drawing.people) >= _MOST:
            raise _Stop

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        plain = local.lower()
        if not self.open and (plain != "svg" or space != _SVG):
            why = "it is no drawing" if plain != "svg" else f'it lacks `xmlns="{_SVG}"` and shows nothing'
            self.add(self.drawing.broken, why, self.here())
        self.open.append(plain)
        if plain in _RUNS:
            self.add(self.drawing.runs, _RUNS[plain], self.here())
        elif space == _XHTML:
            self.add(self.drawing.runs, f"a piece of a web page (`{local}`)", self.here())
        elif plain in _PEOPLE_ELEMENTS:
            self.person = Finding(_PEOPLE_ELEMENTS[plain], *self.here())
        if plain in _CHANGES:
            self._animation(plain, attributes)
        for key, value in attributes.items():
            self._attribute(plain, key.rpartition(" ")[2], value)

    def _animation(self, element: str, attributes: dict[str, str]) -> None:
        # Values with `href` and `on…` would put in later what must not stand there.
        target = attributes.get("attributeName", "").rpartition(":")[2].strip().lower()
        if target in _ADDRESSES or target.startswith("on"):
            place = self._attribute_place("attributeName")
            self.add(self.drawing.runs, f"an animation that changes `{target}`", place)
        if attributes.get("repeatCount") == "indefinite" or attributes.get("repeatDur") == "indefinite":
            self.drawing.moves = True

    def _attribute(self, element: str, name: str, value: str) -> None:
        plain = name.lower()
        if re.match(r"on[a-z]", plain):
            place = self._attribute_place(name)
            self.add(self.drawing.runs, f"an event handler (`{name}`)", place)
        elif plain in _PEOPLE and value.strip():
            self.add(self.drawing.people, _PEOPLE[plain], self._attribute_place(name))
        elif plain in _ADDRESSES:
            verdict = judge_address(value, element)
            if verdict is not None:
                found = self.drawing.runs if verdict.runs else self.drawing.loads
                self.add(found, verdict.what, self._attribute_place(name))
        if "(" in value or "\\" in value or "@" in value:
            for _, verdict in find_in_style(value):
                found = self.drawing.runs if verdict.runs else self.drawing.loads
                self.add(found, verdict.what, self._attribute_place(name))

    def _attribute_place(self, name: str) -> tuple[int, int]:
        """Find an attribute of the element that just starts, and count its place."""
        start = self.parser.CurrentByteIndex
        pattern = re.compile(rb"[\s\"'](?:[^\s\"'=<>]+:)?" + re.escape(name.encode()) + rb"\s*=")
        end = self.bytes.find(b"<", start + 1)
        match = pattern.search(self.bytes, start, end if end > 0 else len(self.bytes))
        if match is None:
            return self.here()
        return self._place_at(match.start() + 1)

    def _place_at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset) - 1
        return line + 1, len(self.bytes[self.starts[line] : offset].decode("utf-8", "replace")) + 1

    def words(self, text: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style.append((text, *self.here()))
        elif self.person is not None and text.strip():
            person, self.person = self.person, None
            self.add(self.drawing.people, person.what, (person.line, person.column))

    def end(self, name: str) -> None:
        if self.open.pop() == "style":
            pieces, self.style = self.style, []
            style = "".join(text for text, _, _ in pieces)
            for offset, verdict in find_in_style(style):
                found = self.drawing.runs if verdict.runs else self.drawing.loads
                self.add(found, verdict.what, _place_in(pieces, offset))

    def doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        # The parser tells of it where it ends.
        start = self.bytes.find(b"<!DOCTYPE")
        self.add(self.drawing.declares, "a document type (`<!DOCTYPE`)", self._place_at(max(start, 0)))

    def entity(self, name: str, *rest: object) -> None:
        self.add(self.drawing.declares, f"an entity (`{name}`)", self.here())
        raise _Stop

    def instruction(self, target: str, data: str) -> None:
        name = target.lower()
        if name == "xml-stylesheet":
            self.add(self.drawing.loads, "a style sheet (`<?xml-stylesheet`)", self.here())
        elif name in ("php", "asp", "jsp", "import"):
            self.add(self.drawing.runs, f"instructions for a server (`<?{target}`)", self.here())

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
            self.add(self.drawing.declares, f"an encoding other than UTF-8 (`{encoding}`)", self.here())


def _place_in(pieces: list[tuple[str, int, int]], offset: int) -> tuple[int, int]:
    for text, line, column in pieces:
        if offset < len(text):
            before = text[:offset]
            if "\n" in before:
                return line + before.count("\n"), offset - before.rfind("\n")
            return line, column + offset
        offset -= len(text)
    return pieces[-1][1:] if pieces else (1, 1)
