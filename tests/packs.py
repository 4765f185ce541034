"""A small project to translate, and packs of it as a translator would fill them in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from fieldguide.model import Language, Library
from fieldguide.pipeline import (
    check_project,
    import_pack,
)
from fieldguide.translate import (
    PACK_FORMATS,
    Pack,
    PackChoice,
    UnitState,
    choose_units,
    make_pack,
    units_of,
    write_pack,
)

CONFIG = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine, complete: false}
        - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}
      default_audience: public
      edition: {name: "2026.11", date: 2026-11-22}
"""
SOURCES = """\
report-2015: {author: An agency, year: 2015, title: A report, publisher: An agency, languages: [en], standing: public, type: report}
"""
HEAD = "---\ntitle: {}\nsummary: A short summary.\nreviewed: 2026-01-01\n{}---\n"
WORK = (
    HEAD.format("Work", 'also_called: [job, "field work"]\nkey_points: ["Read the **offer**", "Ask"]\n')
    + """
Seven people of ten work far from home [@report-2015, p. 7]. See [the **farms**](ref:form/farms).

## What to do {#do}

- Ask `twice`, and *listen*.
- Note <1> and {2}.

| Who | What |
|---|---|
| A guard | The door |

!!! warning "Take care"
    Never alone.
"""
)
FARMS = HEAD.format("Farms", "") + "\nText.\n"
LIST = HEAD.format("List", "type: checklist\n") + "\nHow to use it.\n"
LINES = """\
stages:
  before:
    title: Before
    lines:
      ask: {text: Ask first, help: "Not all 12 can be asked, so choose."}
      go: {text: Go}
"""
TERMS = """\
terms:
  child:
    term: child
    definition: A person under 18.
    sources: ["@report-2015, p. 3"]
  guard:
    term: guard
    variants: [watchman]
    definition: Who watches a door.
    sources: ["@report-2015, p. 4"]
"""
SECRET = HEAD.format("Hidden", "audience: internal\n") + "\nA canary.\n"
PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/sources.yml": SOURCES,
    "docs/en/index.md": HEAD.format("Home", "") + "\nRead [about work](ref:form/work).\n",
    "docs/en/forms/work.md": WORK,
    "docs/en/forms/farms.md": FARMS,
    "docs/en/forms/secret.md": SECRET,
    "docs/en/toolkit/list.md": LIST,
    "docs/en/toolkit/list.yml": LINES,
    "docs/en/glossary.yml": TERMS,
}
FORMATS = [one.name for one in PACK_FORMATS]


def library_of(project: Path) -> Library:
    library = check_project(project / "mkdocs.yml").library
    assert library is not None
    return library


def french(library: Library) -> Language:
    return library.settings.language("fr")


def pack_of(project: Path, choice: PackChoice | None = None, code: str = "fr") -> Pack:
    library = library_of(project)
    language = library.settings.language(code)
    wanted = choice or PackChoice(states=tuple(UnitState), words=10_000)
    [units] = choose_units(units_of(library, language), library, wanted)
    return make_pack(library, language, units)


def filled(pack: Pack, translate: Callable[[str], str]) -> Pack:
    return replace(pack, units=tuple(replace(one, target=translate(one.source)) for one in pack.units))


def upper(text: str) -> str:
    """Say it in other words, as a translator does: marks, links and numbers stay."""
    return re.sub(r"(?<!&)[a-z]{2,}", lambda match: match[0].upper(), text)


def written(pack: Pack, folder: Path, name: str = "xlsx") -> Path:
    format = next(one for one in PACK_FORMATS if one.name == name)
    folder.mkdir(exist_ok=True)
    path = folder / f"pack.{name}"
    path.write_bytes(write_pack(pack, format))
    return path


def write_translated(project: Path, folder: Path) -> None:
    """Bring the project into French, whole."""
    found = import_pack(project / "mkdocs.yml", written(filled(pack_of(project), upper), folder))
    assert found.changes


def change(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def with_words(pack: Pack, words: dict[str, str]) -> Pack:
    """Fill in what is named, and all that a translation cannot lack."""
    return replace(
        pack,
        units=tuple(
            replace(one, target=words.get(one.id, one.target or ("" if one.optional else upper(one.source))))
            for one in pack.units
        ),
    )


def with_target(pack: Pack, name: str, target: str) -> Pack:
    return replace(
        pack, units=tuple(replace(one, target=target) if one.name == name else one for one in pack.units)
    )
