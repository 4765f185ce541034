"""The values that stages pass to each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fieldguide.content.audiences import audience_of
from fieldguide.content.fingerprint import source_hash
from fieldguide.content.visible import visible_library
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings
from golden import write_project

TERM = """\
terms:
  idp:
    term: {term}
    definition: {definition}
{own}"""


def load(folder: Path, files: dict[str, str]) -> Library:
    write_project(folder, files)
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library, faults = load_library(settings)
    assert not faults
    return library


PAGE = """\
---
title: {title}
summary: Summary.
{facts}---

{body}
"""


def test_a_translation_gives_words_and_keeps_facts(tmp_path: Path) -> None:
    facts = "reviewed: 2026-01-01\nmitigated_by: [One, Two]\ncrises:\n  - {crisis: crisis/x, strength: general, sources: ['@a']}\n"
    files = {
        "docs/en/risks/r.md": PAGE.format(title="Risk", facts=facts, body="Body."),
        "docs/fr/risks/r.md": PAGE.format(title="Risque", facts="mitigated_by: [Un, Deux]\n", body="Corps."),
    }
    library = load(tmp_path, files)
    entry = library.find("risk/r")
    assert entry is not None
    french = library.localise(entry, library.settings.language("fr"))
    assert french.title == "Risque"
    assert [one.text for one in french.fields.texts("mitigated_by")] == ["Un", "Deux"]
    assert french.fields.text("reviewed") == "2026-01-01"
    assert french.fields.maps("crises")[0].text("crisis") == "crisis/x"
    assert (french.text.language, french.text_language.code) == ("fr", "fr")
    arabic = library.localise(entry, library.settings.language("ar"))
    assert (arabic.title, arabic.translation, arabic.text_language.code) == ("Risk", None, "en")


def test_own_words_of_a_language_replace_the_sources(tmp_path: Path) -> None:
    english = TERM.format(
        term="displaced", definition="D.", own="    acronym: IDP\n    variants: [a, b, c]\n"
    )
    french = TERM.format(term="déplacé", definition="D.", own="    variants: [x]\n    avoid: [y]\n")
    library = load(tmp_path, {"docs/en/glossary.yml": english, "docs/fr/glossary.yml": french})
    entry = library.find("term/idp")
    assert entry is not None
    fields = library.localise(entry, library.settings.language("fr")).fields
    assert [one.text for one in fields.texts("variants")] == ["x"]
    assert [one.text for one in fields.texts("avoid")] == ["y"]
    assert fields.text("acronym") == ""
    kind = library.settings.kind("term")
    assert kind is not None
    shorter = load(tmp_path, {"docs/en/glossary.yml": english.replace("[a, b, c]", "[a]")}).find("term/idp")
    assert shorter is not None
    assert source_hash(entry, kind) == source_hash(shorter, kind)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (("reviewed: 2026-01-01", "reviewed: 2026-02-02"), True),
        (("Summary.", "Other."), False),
        (("Body.", "Other."), False),
        (("title: A", "title: B"), False),
        (("Body.", "Body.\n\n"), True),
    ],
)
def test_only_words_make_a_translation_outdated(tmp_path: Path, change: tuple[str, str], same: bool) -> None:
    text = PAGE.format(title="A", facts="reviewed: 2026-01-01\n", body="Body.")
    hashes = []
    for one in (text, text.replace(*change)):
        library = load(tmp_path, {"docs/en/a.md": one})
        entry, kind = library.find("page/a"), library.settings.kind("page")
        assert entry is not None
        assert kind is not None
        hashes.append(source_hash(entry, kind))
    assert (hashes[0] == hashes[1]) is same


@pytest.mark.parametrize(("audience", "shown"), [("public", True), ("partner", False), ("internal", False)])
def test_a_translation_cannot_widen_an_audience(tmp_path: Path, audience: str, shown: bool) -> None:
    facts = f"audience: {audience}\nreviewed: 2026-01-01\n"
    files = {
        "docs/en/a.md": PAGE.format(title="A", facts=facts, body="Body."),
        "docs/fr/a.md": PAGE.format(title="A", facts="", body="Corps."),
    }
    visible = load(tmp_path, files).visible()
    assert (visible.find("page/a") is not None) is shown
    assert (visible.find("page/a", "fr") is not None) is shown
    assert (visible.file("docs/fr/a.md") is not None) is shown


def test_the_audience_of_a_translation_is_that_of_its_source(tmp_path: Path) -> None:
    """Not its own default; a translation without a source has what its file gives."""
    files = {
        "docs/en/a.md": "---\ntitle: A\nsummary: A.\nreviewed: 2026-01-01\naudience: partner\n---\n\nA.\n",
        "docs/fr/a.md": "---\ntitle: A\nsummary: A.\n---\n\nA.\n",
        "docs/fr/b.md": "---\ntitle: B\nsummary: B.\n---\n\nB.\n",
    }
    library = load(tmp_path, files)
    audiences = [audience_of(library, entry) for entry in library.entries]
    assert audiences == ["partner", "partner", "public"]


SOURCE = (
    "{{author: A, year: 2020, title: T, publisher: P, languages: [en], standing: public, type: report{0}}}"
)


def test_a_build_lists_the_sources_that_it_rests_on(tmp_path: Path) -> None:
    """Cited in a text, a field or a translation, referred to, or for this audience by its own word."""
    page = "---\ntitle: {0}\nsummary: {0}.\nreviewed: 2026-01-01\n{1}---\n\n{2}\n"
    names = ("text", "link", "field", "french", "said", "nobody", "hidden", "narrow")
    more = {"said": ", audience: public", "narrow": ", audience: internal"}
    sources = "".join(f"{name}-2020: {SOURCE.format(more.get(name, ''))}\n" for name in names)
    files = {
        "docs/sources.yml": sources,
        "docs/en/glossary.yml": 'terms: {boat: {term: boat, definition: It floats., sources: ["@field-2020, p. 1"]}}\n',
        "docs/en/a.md": page.format("A", "", "Known [@text-2020]; see [a study](ref:source/link-2020)."),
        "docs/fr/a.md": "---\ntitle: A\nsummary: A.\n---\n\nConnu [@french-2020].\n",
        "docs/en/b.md": page.format("B", "audience: internal\n", "Known [@hidden-2020; @narrow-2020]."),
    }
    library = load(tmp_path, files)
    shown = {entry.slug for entry in visible_library(library).sources("source")}
    expected = {"text", "link", "field", "french", "said"}
    assert shown == {f"{name}-2020" for name in expected}
    settings = replace(library.settings, audience="internal")
    everything = visible_library(replace(library, settings=settings)).sources("source")
    assert {entry.slug for entry in everything} == {
        f"{name}-2020" for name in (*expected, "hidden", "narrow")
    }
