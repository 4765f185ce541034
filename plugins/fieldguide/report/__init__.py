"""Say what was found: for people, programs, code hosts and editors.  Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from fieldguide.model import Diagnostic, Rule, SilencedFinding

from .excerpt import Excerpt, find_excerpt
from .explain import format_rule
from .github import format_github
from .json_report import format_json
from .sarif import format_sarif
from .summary import SourceLine, Summary, say_hidden, summarise
from .text import format_mended, format_text
from .visible import show_hidden


class ReportFormat(Enum):
    """The formats of a report."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def format_diagnostics(
    diagnostics: Sequence[Diagnostic],
    format: ReportFormat,
    source_line: SourceLine,
    summary: Summary,
    rules: Sequence[Rule] = (),
    version: str = "",
    colour: bool = False,
    silenced: Sequence[SilencedFinding] = (),
    fixed: Sequence[Diagnostic] = (),
) -> str:
    """Write a report of sorted diagnostics in a format; it ends with a line end, or is empty.

    What is silenced is counted for people and listed for programs; what was fixed is listed
    for both.  The formats of code hosts have no place for the latter.
    """
    if format is ReportFormat.JSON:
        return format_json(diagnostics, summary, silenced, fixed)
    if format is ReportFormat.SARIF:
        return format_sarif(diagnostics, rules, version, silenced)
    if format is ReportFormat.GITHUB:
        return format_github(diagnostics)
    return format_text(diagnostics, source_line, summary, colour, fixed)


__all__ = [
    "Excerpt",
    "ReportFormat",
    "SourceLine",
    "Summary",
    "find_excerpt",
    "format_diagnostics",
    "format_mended",
    "format_rule",
    "say_hidden",
    "show_hidden",
    "summarise",
]
