"""Pages that a host wrote, compared with those that it was handed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fieldguide.model import FinishedPage

from .policy import decode_page


def settle_pages(
    site_dir: Path, pages: Sequence[FinishedPage], finish: Callable[[FinishedPage, str], FinishedPage]
) -> tuple[FinishedPage, ...]:
    """Give the pages as they are in the folder, without their documents.

    A plugin of the host may have changed a page after it was handed over: then `finish` finishes the
    document that is there, and it is written again.  One that is not there stays as it was handed
    over; who judges the site tells that it is missing.
    """
    settled: list[FinishedPage] = []
    for page in pages:
        file = site_dir / page.path
        content = file.read_bytes() if file.is_file() else None
        if content is not None and content != page.html.encode("utf-8", "surrogateescape"):
            page = finish(page, decode_page(content))
            file.write_bytes(page.html.encode("utf-8", "surrogateescape"))
        settled.append(page.outline())
    return tuple(settled)
