"""How a project wants its site to look: its own logo, icon, styles and colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .location import Location


class LookFile(NamedTuple):
    """A file that every page shows or loads: its path in the project, and where it is named."""

    path: str
    place: Location

    @property
    def published(self) -> str:
        """The path of the file in the site."""
        return f"assets/look/{self.path.partition('/')[2]}"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, as `#rrggbb`; empty where fieldguide's own stay.

    `primary` is a ground with words on it, `accent` the colour of links.
    """

    primary: str = ""
    accent: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What stands in the place of fieldguide's own: each may be missing."""

    logo: LookFile | None = None
    icon: LookFile | None = None
    styles: tuple[LookFile, ...] = ()
    colours: Mapping[str, Colours] = field(default_factory=dict)

    @property
    def files(self) -> tuple[LookFile, ...]:
        """Every file of it."""
        return tuple(one for one in (self.logo, self.icon, *self.styles) if one is not None)


LIGHT, DARK = "light", "dark"
"""The two schemes of colours."""
