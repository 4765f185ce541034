"""What is done to a site after an engine wrote it, before anyone sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fieldguide.content.marks import without_online_only
from fieldguide.model import DOWNLOADS, Diagnostic, RenderedSite, Settings

from .finished import FolderContent, judge_site
from .leftovers import remove_leftovers
from .marker import write_marker
from .page import HtmlPage, read_page, read_stylesheet
from .policy import decode_page, set_policy
from .search import write_search_indexes
from .sitemap import write_sitemap


def finish_site(site_dir: Path, settings: Settings, sites: Sequence[RenderedSite]) -> tuple[Diagnostic, ...]:
    """Finish a site that an engine wrote, and say what is wrong with it.

    A site with a folder of downloads offers offline packages; from another one, what offers
    them is taken out.  Splits and completes the search indexes, removes what nobody asks for, writes the
    sitemap, gives every page its security policy, marks the folder as ours, and judges all
    pages.  Doing it twice gives the same files.  `site_dir` holds all languages, whether they
    were built one by one (`build_languages`) or by one run of an engine.
    """
    remove_leftovers(site_dir, settings)
    write_search_indexes(site_dir, settings, sites)
    write_sitemap(site_dir, settings, sites)
    content = FolderContent(site_dir)
    offers = (site_dir / DOWNLOADS).is_dir()
    pages = {path: page for path in content if (page := _finish_page(site_dir, path, offers)) is not None}
    write_marker(site_dir)
    return judge_site(content, pages, settings, sites)


def _finish_page(site_dir: Path, path: str, offers: bool) -> HtmlPage | None:
    if path.endswith(".css"):
        return read_stylesheet(path, decode_page((site_dir / path).read_bytes()))
    if not path.endswith(".html"):
        return None
    file = site_dir / path
    old = file.read_bytes()
    text = decode_page(old)
    if not offers:
        text = without_online_only(text)
    page = read_page(path, text)
    new = set_policy(text, page.scripts).encode("utf-8", "surrogateescape")
    if new != old:
        file.write_bytes(new)
    return page
