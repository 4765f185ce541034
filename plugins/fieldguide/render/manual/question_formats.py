"""The page of the manual that says which system is given what of each type of question."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import QuestionFormat

from ..context.page_scope import PageScope
from ..templates.environment import render_block
from .text import write_text

_START = """\
## How questions travel {#how}

`fieldguide export NAME --to FOLDER` writes the questions of modules for another system, a file for each
module and language.  No system takes everything.  What is left out is told when the files are written, and
stands here as **left out**.  The full course, stories included, travels as pages.

Categories carry the edition in their names: who imports a new edition gets it beside the old one, and can
delete the old."""

_LEFT_OUT = "left out"


def write_question_formats(scope: PageScope, formats: tuple[QuestionFormat, ...]) -> Iterator[str]:
    """Give a table for each format, with all types of questions that the project has, in English."""
    yield write_text(scope, _START)
    types = [type.name for kind in scope.site.settings.kinds for type in kind.question_types]
    for format in formats:
        yield write_text(scope, f"## {format.name} {{#format-{format.name}}}\n\n{format.help}")
        rows = tuple((type, format.how(type) or _LEFT_OUT) for type in types)
        heads = ("Type of question", "How it is carried")
        name = f"What {format.name} carries"
        yield render_block("course_table", name=name, heads=heads, rows=rows, missing=_LEFT_OUT)
