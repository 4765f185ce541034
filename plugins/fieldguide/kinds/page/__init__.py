"""A page that is of no other kind, such as the home page or the page of downloads."""

from __future__ import annotations

from fieldguide.content.pictograms import CORE_PICTOGRAMS
from fieldguide.model import PAGE_FIELDS, Field, FieldType, Kind, Show
from fieldguide.model.showing import ABOUT

from ..kind_folder import KindFolder, beside

PAGE = KindFolder(
    Kind(
        "page",
        needs_text=True,
        fields=(
            *PAGE_FIELDS,
            Field(
                "downloads",
                FieldType.BOOLEAN,
                show=Show.OWN,
                help="`true` where the page offers the offline packages.",
            ),
        ),
        rank=10,
        menu=ABOUT,
        door=None,
        tables=(),
        vocabularies=CORE_PICTOGRAMS.vocabulary,
        pictogram="page",
        pictograms=CORE_PICTOGRAMS,
        help="A page that is of no other kind, such as the home page.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
