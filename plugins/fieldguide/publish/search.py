"""The index of the search: for each language three kinds of files, each of use before the next is there.

All are scripts that hand what they hold to the search of a page (`fieldguide.frame`), because a page
that is opened from a disk can load nothing else:

- `search/titles.js` has a line for each page, from which the first answer comes, also over a line that
  brings a few kilobytes a second: the number of its part, its address below the language without `.html`,
  its title, the number of its kind, words that people type for it and that are never shown, its other names;
- `search/summaries.js` has the summary of each page, and for one that holds many things, such as the terms of
  a glossary, their kind, then the anchor, the title and the other names of each;
- `search/NAME.js` is a part, with the words of some pages.  First the headings that several of them have,
  each as id and words.  Then for each page its address, the words before the first heading, and for each
  heading its number in that list, or its id and words, followed by the words below it.  A line whose
  address is only an anchor is a thing on the page above.

An address that begins with a slash is in the folder of the address in the line above, in all three.

Nothing in them is folded or counted: whoever searches folds a text as it folds what was typed.
A changed text changes its part and no other file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from fieldguide.content.script_data import as_script
from fieldguide.content.site_paths import SEARCH_FOLDER, language_folder
from fieldguide.model import FinishedPage, Settings

from .search_division import divide
from .search_documents import SearchDocument, document_of

TITLES, SUMMARIES = "titles.js", "summaries.js"
"""The first files of an index, in the search folder of each language."""

_PAGE = ".html"


def write_search_indexes(site_dir: Path, settings: Settings, pages: Sequence[FinishedPage]) -> None:
    """Write the index of each language, beside its home page."""
    for language in settings.languages:
        folder = language_folder(language, settings.first_language)
        place = site_dir / folder / SEARCH_FOLDER
        place.mkdir(parents=True, exist_ok=True)
        searched = [page for page in pages if page.language == language.code and page.search]
        parts = {name: [document_of(page, folder) for page in own] for name, own in divide(searched).items()}
        _write(place / TITLES, _titles(parts))
        _write(place / SUMMARIES, _summaries(parts))
        for name, documents in parts.items():
            _write(place / f"{name}.js", _part(name, documents))


def _titles(parts: Mapping[str, Sequence[SearchDocument]]) -> str:
    kinds = sorted({document.kind for documents in parts.values() for document in documents})
    numbered = [(number, one) for number, documents in enumerate(parts.values()) for one in documents]
    lines = (
        _short([number, address, one.title, kinds.index(one.kind), one.also_called, one.names])
        for (number, one), address in zip(numbered, _addresses(one for _, one in numbered), strict=True)
    )
    names = f'{{"parts":{as_script(list(parts))},"kinds":{as_script(kinds)},"documents":'
    return f"fieldguideSearch.titles({names}{_lines(lines)}}})"


def _summaries(parts: Mapping[str, Sequence[SearchDocument]]) -> str:
    told = [one for documents in parts.values() for one in documents if one.summary or one.things]
    lines = (
        [
            address,
            one.summary,
            *((one.things_kind,) if one.things else ()),
            *(_short([thing.anchor, thing.title, thing.names]) for thing in one.things),
        ]
        for one, address in zip(told, _addresses(told), strict=True)
    )
    return f"fieldguideSearch.summaries({_lines(lines)})"


def _part(name: str, documents: Sequence[SearchDocument]) -> str:
    headings = Counter((part.anchor, part.title) for one in documents for part in one.headings)
    shared = [heading for heading, count in headings.items() if count > 1]
    numbers = {heading: number for number, heading in enumerate(shared)}
    lines = (
        line
        for one, address in zip(documents, _addresses(documents), strict=True)
        for line in _text_lines(one, address, numbers)
    )
    return f"fieldguideSearch.part({as_script(name)},{as_script(shared)},{_lines(lines)})"


def _text_lines(
    document: SearchDocument, address: str, numbers: Mapping[tuple[str, str], int]
) -> Iterator[list[object]]:
    line: list[object] = [address, document.text]
    for part in document.headings:
        heading = (part.anchor, part.title)
        line += (numbers.get(heading, heading), part.text)
    yield line
    for thing in document.things:
        yield [f"#{thing.anchor}", thing.text]


def _addresses(documents: Iterable[SearchDocument]) -> Iterator[str]:
    """Give addresses without what they all end in, and without the folder that the one before is in too."""
    before = ""
    for document in documents:
        folder, slash, name = document.address.removesuffix(_PAGE).rpartition("/")
        yield f"/{name}" if slash and folder == before else f"{folder}{slash}{name}"
        before = folder


def _short(line: list[object]) -> list[object]:
    """Leave out what is empty at the end of a line."""
    while line[-1] == "":
        line.pop()
    return line


def _lines(lines: Iterable[object]) -> str:
    """Write a list with a line for each item, so that programs that compare files find what changed."""
    joined = ",\n".join(as_script(line) for line in lines)
    return f"[\n{joined}\n]"


def _write(path: Path, content: str) -> None:
    path.write_text(f"{content}\n", encoding="utf-8", newline="\n")
