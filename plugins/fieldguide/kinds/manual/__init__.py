"""A page for authors and maintainers; some of these pages are written by the generator."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Kind
from fieldguide.model.showing import AUTHORS

from ..kind_folder import KindFolder, beside

MANUAL = KindFolder(
    Kind(
        "manual",
        needs_text=True,
        folder="project",
        fields=PAGE_FIELDS,
        translated=False,
        rank=900,
        menu=AUTHORS,
        for_authors=True,
        tables=(),
        generated=(
            "content-kinds",
            "rules",
            "options",
            "words",
            "courses",
            "question-formats",
            "gallery",
            "gallery-arabic",
        ),
        pictogram="write",
        help="A page for authors and maintainers, in the site that `fieldguide manual` builds.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
