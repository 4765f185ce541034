"""How a project keeps its readers safe from who looks at their screen, their tabs or their paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Safety:
    """What tabs, headers and sheets of paper do not tell; by itself, they tell all.

    `neutral_title` is the title of every page by language, nothing where pages have their own.
    `keeps_site_name` tells that the header names the site although the title does not.
    `neutral_icon` puts a plain sheet in the place of the site's sign, and `unnamed_paper` leaves the
    site's name and the ids of pages out of what is printed.
    """

    neutral_title: Mapping[str, str] = field(default_factory=dict)
    keeps_site_name: bool = False
    neutral_icon: bool = False
    unnamed_paper: bool = False

    def title(self, language: str, source: str) -> str:
        """Give the title of every page in a language, that of the source language where it has none."""
        return self.neutral_title.get(language) or self.neutral_title.get(source, "")
