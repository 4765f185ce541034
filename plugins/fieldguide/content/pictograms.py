"""The drawings of pictograms: those of the core, and how the drawings of kinds are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from fieldguide.model import Kind, PictogramFolder

CORE_PICTOGRAMS = PictogramFolder(
    Path(__file__).parents[1] / "pictograms",
    (
        "action",
        "agree",
        "announce",
        "ask",
        "book",
        "calendar",
        "call",
        "card",
        "checklist",
        "do-not",
        "download",
        "figures",
        "glossary",
        "group",
        "home",
        "language",
        "law",
        "leaflet",
        "listen",
        "map",
        "new",
        "page",
        "path",
        "person",
        "phone",
        "place",
        "poster",
        "print",
        "protect",
        "question",
        "quiz",
        "radio",
        "role-play",
        "search",
        "source",
        "step",
        "stop",
        "take-with-you",
        "talk",
        "tick",
        "time",
        "tool",
        "training",
        "usb-stick",
        "warning",
        "write",
    ),
    mirrored=frozenset(
        {
            "action",
            "announce",
            "ask",
            "book",
            "card",
            "checklist",
            "figures",
            "glossary",
            "new",
            "page",
            "path",
            "question",
            "quiz",
            "source",
            "step",
            "talk",
            "training",
            "write",
        }
    ),
)
"""What every project can show; the kinds of a topic bring a folder of their own."""

_AROUND = re.compile(r"</?svg[^>]*>|\n")


def pictogram_folders(kinds: Iterable[Kind]) -> tuple[PictogramFolder, ...]:
    """Give the folders of drawings that kinds bring along, each once."""
    return tuple(dict.fromkeys(kind.pictograms for kind in kinds if kind.pictograms is not None))


@cache
def read_strokes(folder: PictogramFolder) -> Mapping[str, str]:
    """Give the strokes of each drawing of a folder by name: the elements inside its `<svg>`, on one line."""
    files = {name: folder.folder / f"{name}.svg" for name in folder.names}
    return {name: _AROUND.sub("", file.read_text(encoding="utf-8")) for name, file in files.items()}
