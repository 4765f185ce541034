"""What is done to a site after an engine wrote its pages, before anyone sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from fieldguide.errors import MachineError
from fieldguide.model import Asset, Diagnostic, FinishedPage, Settings

from .finished import FolderContent, judge_site
from .search import write_search_indexes
from .sitemap import write_sitemap


def finish_site(
    site_dir: Path, settings: Settings, pages: Sequence[FinishedPage], assets: Iterable[Asset]
) -> tuple[Diagnostic, ...]:
    """Finish a site whose pages an engine wrote, and say what is wrong with it.

    Writes the files beside the pages, the search indexes and the sitemap, and judges all pages.  `pages` are
    those that the engine was handed, with or without documents.

    Raises:
        MachineError: the engine wrote a file that is not its to write.
    """
    helpers: list[str] = []
    for asset in assets:
        _write(site_dir / asset.path, asset.content)
        if asset.path.endswith(".html"):
            helpers.append(asset.path)
    write_search_indexes(site_dir, settings, pages)
    write_sitemap(site_dir, settings, pages)
    return judge_site(FolderContent(site_dir), pages, settings, helpers)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        if path.is_dir() or path.read_bytes() != content:
            raise MachineError(f"the site engine wrote {path}, which is not a page") from None
