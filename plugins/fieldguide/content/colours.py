"""Colours, and whether people can tell one from another: WCAG 2.2, "contrast ratio"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fieldguide.model.look import DARK, LIGHT, Colours

LEAST_FOR_WORDS = 4.5
LEAST_FOR_SHAPES = 3.0

GROUNDS: Mapping[str, tuple[str, ...]] = {
    LIGHT: ("#ffffff", "#eef3f2", "#eaf4ea", "#fcefe6", "#fff5d9"),
    DARK: ("#171c20", "#222a2f", "#1a2c1e", "#35231a", "#322a16"),
}
"""What links stand on: paper, soft ground and boxes of each scheme, as the base style has them."""

_INKS = ("#ffffff", "#000000")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour that we read: `#` and six hexadecimal digits."""
    return _COLOUR.match(text) is not None


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours: 1 for the same, 21 for black and white."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(colour: str, grounds: tuple[str, ...]) -> tuple[float, str]:
    """Give the ground that a colour is hardest to tell from, after its contrast."""
    return min((contrast(colour, ground), ground) for ground in grounds)


def ink_on(ground: str) -> str:
    """Give the ink that is best read on a ground: one of the two always has a contrast above 4.5."""
    return max(_INKS, key=lambda ink: contrast(ink, ground))


# A page says its scheme, or leaves it to the reader's system.  Neither block may reach into the other scheme.
_UNSAID = ":root:not([data-fg-scheme])"
_SCHEMES = (
    (
        LIGHT,
        '[data-fg-scheme="light"]',
        "not screen, (prefers-color-scheme: light)",
    ),
    (
        DARK,
        '[data-fg-scheme="dark"]',
        "screen and (prefers-color-scheme: dark)",
    ),
)


def style_of(colours: Mapping[str, Colours]) -> str:
    """Write the colours of a project as a style sheet; empty where it has none."""
    parts: list[str] = []
    for scheme, said, asked in _SCHEMES:
        properties = _properties(colours.get(scheme, Colours()))
        if properties:
            parts.append(f"{said} {{\n{properties}}}\n")
            parts.append(f"@media {asked} {{\n{_UNSAID} {{\n{properties}}}\n}}\n")
    return "\n".join(parts)


def _properties(colours: Colours) -> str:
    found: dict[str, str] = {}
    if colours.primary:
        ink = ink_on(colours.primary)
        found |= {"primary": colours.primary, "on-primary": ink, "header": colours.primary, "on-header": ink}
    if colours.accent:
        found["link"] = colours.accent
    return "".join(f"  --fg-{name}: {colour.lower()};\n" for name, colour in found.items())


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
