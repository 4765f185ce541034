"""Make the pages of a site, but for those that were kept of a former build and are the same."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from fieldguide.cache import cache_folder, open_cache
from fieldguide.engines import PageName, Progress, make_pages, write_page
from fieldguide.model import FinishedPage

from .making import ProjectWork

# Writing the texts of all pages at once costs about as much as writing those of so many pages one by one.
_WORTH_PREPARING = 100


def make_site_pages(
    work: ProjectWork, destination: Path, jobs: int, progress: Progress, *, cached: bool = True
) -> tuple[tuple[FinishedPage, ...], tuple[str, ...]]:
    """Make all pages below a folder, and keep them; give them, and what was wrong with the cache.

    Raises:
        UsageError, MachineError: see `make_pages`.
    """
    names = [PageName(one.code, path) for one in work.languages for path in work.paths(one.code)]
    folder = cache_folder(work.library.settings.root, os.environ) if cached else None
    with open_cache(folder) if folder is not None else nullcontext() as cache:
        keys = {work.key(*name): name for name in names} if cache is not None else {}
        kept = {keys[key]: page for key, page in cache.find(keys).items()} if cache is not None else {}
        _write(list(kept.values()), destination)
        missing = [name for name in names if name not in kept]
        if len(missing) >= _WORTH_PREPARING:
            work.prepare_texts()

        def tell(done: int, total: int) -> None:
            progress(len(kept) + done, len(names))

        made = dict(zip(missing, make_pages(work, missing, destination, jobs, tell), strict=True))
        if cache is not None:
            new = {key: name for key, name in keys.items() if name in made and not made[name].facts.faults}
            cache.keep({key: made[name].with_document(destination) for key, name in new.items()})
        pages = tuple(kept[name].outline() if name in kept else made[name] for name in names)
        return pages, tuple(cache.troubles) if cache is not None else ()


def _write(pages: Sequence[FinishedPage], destination: Path) -> None:
    folders: set[Path] = set()
    for page in pages:
        write_page(page, destination, folders)
