"""Make a project of a plain MkDocs site: its texts in, the files of a project and what could not be out.

Nothing of the old site is touched: whoever reads the old files and writes the new ones is above.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fieldguide.model import Location

from ..skeleton import Skeleton
from .configuration import write_configuration
from .old_site import AdoptedSite, OldPage, OldSite, Remark
from .pages import PageTurner
from .places import NewPlaces


def adopt_site(old: OldSite, today: date) -> AdoptedSite:
    """Turn every page, give every file its place, and list what a person has to look at."""
    places = NewPlaces(old)
    turner = PageTurner(old, places, today)
    texts = [Skeleton("mkdocs.yml", write_configuration(old, places, today))]
    texts += [Skeleton(places.file_of(page.path), turner.turn(page)) for page in old.pages]
    remarks = (*_of_the_site(old), *places.remarks, *turner.remarks)
    return AdoptedSite(
        tuple(texts), {places.file_of(path): path for path in old.files}, tuple(sorted(remarks, key=_order))
    )


def _order(remark: Remark) -> tuple[str, int]:
    return remark.place.path, remark.place.line


def _of_the_site(old: OldSite) -> Iterator[Remark]:
    config = Location(old.config_path)
    if old.hides:
        yield Remark(
            config,
            "some pages were not published: no page says who may see it, and none is shown until each has an "
            "`audience`",
        )
    if not any(page.path in ("index.md", "README.md") for page in old.pages):
        yield Remark(config, f"there is no home page: please write `docs/{old.language}/index.md`")
    for path in old.links:
        yield Remark(Location(path), "this is a link on your disk, and is not taken over")
    for page in old.pages:
        if page.facts.is_draft:
            yield Remark(Location(page.path), "this is a draft: it is for `internal` until you say otherwise")


__all__ = ["AdoptedSite", "OldPage", "OldSite", "Remark", "adopt_site"]
