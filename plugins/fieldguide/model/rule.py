"""A rule: the name and the explanation of one kind of fault.

A new rule is made by `fieldguide new rule NAME --block 2xx`.  Its code says what it is about
(`rule_blocks.RULE_BLOCKS` lists them all): FG0xx reading, 1xx references, 2xx structure, 3xx
quizzes and modules, 40x languages, 45x access, 5xx audience and safety, 6xx built pages, 9xx packages.
Codes never change their meaning.
"""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import dataclass

from .diagnostic import Diagnostic, Fix, Note, Severity
from .location import Location
from .rule_blocks import rule_block_of


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault that can be reported.

    `explanation` is Markdown: what the rule finds, why it matters, how to mend it.
    It is shown by `fieldguide explain` and printed in the manual.
    A `firm` rule can neither be silenced nor made less severe: what it finds harms a reader,
    or the page cannot be made of it.
    """

    code: str
    name: str
    summary: str
    explanation: str
    severity: Severity = Severity.ERROR
    firm: bool = False

    def at(
        self,
        location: Location,
        message: str,
        hint: str = "",
        notes: tuple[Note, ...] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Report this fault at a place; `fix` only where it can be mended without thought."""
        return Diagnostic(self.code, self.name, self.severity, location, message, hint, notes, fix)


def declare_rule(
    code: str,
    name: str,
    docstring: str | None,
    severity: Severity = Severity.ERROR,
    firm: bool | None = None,
) -> Rule:
    """Make a rule from the docstring of the module that holds it.

    The first line is the summary, the rest the explanation, so that what a person
    reads about a rule stands beside the code that finds the fault.  Where `firm` is not
    said, the block of the code says it.
    """
    if docstring is None:  # python -OO drops docstrings, and the manual would lose its texts
        docstring = _written_docstring(sys._getframe(1).f_globals)
    summary, _, explanation = inspect.cleandoc(docstring).partition("\n")
    if firm is None:
        block = rule_block_of(code)
        firm = block is not None and block.firm
    return Rule(code, name, summary.strip(), explanation.strip(), severity, firm)


def _written_docstring(module: dict[str, object]) -> str:
    """Give the docstring of a module as its source has it."""
    source = inspect.getsource(sys.modules[str(module["__name__"])])
    return ast.get_docstring(ast.parse(source), clean=False) or ""
