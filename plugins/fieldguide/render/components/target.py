"""Where a reference leads, as seen from the page that makes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from fieldguide.model import TextValue


@dataclass(frozen=True, slots=True)
class Target:
    """The end of a link: its title, its address relative to the page, and the title's language."""

    title: str
    href: str
    language: str


Resolve = Callable[[str], Target | None]
"""Give the target of an id (`lesson/haiti-2010`, `lesson/haiti-2010#what-worked`), or None."""

WriteWords = Callable[[TextValue], Markup]
"""Write the text of a field at its place on a page: what stands out, links, marks of sources."""

Cite = Callable[[Sequence[TextValue]], Markup]
"""Give the marks of some citations at their place on a page; empty where there are none."""
