"""Checking again with what is remembered gives what checking anew gives, whatever was edited."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from fieldguide.load import ReadingMemory
from fieldguide.pipeline import CheckResult, check_project
from golden import write_project
from mkdocs_project import CONFIG, FRONT, PROJECT

ABOUT, NOTES = PROJECT["docs/en/about.md"], PROJECT["docs/en/notes.md"]
TERMS = "terms:\n  fraud:\n    term: Fraud\n    definition: A *trick* [@iom-2015, p. 3].\n"
SOURCE = "iom-2015:\n  author: IOM\n  year: 2015\n  title: {}\n  publisher: IOM\n  languages: [en]\n  type: report\n"
DATA = "stages:\n  before:\n    title: Before\n    lines:\n      pass:\n        text: Get a pass\n"
UNKNOWN = "".join(f"title{number}: a\n" for number in range(120))

# What is edited, one after the other, from a project that has nothing of it; None takes a file away.
EDITS: dict[str, Mapping[str, str | None]] = {
    "a word of a body": {"docs/en/notes.md": NOTES.replace("Notes.", "Other notes.")},
    "a title": {"docs/en/notes.md": NOTES.replace("title: Home", "title: Notes")},
    "a broken front matter": {"docs/en/notes.md": "---\ntitle: [\n---\n\nText.\n"},
    "the same mended": {"docs/en/notes.md": NOTES},
    "a file of terms": {"docs/en/glossary.yml": TERMS},
    "a source": {"docs/sources.yml": SOURCE.format("A report")},
    "the title of a source": {"docs/sources.yml": SOURCE.format("Another report")},
    "a merge that nobody finished": {
        "docs/sources.yml": f"<<<<<<< a\n{SOURCE.format('A')}=======\nb\n>>>>>>> b\n"
    },
    "data beside a page": {
        "docs/en/toolkit/when.md": FRONT.format("When", "public").replace(
            "summary:", "type: checklist\nsummary:"
        ),
        "docs/en/toolkit/when.yml": DATA,
    },
    "the data alone": {"docs/en/toolkit/when.yml": DATA.replace("Get a pass", "Get no pass")},
    "no data": {"docs/en/toolkit/when.yml": None},
    "a file that moves": {"docs/en/notes.md": None, "docs/en/moved.md": NOTES},
    "a translation": {"docs/fr/about.md": ABOUT},
    "a translation that drifts": {"docs/fr/about.md": ABOUT.replace("Text.\n", "Text.\n\nMore 25.\n", 1)},
    "hidden characters": {"docs/fr/about.md": ABOUT.replace("Text.", "Te\u200bxt.")},
    "withheld words": {"mkdocs.yml": f"{CONFIG}      withheld: [Text]\n"},
    "other withheld words": {"mkdocs.yml": f"{CONFIG}      withheld: [metadata]\n"},
    "a word of the interface": {"mkdocs.yml": f"{CONFIG}      words: {{nav.skip: {{en: Skip}}}}\n"},
    "audiences": {"mkdocs.yml": f"{CONFIG}      audiences: [public, secret]\n"},
    "the default audience": {"mkdocs.yml": f"{CONFIG}      default_audience: public\n"},
    "the build's audience": {"mkdocs.yml": f"{CONFIG}      audience: internal\n"},
    "a severity": {"mkdocs.yml": f"{CONFIG}      severities: {{FG401: error}}\n"},
    "a vocabulary": {"mkdocs.yml": f"{CONFIG}      vocabularies: {{sector: {{health: {{en: Health}}}}}}\n"},
    "a kind": {
        "mkdocs.yml": f"{CONFIG}      kinds: [{{name: plan, folder: plans}}]\n",
        "docs/en/plans/a.md": ABOUT,
    },
    "no such kind": {"mkdocs.yml": CONFIG},
    "a language": {
        "mkdocs.yml": CONFIG.replace("{code: fr,", "{code: es, name: Español},\n        - {code: fr,")
    },
    "another source language": {
        "mkdocs.yml": CONFIG.replace("code: en", "code: xx")
        .replace("code: fr", "code: en")
        .replace("code: xx", "code: fr")
    },
    "a configuration that is broken": {"mkdocs.yml": "site_name: [\n"},
    "all as before": {"mkdocs.yml": CONFIG},
    "more unknown names than are guessed at": {"docs/en/many.md": f"---\ntitle: A\n{UNKNOWN}---\n\nText.\n"},
    "one of so many": {"docs/en/a-few.md": "---\ntitel: A\n---\n\nText.\n"},
    "none of so many": {"docs/en/many.md": None},
}


def edit(folder: Path, files: Mapping[str, str | None]) -> None:
    for path, text in files.items():
        if text is None:
            (folder / path).unlink()
        else:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")


def given(result: CheckResult) -> object:
    library = result.library
    entries = (library.entries, library.files, library.silences) if library is not None else ()
    return result.settings, result.diagnostics, entries, result.text()


def test_checking_again_gives_what_checking_anew_gives(tmp_path: Path) -> None:
    write_project(tmp_path, PROJECT)
    memory, config = ReadingMemory(), tmp_path / "mkdocs.yml"
    reports = set()
    for name, files in EDITS.items():
        edit(tmp_path, files)
        again = check_project(config, memory=memory)
        assert given(again) == given(check_project(config)), name
        assert given(check_project(config, memory=memory)) == given(again), name
        reports.add(again.text())
    assert len(reports) > len(EDITS) / 2


def test_words_that_are_withheld_from_now_on_are_found_in_texts_that_were_clean(tmp_path: Path) -> None:
    write_project(tmp_path, PROJECT)
    memory, config = ReadingMemory(), tmp_path / "mkdocs.yml"
    for word in ("elsewhere", "metadata", "About"):
        config.write_text(f"{CONFIG}      withheld: [{word}]\n", encoding="utf-8")
        found = [
            one.message for one in check_project(config, memory=memory).diagnostics if one.code == "FG505"
        ]
        assert {one.casefold() for one in found} == (
            set() if word == "elsewhere" else {f"`{word.casefold()}` is withheld"}
        )


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    write_project(tmp_path, PROJECT)
    memory, config = ReadingMemory(), tmp_path / "mkdocs.yml"
    first = check_project(config, memory=memory).library
    edit(tmp_path, EDITS["a word of a body"])
    second = check_project(config, memory=memory).library
    assert first is not None
    assert second is not None
    same = {one.path for one, other in zip(first.entries, second.entries, strict=True) if one is other}
    assert same == {one.path for one in first.entries} - {"docs/en/notes.md"}


@pytest.mark.parametrize(
    "text", ["severities: {FG401: error}", "words: {nav.skip: {en: Skip}}", "audience: internal"]
)
def test_settings_that_no_text_is_read_by_spare_the_reading(tmp_path: Path, text: str) -> None:
    write_project(tmp_path, PROJECT)
    memory, config = ReadingMemory(), tmp_path / "mkdocs.yml"
    first = check_project(config, memory=memory).library
    config.write_text(f"{CONFIG}      {text}\n", encoding="utf-8")
    second = check_project(config, memory=memory).library
    assert first is not None
    assert second is not None
    assert all(one is other for one, other in zip(first.entries, second.entries, strict=True))
