"""Diagnostics as a person reads them: what, where, the line itself, what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from fieldguide.model import Diagnostic, Location, Severity

from .excerpt import find_excerpt
from .summary import SourceLine, Summary, say_hidden
from .visible import show_hidden

_TINTS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
Paint = Callable[[str, str], str]


def format_text(
    diagnostics: Sequence[Diagnostic],
    source_line: SourceLine,
    summary: Summary,
    colour: bool = False,
    fixed: Sequence[Diagnostic] = (),
) -> str:
    """Write a line for each fault that was mended, a block for each that is left, and the counts."""
    paint: Paint = (
        (lambda text, name: click.style(text, fg=name, bold=True)) if colour else (lambda text, name: text)
    )
    blocks = [_block(one, source_line, paint) for one in diagnostics]
    mended = [format_mended(fixed, paint)] if fixed else []
    hidden = [say_hidden(summary.hidden)] if summary.hidden else []
    return "\n".join([*mended, *blocks, _last_line(summary), *hidden]) + "\n"


def format_mended(fixed: Sequence[Diagnostic], paint: Paint = lambda text, name: text) -> str:
    """Write a line for each fault that was mended, with what stands there now."""
    return "".join(f"{_mended(one, paint)}\n" for one in fixed)


def _mended(diagnostic: Diagnostic, paint: Paint) -> str:
    place = diagnostic.fix.location if diagnostic.fix is not None else diagnostic.location
    head = paint(f"mended[{diagnostic.code}]", "green")
    written = diagnostic.fix.replacement.strip() if diagnostic.fix is not None else ""
    now = f"; now `{written}`" if written else ""
    return f"{head} {place.path}:{place.line}:{place.column}: {diagnostic.message}{now}"


def _block(diagnostic: Diagnostic, source_line: SourceLine, paint: Paint) -> str:
    tint = _TINTS[diagnostic.severity]
    head = paint(f"{diagnostic.severity.value}[{diagnostic.code}]", tint)
    lines = [f"{head} {diagnostic.name}: {show_hidden(diagnostic.message)}"]
    lines += _excerpt(diagnostic.location, source_line, "-->", paint, tint)
    for note in diagnostic.notes:
        lines += _excerpt(note.location, source_line, ":::", paint, "blue", show_hidden(note.message))
    if diagnostic.hint:
        lines.append(f"{_margin(diagnostic.location)} = help: {show_hidden(diagnostic.hint)}")
    return "\n".join(lines) + "\n"


def _margin(place: Location) -> str:
    return " " * len(str(place.line))


def _excerpt(
    place: Location, source_line: SourceLine, arrow: str, paint: Paint, tint: str, label: str = ""
) -> list[str]:
    margin = _margin(place)
    lines = [f"{margin} {arrow} {show_hidden(place.path)}:{place.line}:{place.column}"]
    excerpt = find_excerpt(place, source_line)
    if excerpt is None:
        return [f"{lines[0]} {label}"] if label else lines
    underline = paint("^" * max(1, len(excerpt.marked)), tint) + (f" {label}" if label else "")
    return [
        *lines,
        f"{margin} |",
        f"{place.line} | {excerpt.text.rstrip()}",
        f"{margin} | {' ' * len(excerpt.before)}{underline}",
    ]


def _last_line(summary: Summary) -> str:
    files = "1 file" if summary.files == 1 else f"{summary.files} files"
    seconds = f" in {summary.seconds:.2f} seconds" if summary.seconds is not None else ""
    silenced = ""
    if summary.silenced:
        silenced = f" {_number(summary.silenced, 'finding')} {_is(summary.silenced)} silenced."
    silenced += _say_old(summary)
    if not summary.errors and not summary.warnings and not summary.notes:
        what = "No new faults" if summary.old else "No faults"
        return f"{what} in {files}{seconds}.{silenced}"
    counts = f"{_number(summary.errors, 'error')} and {_number(summary.warnings, 'warning')}"
    if summary.notes:
        errors, warnings = _number(summary.errors, "error"), _number(summary.warnings, "warning")
        counts = f"{errors}, {warnings} and {_number(summary.notes, 'note')}"
    mends = f" `fieldguide check --fix` mends {summary.fixable} of them." if summary.fixable else ""
    return f"{counts} in {files}{seconds}.{silenced}{mends}"


def _say_old(summary: Summary) -> str:
    """Say how many faults of the baseline are not told, and that errors among them stop a build."""
    if not summary.old:
        return ""
    told = f" {_number(summary.old, 'old fault')} {_is(summary.old)} in the baseline"
    if not summary.old_errors:
        return f"{told}."
    stops = "stops" if summary.old_errors == 1 else "stop"
    return f"{told}; {_number(summary.old_errors, 'error')} among them still {stops} a build."


def _number(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
