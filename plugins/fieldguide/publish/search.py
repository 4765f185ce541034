"""The index of the search: for each language a file of titles, and the texts in parts.

All are scripts that hand what they hold to the search of a page (`fieldguide.frame`), because a page
that is opened from a disk can load nothing else:

- `search/titles.js` has a line for each document, from which the first answer comes:
  the number of its part, its address below the language, its title, the number of its kind, its
  summary, its other names, and words that people type for it and that are never shown;
- `search/NAME.js` is a part, with the words of some documents: the address, the words before the
  first heading, then an id, a heading and its words for each heading.

Nothing in them is folded or counted: whoever searches folds a text as it folds what was typed.
A changed text changes its part and no other file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from fieldguide.content.script_data import as_script
from fieldguide.content.site_paths import SEARCH_FOLDER, language_folder
from fieldguide.model import FinishedPage, Settings

from .search_division import divide
from .search_documents import SearchDocument, documents_of

TITLES = "titles.js"
"""The file of titles, in the search folder of each language."""


def write_search_indexes(site_dir: Path, settings: Settings, pages: Sequence[FinishedPage]) -> None:
    """Write the index of each language, beside its home page."""
    for language in settings.languages:
        folder = language_folder(language, settings.source_language)
        place = site_dir / folder / SEARCH_FOLDER
        place.mkdir(parents=True, exist_ok=True)
        searched = [page for page in pages if page.language == language.code and page.search]
        parts = {
            name: [document for page in own for document in documents_of(page, folder)]
            for name, own in divide(searched).items()
        }
        _write(place / TITLES, _titles(parts))
        for name, documents in parts.items():
            lines = (_text_line(document) for document in documents)
            _write(place / f"{name}.js", f"fieldguideSearch.part({as_script(name)},{_lines(lines)})")


def _titles(parts: dict[str, list[SearchDocument]]) -> str:
    kinds = sorted({document.kind for documents in parts.values() for document in documents})
    lines = (
        _title_line(number, document, kinds.index(document.kind))
        for number, documents in enumerate(parts.values())
        for document in documents
    )
    names = f'{{"parts":{as_script(list(parts))},"kinds":{as_script(kinds)},"documents":'
    return f"fieldguideSearch.titles({names}{_lines(lines)}}})"


def _title_line(part: int, document: SearchDocument, kind: int) -> list[object]:
    line: list[object] = [part, document.address, document.title, kind]
    line += (document.summary, document.names, document.also_called)
    while line[-1] == "":
        line.pop()
    return line


def _text_line(document: SearchDocument) -> list[str]:
    line = [document.address, document.text]
    for part in document.headings:
        line += (part.anchor, part.title, part.text)
    return line


def _lines(lines: Iterable[object]) -> str:
    """Write a list with a line for each item, so that programs that compare files find what changed."""
    joined = ",\n".join(as_script(line) for line in lines)
    return f"[\n{joined}\n]"


def _write(path: Path, content: str) -> None:
    path.write_text(f"{content}\n", encoding="utf-8", newline="\n")
