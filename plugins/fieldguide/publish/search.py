"""One search index for each language, in which every spelling is found.

The index has the form of MkDocs's search plugin: `{"config": …, "docs":
[{"location", "title", "text"}, …]}`, a page before its sections.  Its reader, the worker of
Material for MkDocs, makes a lunr field of every key in `config.fields`, and splits texts
and queries at `config.separator`; so two further fields hold the other spellings, and
nothing of the theme has to be changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from typing import TypedDict

from fieldguide.content.site_paths import SEARCH_FOLDER, language_folder
from fieldguide.model import FinishedPage, Settings

from .variants import only_needed, separator, spelling_variants

INDEX_NAME = "search_index"

# A spelling of a title counts like the title, one of the text like the text.
_FIELDS = {
    "title": {"boost": 1000.0},
    "text": {"boost": 1.0},
    "alt_title": {"boost": 1000.0},
    "alt": {"boost": 1.0},
}
_TAG = re.compile(r"<[^>]*>")
# A mark of a source, such as `[3a]`, is no word of a text.
_MARKS = re.compile(r"<sup>(?:\[\w+\])+</sup>")
_SPACE = re.compile(r"[ \t\r\n]+")


class SearchEntry(TypedDict, total=False):
    """A page, or a part of it, as the index holds it; `location` is below the language."""

    location: str
    title: str
    text: str
    alt_title: str
    alt: str
    boost: float


def write_search_indexes(site_dir: Path, settings: Settings, pages: Sequence[FinishedPage]) -> None:
    """Write an index for each language, beside its home page."""
    for language in settings.languages:
        folder = language_folder(language, settings.source_language)
        entries = [
            _complete(entry, language.code)
            for page in sorted(pages, key=lambda page: page.path)
            if page.language == language.code
            for entry in _entries(page, folder)
        ]
        place = site_dir / folder / SEARCH_FOLDER
        place.mkdir(parents=True, exist_ok=True)
        content = _serialise(entries, language.code)
        (place / f"{INDEX_NAME}.json").write_text(content, encoding="utf-8", newline="\n")
        # From a disk nothing can be fetched, but a script can be loaded.
        (place / f"{INDEX_NAME}.js").write_text(f"var __index = {content}", encoding="utf-8", newline="\n")


def _entries(page: FinishedPage, folder: str) -> Iterator[SearchEntry]:
    address = page.path.removeprefix(folder)
    for part in page.search:
        location = f"{address}#{part.anchor}" if part.anchor else address
        yield {
            "location": location,
            "title": escape(part.title, quote=False),
            "text": escape(part.text, quote=False),
        }


def _complete(entry: SearchEntry, language: str) -> SearchEntry:
    title, text = _words(entry["title"], language), _words(entry["text"], language)
    of_title = only_needed(
        (form for word in title for form in spelling_variants(word, with_article=True)), title
    )
    others = only_needed(
        (form for word in (*title, *text) for form in spelling_variants(word)), (*title, *text, *of_title)
    )
    completed = entry.copy()
    completed["text"] = _plain(entry["text"])
    if of_title:
        completed["alt_title"] = " ".join(of_title)
    if others:
        completed["alt"] = " ".join(others)
    if title and "#" not in entry["location"]:
        # Of all pages with a word in their title, first the one whose title is little else.
        completed["boost"] = round(1 + 1 / len(title), 2)
    return completed


def _plain(text: str) -> str:
    """Give the words of a text, still with the entities of HTML: tags are a tenth of an index."""
    return _SPACE.sub(" ", _TAG.sub(" ", _MARKS.sub("", text))).strip()


def _words(text: str, language: str) -> list[str]:
    plain = unescape(_TAG.sub(" ", text))
    return [word.lower() for word in re.split(separator(language), plain) if word]


def _serialise(entries: list[SearchEntry], language: str) -> str:
    config = {"lang": ["en"], "separator": separator(language), "pipeline": [], "fields": _FIELDS}
    content = json.dumps({"config": config, "docs": entries}, ensure_ascii=False, separators=(",", ":"))
    # These two end a line in JavaScript before 2019, inside a text too.
    return content.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
