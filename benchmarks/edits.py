"""Edits of a project, each of which can be made again and again, and is another one each time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PAGE = "actions/act-in-every-phase"
"""The page that is edited, and that shows what the other edits change."""

CITED = "icat-2017"
"""A source that this page cites, and many others."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A kind of edit: the file, and its text once a mark is written into it.

    `shown_in` is the file of the site that holds the mark: the page, or one that all pages load.
    """

    name: str
    file: str
    make: Callable[[str, str], str]
    shown_in: str = f"{PAGE}.html"

    def text(self, before: str, mark: str) -> str:
        """Give the edited text; an edit that changes nothing would be measured as the fastest."""
        after = self.make(before, mark)
        if after == before:
            raise ValueError(f"{self.file} has no place for the edit: {self.name}")
        return after

    def apply(self, folder: Path, before: str, mark: str) -> None:
        """Write the edited text into a project."""
        (folder / self.file).write_text(self.text(before, mark), encoding="utf-8")


def _add_word(text: str, mark: str) -> str:
    words = f'      words:\n        nav.skip: {{en: "{mark}"}}\n'
    return text.replace("      words:\n", words, 1)


def _date_of(mark: str) -> str:
    """Give a day that follows from the number in a mark."""
    return f"2026-12-{1 + int(re.sub(r'[^0-9]', '', mark) or 0) % 28:02}"


def _new_edition(text: str, mark: str) -> str:
    text = re.sub(r'(?m)(^      edition:\n +name: )"[^"]*"', rf'\1"{mark}"', text, count=1)
    return re.sub(r"(?m)(^        date: )\S+", rf"\g<1>{_date_of(mark)}", text, count=1)


BODY = Edit(
    "one page edited: a word of its text",
    f"docs/en/{PAGE}.md",
    lambda text, mark: f"{text.rstrip()}\n\n{mark} it is.\n",
)
TITLE = Edit(
    "one page edited: its title",
    f"docs/en/{PAGE}.md",
    lambda text, mark: re.sub(r"(?m)^title:.*", f"title: {mark}", text, count=1),
)
FACT = Edit(
    "one shared fact edited: the title of a source",
    "docs/sources.yml",
    lambda text, mark: re.sub(rf'(?ms)(^{CITED}:.*?^  title: )"[^"]*"', rf'\1"{mark}"', text, count=1),
)
WORD = Edit("one word of the interface edited", "mkdocs.yml", _add_word)
EDITION = Edit(
    "a new edition: its name and its date", "mkdocs.yml", _new_edition, shown_in="assets/edition.css"
)

EDITS = (BODY, TITLE, FACT, WORD, EDITION)


def edit_ten(folder: Path, mark: str) -> int:
    """Add a sentence to ten lessons in the source language; give how many were edited."""
    lessons = sorted((folder / "docs/en/lessons").glob("*.md"))[:10]
    for path in lessons:
        text = path.read_text(encoding="utf-8").rstrip()
        path.write_text(f"{text}\n\n{mark} it is.\n", encoding="utf-8")
    return len(lessons)
