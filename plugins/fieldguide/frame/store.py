"""The hidden page that keeps what the pages of courses share, where they have no store in common.

Firefox gives every file that is opened from a disk a store of its own.  The page lies at the site's root;
`scripts/store.js` says how it is talked with, and over http nothing opens it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from fieldguide.compact import read_script
from fieldguide.content.site_paths import STORE_PAGE
from fieldguide.model import Asset, Language, RenderedSite

from .document import write_template

STORE_SCRIPT = "assets/frame/store.js"
STORE_FILES = (STORE_PAGE, STORE_SCRIPT)


@dataclass(frozen=True, slots=True)
class _Part:
    """What the page says in one language, to somebody who opens it by itself."""

    language: Language
    text: str


def store_page(site: RenderedSite, words: Mapping[str, Mapping[str, str]]) -> Iterator[Asset]:
    """Give the page and its script; `words` are those of each language, by its code."""
    yield Asset(STORE_SCRIPT, read_script([files(__package__) / "scripts" / "store.js"]).encode())
    html = write_template(
        "store",
        language=site.languages[0],
        script=STORE_SCRIPT,
        parts=tuple(_Part(one, words[one.code]["store.text"]) for one in site.languages),
    )
    yield Asset(STORE_PAGE, html.encode())
