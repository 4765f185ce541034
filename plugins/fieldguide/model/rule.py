"""A rule: the name and the explanation of one kind of fault."""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import dataclass

from .diagnostic import Diagnostic, Note, Severity
from .location import Location


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault that can be reported.

    `explanation` is Markdown: what the rule finds, why it matters, how to mend it.
    It is shown by `fieldguide explain` and printed in the manual.
    """

    code: str
    name: str
    summary: str
    explanation: str
    severity: Severity = Severity.ERROR

    def at(
        self, location: Location, message: str, hint: str = "", notes: tuple[Note, ...] = ()
    ) -> Diagnostic:
        """Report this fault at a place."""
        return Diagnostic(self.code, self.name, self.severity, location, message, hint, notes)


def declare_rule(code: str, name: str, docstring: str | None, severity: Severity = Severity.ERROR) -> Rule:
    """Make a rule from the docstring of the module that holds it.

    The first line is the summary, the rest the explanation, so that what a person
    reads about a rule stands beside the code that finds the fault.
    """
    if docstring is None:  # python -OO drops docstrings, and the manual would lose its texts
        docstring = _written_docstring(sys._getframe(1).f_globals)
    summary, _, explanation = inspect.cleandoc(docstring).partition("\n")
    return Rule(code, name, summary.strip(), explanation.strip(), severity)


def _written_docstring(module: dict[str, object]) -> str:
    """Give the docstring of a module as its source has it."""
    source = inspect.getsource(sys.modules[str(module["__name__"])])
    return ast.get_docstring(ast.parse(source), clean=False) or ""
