"""Words and templates for what a preview says: its faults, its state, pages that are not there."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fieldguide.model import Diagnostic, Location, Severity
from fieldguide.report import Excerpt, find_excerpt, show_hidden

from .outcome import Outcome

OWN = ".fieldguide/"
"""The folder of the preview's own files; no page lies in one whose name begins with a dot."""

SCRIPT = f"{OWN}preview.js"
STYLE = f"{OWN}preview.css"
STATE = f"{OWN}state.html"
EVENTS = f"{OWN}events"

_HERE = Path(__file__).parent
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_ENVIRONMENT.filters["shown"] = show_hidden


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault as it is shown: what, where, and the line itself."""

    diagnostic: Diagnostic
    excerpt: Excerpt | None
    notes: tuple[tuple[str, Location, Excerpt | None], ...]


@dataclass(frozen=True, slots=True)
class State:
    """What is said above every page; `key` is another one where it says something else."""

    html: str
    key: str


def write_state(outcome: Outcome, *, private: bool) -> State:
    """Say what is wrong with a project, and what the preview cannot show.

    Where not only this machine can ask (`private` is false), faults in files that the preview's audience
    may not see are counted, and told in the terminal alone.
    """
    told: Sequence[Diagnostic] = outcome.diagnostics
    if not private:
        configuration = outcome.check.config_lines if outcome.check is not None else ()
        visible = {*outcome.visible_paths(), *configuration}
        told = [one for one in told if one.location.path in visible]
    faults = [_fault(one, outcome) for one in told]
    html = _ENVIRONMENT.get_template("state.html").render(
        style=f"/{STYLE}",
        failed=outcome.failed,
        empty=outcome.showing is None,
        problem=outcome.problem,
        errors=[one for one in faults if one.diagnostic.severity is Severity.ERROR],
        others=[one for one in faults if one.diagnostic.severity is not Severity.ERROR],
        elsewhere=len(outcome.diagnostics) - len(told),
    )
    return State(html, hashlib.sha256(html.encode()).hexdigest()[:20])


def _fault(one: Diagnostic, outcome: Outcome) -> Fault:
    return Fault(
        one,
        find_excerpt(one.location, outcome.source_line),
        tuple(
            (note.message, note.location, find_excerpt(note.location, outcome.source_line))
            for note in one.notes
        ),
    )


def write_message(title: str, text: str) -> str:
    """Write a small page that says one thing."""
    return _ENVIRONMENT.get_template("message.html").render(title=title, text=text, style=f"/{STYLE}")


def with_script(html: str, digest: str) -> str:
    """Give a page with the script that keeps it up to date; the page's policy allows it, for it is a file."""
    tag = f'<script src="/{SCRIPT}" data-page="{digest}" defer></script>'
    return html.replace("</head>", f"{tag}</head>", 1)


@cache
def own_file(path: str) -> bytes | None:
    """Give a file of the preview itself."""
    if path not in (SCRIPT, STYLE):
        return None
    return (_HERE / "files" / path.removeprefix(OWN)).read_bytes()
