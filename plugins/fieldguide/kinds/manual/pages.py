"""The pages for authors that the program writes; they are listed on the first page of their site."""

from __future__ import annotations

from fieldguide.render.api import MANUAL_PAGES, KindPages, KindWays, write_manual

PAGES = KindPages(generated=write_manual, shows_all=True, ways=KindWays(generated=MANUAL_PAGES))
