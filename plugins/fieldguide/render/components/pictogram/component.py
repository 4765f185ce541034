"""The markup of a pictogram, and the style that draws it.

A drawing is the mask of an empty element, which its colour shines through: a use costs a page some
fifty bytes, and the colour is that of the words around it.  The drawings stand in the style sheet as
`data:` addresses because Chromium takes neither a mask nor a `<use>` from another file where a page
is opened from a disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from fieldguide.content.pictograms import read_strokes
from fieldguide.model import PICTOGRAM, PictogramFolder

_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*\Z")
_MASK = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='red'"
    " stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'>{strokes}</svg>"
)


def pictogram(name: str, words: Callable[[str], str] | None = None) -> Markup:
    """Write a pictogram by its name; nothing where the name is empty.

    It is only seen, for words stand beside it.  Where none do, please give the `words` of the page's
    language: the pictogram is then told by its own.

    Raises:
        ValueError: the name cannot be one of a drawing.
    """
    if not name:
        return Markup()
    if _NAME.match(name) is None:
        raise ValueError(f"{name!r} is no name of a pictogram")
    shown = f'<span class="fg-picto fg-picto-{name}"'
    if words is None:
        return Markup(f'{shown} aria-hidden="true"></span>')
    return Markup(f'{shown} role="img" aria-label="{escape(words(f"{PICTOGRAM}.{name}"))}"></span>')


def pictogram_styles(folders: Iterable[PictogramFolder]) -> str:
    """Give the rules that draw the pictograms of some folders, one a drawing."""
    rules = []
    mirrored = []
    for folder in folders:
        for name, strokes in read_strokes(folder).items():
            mask = _MASK.format(strokes=strokes.replace('"', "'"))
            rules.append(f'.fg-picto-{name} {{ --fg-picto: url("{mask}"); }}\n')
        mirrored += [f'[dir="rtl"] .fg-picto-{name}' for name in sorted(folder.mirrored)]
    if mirrored:
        rules.append(f"{', '.join(mirrored)} {{ transform: scaleX(-1); }}\n")
    return "".join(rules)
