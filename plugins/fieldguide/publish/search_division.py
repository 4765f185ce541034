"""The division of a language's pages into parts of the search index.

Pages of one folder stay together, in the order of their paths, so that work on one part of the site
changes few files.  Where a part ends depends on the names of the pages around and not on how many come
before: a new page moves no pages far from it into other parts.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from fieldguide.model import FinishedPage

# Pages in a part: few enough that a change is cheap to send, many enough that a slow line is not
# asked for a hundred files.
_FEWEST = 16
_MOST = 40

# Letters of text in a part, after which it ends: a few pages can be as long as many others.
_ENOUGH = 50_000

_OTHERS = "others"


def divide(pages: Sequence[FinishedPage]) -> dict[str, list[FinishedPage]]:
    """Give the pages of one language by the names of their parts, in order."""
    folders: dict[str, list[FinishedPage]] = {}
    for page in sorted(pages, key=lambda one: one.page.path):
        folder, below, _ = page.page.path.partition("/")
        folders.setdefault(folder if below else "", []).append(page)
    few = [folder for folder, own in folders.items() if not folder or len(own) < _FEWEST]
    rest = [page for folder in few for page in folders.pop(folder)]
    return {
        f"{name}-{number}": part
        for name, own in [*sorted(folders.items()), (_OTHERS, rest)]
        for number, part in enumerate(_cut(own), 1)
    }


def _cut(pages: Sequence[FinishedPage]) -> Iterator[list[FinishedPage]]:
    part: list[FinishedPage] = []
    letters = 0
    for page in pages:
        full = len(part) >= _MOST or letters >= _ENOUGH
        if full or (len(part) >= _FEWEST and _begins_part(page)):
            yield part
            part, letters = [], 0
        part.append(page)
        letters += sum(len(one.title) + len(one.text) for one in page.search)
    if part:
        yield part


def _begins_part(page: FinishedPage) -> bool:
    return zlib.crc32(page.page.path.encode()) % _FEWEST == 0
