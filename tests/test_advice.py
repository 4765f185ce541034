"""Which points are told as the project's own advice, in texts and in fields."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fieldguide.content.advice import ADVICE_HEADINGS, AdvicePoints, advice_in_field, advice_in_text
from fieldguide.content.fields import declared_fields
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import built_in_kinds, load_settings
from golden import write_project

HEAD = "---\ntitle: A\nsummary: B\nreviewed: 2026-01-01\n{more}---\n\n"


def read(folder: Path, files: dict[str, str]) -> Library:
    write_project(folder, files)
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    return load_library(settings)[0]


@pytest.mark.parametrize(
    ("text", "cited", "own"),
    [
        ("", 0, 0),
        ("Words alone.", 0, 0),
        ("Words that cite [@a, p. 1].", 0, 0),
        ("- one\n- two", 0, 2),
        ("1. one [@a, p. 1]\n2. two [@a; @b, p. 2]", 2, 0),
        ("- [ ] one\n- [x] two [@a, p. 1]", 1, 1),
        ("- one\n\nWords.\n\n- two [@a, p. 1]", 1, 1),
        ("- one\n\n    More on it [@a, p. 1].", 1, 0),
        ("- **one [@a, p. 1]**", 1, 0),
        ("- [one](https://example.org) and [@a, p. 1]", 1, 0),
        ("- Two things:\n    - one\n    - two", 0, 2),
        ("- Two things [@a, p. 1]:\n    - one\n    - two", 2, 0),
        ("- Two things.\n    - one [@a, p. 1]\n    - two [@a, p. 2]", 2, 1),
        ("- أمران:\n    - واحد [@a، p. 1]", 1, 0),
        ("- أمران:\n    - واحد [@a, p. 1]", 1, 0),
        ("- 两件事：\n    - 一", 0, 1),
        ("- `[@a, p. 1]`", 0, 1),
        ("- \\[@a, p. 1]", 0, 1),
        ("-\n- one", 0, 1),
        ("!!! warning\n    - one\n    - two [@a, p. 1]", 1, 1),
        ("- one\n\n    !!! note\n        Words that cite [@a, p. 1].", 1, 0),
        ("- one:\n\n    !!! note\n        - inner", 0, 1),
        ("> - what somebody said", 0, 0),
        ("One\n:   What it is.\n\nTwo [@a, p. 1]\n:   What it is.\n\nThree\n:   Words [@a, p. 1].", 2, 1),
        ("### Below {#below}\n\n- one", 0, 1),
        ("### Signs {#signs}\n\n- one\n\n### More {#more}\n\n- two\n- three", 0, 2),
        ("## Why {#why}\n\n- one", 0, 0),
        ("| a |\n|---|\n| one |", 0, 0),
    ],
)
def test_points_below_a_heading_of_advice(tmp_path: Path, text: str, cited: int, own: int) -> None:
    body = (
        f"- before\n\n# Top {{#top}}\n\n- no advice\n\n## Do {{#do}}\n\n{text}\n\n## End {{#end}}\n\n- one\n"
    )
    library = read(tmp_path, {"docs/en/about.md": HEAD.format(more="") + body})
    entry = library.find("page/about", "en")
    assert entry is not None
    assert entry.body is not None
    found = advice_in_text(entry.body, library.settings.kind("page"))
    assert found.get("do", AdvicePoints()) == AdvicePoints(cited, own)
    assert set(found) <= {"do", "signs"}


def test_a_kind_says_itself_what_of_its_sections_is_advice(tmp_path: Path) -> None:
    text = "## Signs {#signs}\n\n- one\n\n## Who {#who}\n\n- two\n\n## Text {#text}\n\n- three\n"
    config = (
        "site_name: T\nplugins:\n  - fieldguide:\n      default_audience: public\n      languages: "
        "[{code: en, name: English}]\n      kinds:\n        guide:\n          folder: guides\n"
        "          labels: {en: {one: guide, many: guides}}\n          sections: [signs, who]\n"
    )
    library = read(tmp_path, {"mkdocs.yml": config, "docs/en/guides/a.md": HEAD.format(more="") + text})
    entry = library.find("guide/a", "en")
    assert entry is not None
    assert entry.body is not None
    assert list(advice_in_text(entry.body, library.settings.kind("guide"))) == ["signs"]
    # The kind of information material has a text of its own, and calls what is around it advice.
    kinds = {kind.name: kind for kind in built_in_kinds()}
    assert advice_in_text(entry.body, kinds["iec"]).keys() == {"signs"}
    assert advice_in_text(entry.body, None).keys() == {"signs"}


def test_no_kind_has_a_heading_of_advice_that_it_does_not_call_so() -> None:
    sections = [(kind.name, one) for kind in built_in_kinds() for one in kind.sections]
    assert [(name, one.id) for name, one in sections if one.id in ADVICE_HEADINGS and not one.advice] == []


LINES = "stages:\n  one:\n    title: First\n    lines:\n"


@pytest.mark.parametrize(
    ("kind", "name", "head", "data", "text", "cited", "own"),
    [
        ("risk", "mitigated_by", "mitigated_by: [Boats, Bridges]\n", "", "", 0, 2),
        ("risk", "mitigated_by", 'mitigated_by: ["Boats [@a, p. 1]", Bridges]\n', "", "", 1, 1),
        ("risk", "mitigated_by", "mitigated_by: Boats\n", "", "", 0, 1),
        ("risk", "mitigated_by", "mitigated_by: []\n", "", "", 0, 0),
        ("risk", "mitigated_by", "", "", "", 0, 0),
        ("risk", "populations", "populations: [population/x]\n", "", "", 0, 0),
        ("tool", "stages", "", LINES + "      a: {text: One}\n      b: {text: 'Two [@a]'}\n", "", 1, 1),
        ("tool", "stages", "", LINES + '      a: {text: One, help: "So [@a, p. 1]."}\n', "", 1, 0),
        ("tool", "stages", "", LINES + "      a: {text: One}\n", "## From {#where-from}\n\nA list.", 0, 0),
        ("tool", "stages", "", LINES + "      a: {text: One}\n", "## From {#from}\n\nA list.", 0, 1),
        ("tool", "stages", "", "stages:\n  one: {title: First}\n", "", 0, 0),
        ("tool", "stages", "", "stages: [1, 2]\n", "", 0, 2),
        ("tool", "periods", "", "periods:\n  a: {title: A, do: B}\n  b: {sources: ['@a, p. 1']}\n", "", 1, 1),
        ("tool", "periods", "", "periods:\n  a: {title: A, sources: []}\n", "", 0, 1),
        ("tool", "groups", "", "groups:\n  a:\n    questions:\n      b: {if_no: 'No [@a].'}\n", "", 1, 0),
        ("tool", "readiness", "", "readiness:\n  a: {text: A, if_no: B}\n", "", 0, 1),
        ("path", "stages", "stages: {a: {steps: {b: {text: A}, c: {why: 'B [@a].'}}}}\n", "", "", 1, 1),
    ],
)
def test_points_of_fields(
    tmp_path: Path, kind: str, name: str, head: str, data: str, text: str, cited: int, own: int
) -> None:
    found = next(one for one in built_in_kinds() if one.name == kind)
    files = {f"docs/en/{found.folder}/a.md": HEAD.format(more=head) + text}
    if data:
        files[f"docs/en/{found.folder}/a.yml"] = data
    library = read(tmp_path, files)
    source = library.find(f"{kind}/a", "en")
    assert source is not None
    entry = library.localise(source, library.settings.language("fr"))
    field = next(one for one in declared_fields(found) if one.name == name)
    assert advice_in_field(entry, field, library.settings.kind(kind)) == AdvicePoints(cited, own)


@pytest.mark.parametrize(
    ("points", "words"),
    [((0, 0), ""), ((2, 0), ""), ((0, 1), "advice.own"), ((1, 1), "advice.some"), ((9, 1), "advice.some")],
)
def test_what_a_reader_is_told(points: tuple[int, int], words: str) -> None:
    assert AdvicePoints(*points).words == words


def test_the_manual_names_every_heading_of_advice() -> None:
    manual = (Path(__file__).parent.parent / "docs/en/project/writing.md").read_text(encoding="utf-8")
    line = next(line for line in manual.split("\n") if "there is one list" in line)
    assert sorted(re.findall(r"`([a-z-]+)`", line)) == sorted(ADVICE_HEADINGS)
