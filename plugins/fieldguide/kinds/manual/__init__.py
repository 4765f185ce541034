"""A page for authors and maintainers; some of these pages are written by the generator."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Kind
from fieldguide.model.showing import ABOUT
from fieldguide.render.api import MANUAL_PAGES, KindPages, KindWays, write_manual

from ..kind_folder import KindFolder, words_beside
from .pages import write_manual_list

MANUAL = KindFolder(
    Kind(
        "manual",
        needs_text=True,
        folder="project",
        fields=PAGE_FIELDS,
        translated=False,
        words=words_beside(__file__),
        rank=900,
        menu=ABOUT,
        door=None,
        searchable=False,
        tables=(),
        help="A page for authors and maintainers, in the source language only.",
    ),
    KindPages(list=write_manual_list, generated=write_manual, ways=KindWays(generated=MANUAL_PAGES)),
)
