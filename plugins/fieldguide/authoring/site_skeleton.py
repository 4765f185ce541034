"""A new site: a small guide in two languages, in the files of `site/` beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from .skeleton import Skeleton

_SITE = Path(__file__).with_name("site")

# Files that start with a point are left out by what packs Python packages.
_NAMES = {"gitignore": ".gitignore"}


def make_site(today: date) -> Iterator[Skeleton]:
    """Give the files of a new site: it is of today, and to be looked through again in a year."""
    # The 29th of February comes back in four years only.
    next_year = date(today.year + 1, today.month, min(today.day, 28))
    for path in sorted(one for one in _SITE.rglob("*") if one.is_file()):
        name = path.relative_to(_SITE).as_posix()
        text = path.read_text(encoding="utf-8")
        text = text.replace("NEXT_YEAR", next_year.isoformat()).replace("TODAY", today.isoformat())
        yield Skeleton(_NAMES.get(name, name), text)
