"""The colours of documents and slides: those of the site, in its light scheme."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.colours import LEAST_FOR_WORDS, ink_on, least_contrast
from fieldguide.model import Settings
from fieldguide.model.look import LIGHT


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`: `primary` is a ground with words in `on_primary`, `accent` colours words."""

    primary: str = "#00695c"
    on_primary: str = "#ffffff"
    accent: str = "#00695c"
    ink: str = "#1b1f23"
    quiet: str = "#4a545c"
    line: str = "#c3ccd1"
    soft: str = "#eef3f2"
    paper: str = "#ffffff"
    care: str = "#8a3200"
    care_soft: str = "#fcefe6"
    ask: str = "#1f4e9c"
    ask_soft: str = "#edf2fa"


def palette_of(settings: Settings) -> Palette:
    """Give the colours of a project: its own where it has some."""
    usual = Palette()
    if LIGHT not in settings.look.colours:
        return usual
    own = settings.look.colours[LIGHT]
    primary = own.primary or usual.primary
    accent = own.accent or own.primary or usual.accent
    contrast, _ = least_contrast(accent, (usual.paper, usual.soft))
    return Palette(
        primary=primary,
        on_primary=ink_on(primary),
        accent=accent if contrast >= LEAST_FOR_WORDS else usual.ink,
    )


def parts_of(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue of a colour, from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
