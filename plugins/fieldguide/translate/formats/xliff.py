"""XLIFF 2.0 (OASIS, 2014), for the tools of translation agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree

from ..marks import MARK
from ..values import Mark, Pack, PackError, PackRow, ReturnedPack, Unit, UnitState
from .reviews import read_review
from .words import guidance, told_marks, told_room, told_terms

_NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REVIEW = ("reviewed-by", "reviewed-on")
_STATES = {
    UnitState.MISSING: "initial",
    UnitState.CHANGED: "initial",
    UnitState.TRANSLATED: "translated",
    UnitState.REVIEWED: "reviewed",
}
_CHANGED = "fieldguide:changed"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def write(pack: Pack) -> bytes:
    """Write a pack: a file for each entry, a unit for each passage, marks as inline codes."""
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.Element(
        _name("xliff"), {"version": "2.0", "srcLang": pack.source, "trgLang": pack.target}
    )
    number = 0
    for at, (entry, units) in enumerate(groupby(pack.units, lambda unit: unit.entry), 1):
        file = ElementTree.SubElement(root, _name("file"), {"id": f"f{at}", "original": entry})
        notes = ElementTree.SubElement(file, _name("notes"))
        if at == 1:
            for text in guidance(pack):
                _note(notes, text, "description")
            for category in _REVIEW:
                _note(notes, "", category)
        for unit in units:
            number += 1
            _write_unit(file, unit, number)
        if not len(notes):
            file.remove(notes)
    _indent(root, 0)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _write_unit(file: ElementTree.Element, unit: Unit, number: int) -> None:
    element = ElementTree.SubElement(
        file, _name("unit"), {"id": f"u{number}", "name": unit.id, "canResegment": "no", _SPACE: "preserve"}
    )
    told = (unit.page, unit.about, told_room(unit), told_terms(unit), told_marks(unit))
    notes = ElementTree.SubElement(element, _name("notes"))
    for text in filter(None, told):
        _note(notes, text, "context")
    attributes = {"state": _STATES[unit.state]}
    if unit.state is UnitState.CHANGED:
        attributes["subState"] = _CHANGED
    segment = ElementTree.SubElement(element, _name("segment"), attributes)
    _put(ElementTree.SubElement(segment, _name("source")), unit.source, unit.marks)
    if unit.target:
        _put(ElementTree.SubElement(segment, _name("target")), unit.target, unit.marks)


def _note(notes: ElementTree.Element, text: str, category: str) -> None:
    ElementTree.SubElement(notes, _name("note"), {"category": category}).text = text


def _put(element: ElementTree.Element, text: str, marks: tuple[Mark, ...]) -> None:
    """Write a text with marks as one with inline codes, `<pc id="1">` and `<ph id="2"/>`."""
    told = {mark.number: mark.told for mark in marks}
    stack = [element]
    at = 0
    for match in MARK.finditer(text):
        _add(stack[-1], text[at : match.start()])
        at = match.end()
        number = match[2]
        if match[1]:
            if len(stack) > 1:
                stack.pop()
        elif match[3]:
            ElementTree.SubElement(stack[-1], _name("ph"), {"id": number, "disp": told.get(int(number), "")})
        else:
            code = {"id": number, "dispStart": told.get(int(number), ""), "canDelete": "no"}
            stack.append(ElementTree.SubElement(stack[-1], _name("pc"), code))
    _add(stack[-1], text[at:])


def _add(element: ElementTree.Element, text: str) -> None:
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _indent(element: ElementTree.Element, level: int) -> None:
    """Put each element on a line of its own, but for those in texts, which are read letter for letter."""
    if not len(element) or element.tag in (_name("source"), _name("target")):
        return
    element.text = "\n" + "  " * (level + 1)
    for child in element:
        _indent(child, level + 1)
        child.tail = "\n" + "  " * (level + 1)
    element[-1].tail = "\n" + "  " * level


def read(content: bytes) -> ReturnedPack:
    """Read a file that came back; what is still `initial` and came from us so counts as it stands there."""
    if _DECLARES.search(content):
        raise PackError("it declares a type or an entity, which no pack does")
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise PackError(f"it is no XML that can be read: {error}") from error
    if root.tag != _name("xliff"):
        raise PackError("it is no XLIFF of version 2")
    language = root.get("trgLang", "")
    notes = {
        note.get("category", ""): note.text
        for note in root.iter(_name("note"))
        if note.get("category") in _REVIEW
    }
    review = read_review(notes.get(_REVIEW[0]), notes.get(_REVIEW[1]))
    return ReturnedPack(language, tuple(_rows(root)), review)


def _rows(root: ElementTree.Element) -> Iterator[PackRow]:
    for unit in root.iter(_name("unit")):
        place = f"unit {unit.get('id', '?')}"
        sources: list[str] = []
        targets: list[str] = []
        for part in unit:
            source, target = part.find(_name("source")), part.find(_name("target"))
            if part.tag not in (_name("segment"), _name("ignorable")) or source is None:
                continue
            sources.append(_text(source, place))
            if target is not None:
                targets.append(_text(target, place))
            elif part.tag == _name("ignorable"):
                # What stands between two segments is the same in both languages where nothing is said.
                targets.append(sources[-1] if sources[-1].isspace() else "")
        yield PackRow(place, unit.get("name", ""), "".join(sources), "".join(targets))


def _text(element: ElementTree.Element, place: str) -> str:
    parts = [element.text or ""]
    for code in element:
        number = code.get("id", "")
        if code.tag == _name("ph"):
            parts.append(f"<{number}/>")
        elif code.tag == _name("pc"):
            parts.append(f"<{number}>{_text(code, place)}</{number}>")
        elif code.tag == _name("sc"):
            parts.append(f"<{number}>")
        elif code.tag == _name("ec"):
            parts.append(f"</{code.get('startRef', '')}>")
        elif code.tag == _name("mrk"):
            parts.append(_text(code, place))
        else:
            raise PackError(
                f"{place}: `{code.tag.rpartition('}')[2]}` stands in a text, and means nothing there"
            )
        parts.append(code.tail or "")
    return "".join(parts)


def _name(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
