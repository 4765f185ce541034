"""A page for authors and maintainers; some of these pages are written by the generator."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Kind
from fieldguide.model.showing import ABOUT

from ..kind_folder import KindFolder, beside

MANUAL = KindFolder(
    Kind(
        "manual",
        needs_text=True,
        folder="project",
        fields=PAGE_FIELDS,
        translated=False,
        rank=900,
        menu=ABOUT,
        door=None,
        searchable=False,
        tables=(),
        generated=("content-kinds", "rules", "options", "words"),
        pictogram="write",
        help="A page for authors and maintainers, in the source language only.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
