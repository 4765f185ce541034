"""What the data file of a tool holds, for papers of others: lines to tick, tables to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import MapValue, TextValue

from .types.answers.view import read_answers
from .types.checklist.view import read_checklist
from .types.decision_tree.view import read_decision_tree
from .types.fill_in.view import read_fill_in_form


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A part of a tool.

    `lines` are what is ticked, each with what is said below it; `columns` are those of a table to fill in,
    each with whether it is wide, with so many empty `rows`.
    """

    title: str
    about: TextValue | None = None
    lines: tuple[tuple[TextValue, TextValue], ...] = ()
    columns: tuple[tuple[str, bool], ...] = ()
    rows: int = 0


def paper_parts(fields: MapValue) -> Iterator[PaperPart]:
    """Give the parts of a tool; nothing where its text says all."""
    for stage in read_checklist(fields).stages:
        yield PaperPart(stage.title, lines=tuple((line.text, line.help) for line in stage.lines))
    tree = read_decision_tree(fields)
    for group in tree.groups:
        yield PaperPart(group.title, lines=tuple((one.text, one.if_no) for one in group.questions))
    for text in (tree.all_yes, tree.any_no, tree.always):
        if text.text:
            yield PaperPart("", text)
    for table in read_fill_in_form(fields).tables:
        columns = tuple((column.title, column.wide) for column in table.columns)
        yield PaperPart(table.title, table.about, columns=columns, rows=table.rows)
    for theme in read_answers(fields).themes:
        yield PaperPart(theme.title)
        for objection in theme.objections:
            yield PaperPart(objection.text, objection.say)
            yield PaperPart("", objection.answer)
