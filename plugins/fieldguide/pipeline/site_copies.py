"""The site of each language as it is copied: made as a build makes it, in a folder that is thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldguide.content.site_paths import HOME, site_path
from fieldguide.model import Library, SiteCopy
from fieldguide.package import language_copies
from fieldguide.publish import finish_site

from .building import promise_downloads
from .checking import has_errors
from .collector import collector_at_rest
from .keeping import make_site_pages
from .making import ProjectWork
from .single_files import plan_single_files


def make_site_copies(library: Library) -> Iterator[SiteCopy]:
    """Give the site of each language of a library with the files that its offline package holds.

    Pages are taken from the cache where they are in it, and kept in it.

    Raises:
        MachineError: a page or the disk failed.
    """
    settings = library.settings
    with TemporaryDirectory(prefix="fieldguide-site-") as folder, collector_at_rest():
        site = Path(folder)
        work = ProjectWork(library, offers=True)
        promise_downloads(site, settings, plan_single_files(work.library))
        pages = make_site_pages(work, site, 0, lambda *_: None, cached=True).pages
        faults = finish_site(site, settings, pages, work.assets(pages))
        assert not has_errors(faults), f"a page of ours is at fault: {faults[0].location}"
        for language, files in language_copies(work.library, site, pages):
            yield SiteCopy(language, site_path(HOME, language, settings.first_language), files)
