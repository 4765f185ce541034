"""The diagram of an entry: boxes that are a list in words, so that who sees no boxes reads the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import DIAGRAM, Diagram, DiagramLine, DiagramShape, LocalisedEntry

from ..context.page_scope import PageScope
from ..language.phrase import escape_markdown
from .labels import begin_upper


@dataclass(frozen=True, slots=True)
class ShownBox:
    """A box with its words; `number` is its place in a way of steps, 0 elsewhere."""

    title: str
    text: str
    pictogram: str
    needed: bool
    number: int


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with its name, empty where it has none."""

    name: str
    boxes: tuple[ShownBox, ...]


def write_diagram(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Write the diagram that an entry places; nothing where it places none."""
    name = read_page_facts(entry.fields).diagram
    diagrams = (diagram for kind in scope.site.settings.kinds for diagram in kind.diagrams)
    diagram = next((one for one in diagrams if one.name == name), None)
    if diagram is None:
        return
    title, result, note = (_word(scope, diagram, key) for key in ("", "result", "note"))
    lines = tuple(_lines(scope, diagram))
    if scope.site.markdown:
        yield _markdown(diagram.shape, title, lines, result, note)
    else:
        yield scope.render(
            "diagram", shape=diagram.shape.value, title=title, lines=lines, result=result, note=note
        )


def _lines(scope: PageScope, diagram: Diagram) -> Iterator[ShownLine]:
    before = 0
    for line in diagram.lines:
        name = begin_upper(_word(scope, diagram, line.key)) if line.key else ""
        yield ShownLine(name, tuple(_boxes(scope, diagram, line, before)))
        before += len(line.boxes)


def _boxes(scope: PageScope, diagram: Diagram, line: DiagramLine, before: int) -> Iterator[ShownBox]:
    for place, box in enumerate(line.boxes, before + 1):
        number = place if diagram.shape is DiagramShape.STEPS else 0
        title, text = (_word(scope, diagram, key) for key in (box.key, f"{box.key}.text"))
        yield ShownBox(begin_upper(title), text, box.pictogram, box.needed, number)


def _word(scope: PageScope, diagram: Diagram, key: str) -> str:
    whole = f"{DIAGRAM}.{diagram.name}.{key}" if key else f"{DIAGRAM}.{diagram.name}"
    return scope.site.words(whole) if scope.site.words.has(whole) else ""


def _markdown(shape: DiagramShape, title: str, lines: tuple[ShownLine, ...], result: str, note: str) -> str:
    """Write a diagram as lists: any reader of Markdown has them."""
    parts = [f"**{escape_markdown(title)}**"]
    for line in lines:
        if line.name:
            parts.append(f"{escape_markdown(line.name)}")
        # A list of its own begins anew in each line, so each item is told by its number.
        items = [f"{box.number or '-'}{'.' if box.number else ''} {_item(box)}" for box in line.boxes]
        if shape is DiagramShape.SUM and result:
            items.append(f"- = **{escape_markdown(result)}**")
        parts.append("\n".join(items))
    if note:
        parts.append(escape_markdown(note))
    return "\n\n".join(parts)


def _item(box: ShownBox) -> str:
    text = f": {escape_markdown(box.text)}" if box.text else ""
    return f"**{escape_markdown(box.title)}**{text}"
