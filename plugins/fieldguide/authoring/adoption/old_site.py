"""A plain MkDocs site as it was read, and what is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldguide.content.old_site import OldFacts
from fieldguide.model import Location

from ..skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page: its path below the folder of pages, its front matter, and its text.

    `front` are the lines of the front matter as they stand; `facts` is what was read of them.
    """

    path: str
    body: str
    first_line: int = 1
    facts: OldFacts = field(default_factory=OldFacts)
    front: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OldSite:
    """All of a site that can be taken over.

    `files` are the paths of what is no page, `titles` those that its navigation gives to pages, by path.
    `links` are what was not read, as it is a link of the disk.  `hides` tells that its configuration keeps
    pages from being published.  `taken` are the names of folders and kinds that the new project has.
    """

    config_path: str
    name: str
    url: str
    language: str
    language_name: str
    direction: str
    pages: tuple[OldPage, ...]
    files: tuple[str, ...]
    titles: Mapping[str, str]
    hides: bool
    taken: frozenset[str]
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of the old site that a person has to look at, and where it stands there."""

    place: Location
    message: str


@dataclass(frozen=True, slots=True)
class AdoptedSite:
    """The texts of the new project, the files to copy (new path to old), and what to look at."""

    texts: tuple[Skeleton, ...]
    copies: Mapping[str, str]
    remarks: tuple[Remark, ...]
