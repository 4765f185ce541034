"""How the pages of a kind hang together: handed to this stage, which knows no kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page that no author wrote: its path, its title and its summary, in the source language."""

    path: str
    title: str
    summary: str

    def id(self, kind: str) -> str:
        """Give the id, as if an author had written the page as an entry of a kind."""
        return f"{kind}/{self.path.rpartition('/')[2].removesuffix('.md')}"


@dataclass(frozen=True, slots=True)
class KindWays:
    """The ways between the pages of a kind and those of others.

    `parts` gives the ids of the entries that are part of an entry: the menu shows them below it.
    `whole` gives the id of what an entry says itself to be part of, empty for none.  `generated` are
    the pages of the kind that no author wrote.
    """

    parts: Callable[[LocalisedEntry], tuple[str, ...]] | None = None
    whole: Callable[[LocalisedEntry], str] | None = None
    generated: tuple[GeneratedPage, ...] = ()
