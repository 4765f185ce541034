"""Measure how plain the English pages are: the Flesch-Kincaid grade of each, per kind, and the worst.

The grade is the number of years of school in the United States that a text asks for.  It counts
syllables and lengths of sentences, and knows nothing of what a text says: it points at pages that
a person should read again, no more.  Titles, headings, tables, citations and lists of links are left out.
"""

from __future__ import annotations

import argparse
import re
import statistics
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import textstat

from fieldguide.load import load_library
from fieldguide.model import Entry, Library, TextValue
from fieldguide.model.value import ListValue, MapValue, Value
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent
SHORTEST = 40
GOALS = {"iec": 6.0}
GOAL = 10.0


def main() -> None:
    """Print the grade of each kind, and the pages that ask for the most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=10)
    options = parser.parse_args()
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    graded = sorted(grade_entries(library), reverse=True)
    by_kind: dict[str, list[float]] = defaultdict(list)
    for grade, entry in graded:
        by_kind[entry.partition("/")[0]].append(grade)
    print(f"{'kind':<12}{'pages':>6}{'mean':>7}{'worst':>7}{'over goal':>11}")
    for kind, grades in sorted(by_kind.items()):
        over = sum(grade > GOALS.get(kind, GOAL) for grade in grades)
        print(f"{kind:<12}{len(grades):>6}{statistics.mean(grades):>7.1f}{max(grades):>7.1f}{over:>11}")
    print(f"\nThe {options.worst} that ask for the most:")
    for grade, entry in graded[: options.worst]:
        print(f"{grade:>6.1f}  {entry}")


def grade_entries(library: Library) -> Iterator[tuple[float, str]]:
    """Give the grade of every page with enough words to count."""
    for entry in library.sources():
        text = " ".join(plain_texts(library, entry))
        if entry.kind not in {"source", "manual", "term"} and len(text.split()) >= SHORTEST:
            yield textstat.flesch_kincaid_grade(text), entry.id


def plain_texts(library: Library, entry: Entry) -> Iterator[str]:
    """Give the sentences of an entry: its summary, the words of its data, its paragraphs and lists."""
    yield entry.fields.text("summary")
    kind = library.settings.kind(entry.kind)
    if kind is not None:
        for field in kind.data:
            value = entry.fields.get(field.name)
            if value is not None:
                yield from words_in(value)
    if entry.body is not None:
        yield from paragraphs(entry.body.text)


def words_in(value: Value) -> Iterator[str]:
    """Give the texts of a value that are whole sentences."""
    if isinstance(value, TextValue):
        if value.text.count(" ") > 2:
            yield value.text if value.text.endswith((".", "?", "!")) else value.text + "."
    elif isinstance(value, ListValue):
        for item in value.items:
            yield from words_in(item)
    elif isinstance(value, MapValue):
        for key, item in value.entries:
            if key.text not in {"see", "sources", "read"}:
                yield from words_in(item)


def paragraphs(markdown: str) -> Iterator[str]:
    """Give the paragraphs and list items of a Markdown text, without marks."""
    for line in markdown.splitlines():
        text = line.strip()
        if not text or text.startswith(("#", "|", "!!!", "<")):
            continue
        text = re.sub(r"\[@[^\]]*\]", "", text)
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"^(?:[-*]|\d+\.)\s+", "", text).replace("**", "").replace("*", "")
        text = re.sub(r"\d+", "", text)
        text = re.sub(r"\s+([.,;:])", r"\1", text).strip()
        if text.count(" ") > 2:
            yield text if text.endswith((".", "?", "!", ":")) else text + "."


if __name__ == "__main__":
    main()
