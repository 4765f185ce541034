"""Read YAML as placed values.

The events of the parser are read, not the objects of a loader: text stays text, tags
are never carried out, an alias can never be expanded, and every value keeps its place.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import Protocol, cast

import yaml

from fieldguide.model import Diagnostic, ListValue, Location, MapValue, TextValue, Value

from .bounds import DEEPEST_YAML
from .characters import judge_escapes
from .faults import duplicate_key, yaml_alias, yaml_syntax, yaml_tag
from .yaml_lines import judge_lines

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REMARK = re.compile(r"[ \t]+(#(?!(?i:[ \t]*fieldguide:)).*)")
"""What YAML takes for a remark; a silence of a finding is one for certain."""

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What the parser refuses, or takes for the end of a line; each is told by its place (`hidden-character`)."""


class _Mark(Protocol):
    index: int
    line: int
    column: int


@dataclass(slots=True)
class _Open:
    """A sequence or mapping that is being read; `key` waits for its value."""

    start: Location
    mapping: bool
    items: list[Value] = field(default_factory=list)
    entries: dict[str, tuple[TextValue, Value]] = field(default_factory=dict)
    key: TextValue | None = None


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """Read one YAML document; `first_line` is the line of the file on which `text` starts.

    Gives None for an empty document and for one that cannot be read.
    """
    text = _REFUSED.sub("\ufffd", text)
    reader = _Reader(path, first_line, text)
    try:
        value = reader.read(text)
    except yaml.MarkedYAMLError as error:
        lines = tuple(judge_lines(text, path, first_line))
        if not lines:
            reader.stumble(error)
        told = {(one.location.line, one.location.column) for one in lines}
        kept = [one for one in reader.diagnostics if (one.location.line, one.location.column) not in told]
        return None, (*kept, *lines)
    except yaml.YAMLError as error:
        problem = str(error).splitlines()[0]
        reader.diagnostics.append(yaml_syntax.report(Location(path, first_line), problem))
        return None, tuple(reader.diagnostics)
    return value, tuple(reader.diagnostics)


class _Reader:
    def __init__(self, path: str, first_line: int, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n") if " #" in text or "\t#" in text else []
        self.offset = first_line - 1
        self.diagnostics: list[Diagnostic] = []
        self.stack: list[_Open] = []
        self.root: Value | None = None
        self.documents = 0

    def point(self, mark: object) -> Location:
        at = cast("_Mark", mark)  # the two parsers have mark classes without a common base
        return Location(self.path, at.line + 1 + self.offset, at.column + 1)

    def span(self, event: yaml.Event) -> Location:
        start, end = cast("_Mark", event.start_mark), cast("_Mark", event.end_mark)
        above = 1 + self.offset
        return Location(self.path, start.line + above, start.column + 1, end.line + above, end.column + 1)

    def read(self, text: str) -> Value | None:
        loader = _Loader(text)
        try:
            # As `yaml.parse` does, which asks twice for each event.
            while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
                self._take(event)
                if len(self.stack) > DEEPEST_YAML:
                    place = self.point(event.start_mark)
                    problem = "it is nested too deep"
                    self.diagnostics.append(yaml_syntax.report(place, problem, "please nest less"))
                    return None
        finally:
            loader.dispose()
        return self.root

    def stumble(self, error: yaml.MarkedYAMLError) -> None:
        """Report where the parser gave up: for a quote that is never closed, at the quote."""
        context, problem = error.context or "", error.problem or ""
        mark = error.problem_mark or error.context_mark
        if "quoted scalar" in context and "end of stream" in problem:
            mark = error.context_mark
        place = self._inside(self.point(mark)) if mark is not None else Location(self.path, 1 + self.offset)
        self.diagnostics.append(yaml_syntax.report_problem(place, context, problem))

    def _inside(self, place: Location) -> Location:
        """Give a place in the text: where a file ends too early, the parser names a line behind the last."""
        lines = self.text.split("\n")
        if place.line - self.offset <= len(lines):
            return place
        return Location(self.path, len(lines) + self.offset, len(lines[-1]) + 1)

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._judge(event)
            mapping = isinstance(event, yaml.MappingStartEvent)
            self.stack.append(_Open(self.point(event.start_mark), mapping))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents == 2:
                place = self.point(event.start_mark)
                problem = "a second document starts here"
                self.diagnostics.append(yaml_syntax.report(place, problem, "please keep one document a file"))
        elif isinstance(event, yaml.AliasEvent):
            place = self.span(event)
            self.diagnostics.append(yaml_alias.report(place, f"*{event.anchor}"))
            self._add(TextValue("", place))

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        self._judge(event)
        place = self.span(event)
        plain = _is_plain(event)
        remark = self._remark(event) if plain and self.lines else None
        if event.style == '"':
            written = self.text[cast("_Mark", event.start_mark).index : cast("_Mark", event.end_mark).index]
            self.diagnostics.extend(judge_escapes(event.value, written, place))
        text = _plain(event)
        if self.stack and self.stack[-1].mapping and self.stack[-1].key is None:
            text = sys.intern(text)  # the same few keys stand in every file
        self._add(TextValue(text, place, not plain, remark))

    def _remark(self, event: yaml.ScalarEvent) -> Location | None:
        """Give the place of a remark that stands behind a plain text, on the line it ends on."""
        mark = cast("_Mark", event.end_mark)
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        found = _REMARK.match(line, mark.column)
        if found is None:
            return None
        number = mark.line + 1 + self.offset
        return Location(self.path, number, found.start(1) + 1, number, found.end(1) + 1)

    def _judge(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self.diagnostics.append(yaml_alias.report(self.point(event.start_mark), f"&{event.anchor}"))
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.diagnostics.append(yaml_tag.report(self.point(event.start_mark), tag))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        done = self.stack.pop()
        end = self.point(event.end_mark)
        place = Location(self.path, done.start.line, done.start.column, end.line, end.column)
        if done.mapping:
            self._add(MapValue(tuple(done.entries.values()), place))
        else:
            self._add(ListValue(tuple(done.items), place))

    def _add(self, value: Value) -> None:
        if not self.stack:
            if self.documents <= 1:
                self.root = value
            return
        parent = self.stack[-1]
        if not parent.mapping:
            parent.items.append(value)
        elif parent.key is None:
            parent.key = self._as_key(value)
        else:
            key, parent.key = parent.key, None
            first = parent.entries.get(key.text)
            if first is not None:
                self.diagnostics.append(duplicate_key.report(first[0], key))
            else:
                parent.entries[key.text] = (key, value)

    def _as_key(self, value: Value) -> TextValue:
        if not isinstance(value, TextValue):
            # `{{ name }}`: whoever judges the shape reports the mapping that this makes.
            return TextValue("{…}", value.location)
        if value.text[:1].isspace() and not value.quoted:
            problem = "a space of another kind stands before the key"
            self.diagnostics.append(yaml_syntax.report(value.location, problem, "please indent with spaces"))
            return TextValue(value.text.lstrip(), value.location)
        if value.text == "<<" and not value.quoted:
            self.diagnostics.append(yaml_alias.report(value.location, "<<"))
        return value


def _is_plain(event: yaml.ScalarEvent) -> bool:
    return not event.style  # None from the parser in Python, an empty text from the one in C


def _plain(event: yaml.ScalarEvent) -> str:
    if _is_plain(event) and event.value in {"null", "~", "Null", "NULL"}:
        return ""
    return str(event.value)
