"""One search index for each language, in which every spelling is found.

Takes the `search_index.json` that MkDocs's search plugin writes: `{"config": …, "docs":
[{"location", "title", "text"}, …]}`, a page before its sections.  Its reader, the worker of
Material for MkDocs, makes a lunr field of every key in `config.fields`, and splits texts
and queries at `config.separator`; so two further fields hold the other spellings, and
nothing of the theme has to be changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from html import unescape
from pathlib import Path
from typing import TypedDict, cast

from fieldguide.content.site_paths import SEARCH_FOLDER, html_path, language_folder
from fieldguide.errors import MachineError
from fieldguide.model import RenderedSite, Settings

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


def write_search_indexes(site_dir: Path, settings: Settings, sites: Sequence[RenderedSite]) -> None:
    """Replace what the engine wrote by an index for each language, beside its home page.

    Reads an index of each language, or one of all whose locations begin with the language.
    """
    by_language = _collect(site_dir, settings, sites)
    for site in sites:
        code = site.language.code
        searchable = {html_path(page.path) for page in site.pages if page.searchable}
        entries = [
            _complete(entry, code)
            for entry in by_language.get(code, [])
            if entry["location"].partition("#")[0] in searchable and not _is_frame(entry)
        ]
        # The sort is stable: sections stay in order behind their page, as the reader needs it.
        entries.sort(key=lambda entry: entry["location"].partition("#")[0])
        folder = site_dir / language_folder(site.language, settings.source_language) / SEARCH_FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        content = _serialise(entries, code)
        (folder / f"{INDEX_NAME}.json").write_text(content, encoding="utf-8", newline="\n")
        # From a disk nothing can be fetched, but a script can be loaded.
        (folder / f"{INDEX_NAME}.js").write_text(f"var __index = {content}", encoding="utf-8", newline="\n")


def _is_frame(entry: SearchEntry) -> bool:
    """Tell whether an entry is a heading of ours over what is excluded from the search."""
    return not entry["text"] and "#fg-" in entry["location"]


def _collect(
    site_dir: Path, settings: Settings, sites: Sequence[RenderedSite]
) -> dict[str, list[SearchEntry]]:
    prefixes = {
        language_folder(site.language, settings.source_language): site.language.code for site in sites
    }
    found: dict[str, list[SearchEntry]] = {}
    for prefix, own_code in sorted(prefixes.items()):
        path = site_dir / prefix / SEARCH_FOLDER / f"{INDEX_NAME}.json"
        for entry in _read(path):
            folder, _, rest = entry["location"].partition("/")
            code = prefixes.get(f"{folder}/") if rest else None
            if code is not None:
                entry["location"] = rest
            found.setdefault(code or own_code, []).append(entry)
    return found


def _read(path: Path) -> list[SearchEntry]:
    try:
        docs = json.loads(path.read_text(encoding="utf-8"))["docs"]
        return [
            {"location": str(one["location"]), "title": str(one["title"]), "text": str(one["text"])}
            for one in cast("Iterable[dict[str, object]]", docs)
        ]
    except FileNotFoundError:
        return []
    except (ValueError, KeyError, TypeError) as error:
        raise MachineError(f"the site engine wrote a search index that cannot be read: {path}") from error


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
