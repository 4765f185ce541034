"""Packs for translators: out and in without a change, what is new is written, what is wrong is refused with its place."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from commands import run_fieldguide
from fieldguide.content.drift import find_drift, write_blocks
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.segments import segments_of
from fieldguide.pipeline import (
    accept_translations,
    check_project,
    export_packs,
    import_pack,
    mend_project,
    translation_status,
)
from fieldguide.translate import (
    PACK_FORMATS,
    PackChoice,
    PackReview,
    UnitState,
    choose_units,
    units_of,
    write_pack,
)
from golden import write_project
from packs import (
    FARMS,
    FORMATS,
    HEAD,
    PROJECT,
    change,
    filled,
    french,
    library_of,
    pack_of,
    upper,
    with_target,
    with_words,
    write_translated,
    written,
)
from plain_work import snapshot


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    write_project(folder, PROJECT)
    return folder


@pytest.fixture
def translated(project: Path, tmp_path: Path) -> Path:
    """The project, whole in French."""
    write_translated(project, tmp_path / "first")
    return project


# ---- Out and in ----


@pytest.mark.parametrize("name", FORMATS)
def test_a_whole_language_comes_back_through_every_format(project: Path, tmp_path: Path, name: str) -> None:
    path = written(filled(pack_of(project), upper), tmp_path / "packs", name)
    found = import_pack(project / "mkdocs.yml", path)
    assert (found.problems, found.faults) == ((), ())
    assert {one.path for one in found.changes} == {
        "docs/fr/index.md",
        "docs/fr/forms/work.md",
        "docs/fr/forms/farms.md",
        "docs/fr/toolkit/list.md",
        "docs/fr/toolkit/list.yml",
        "docs/fr/glossary.yml",
    }
    checked = check_project(project / "mkdocs.yml")
    assert [one.message for one in checked.diagnostics if "fr" in one.location.path.split("/")] == []
    page = (project / "docs/fr/forms/work.md").read_text(encoding="utf-8")
    assert "[@report-2015, p. 7]" in page
    assert "[THE **FARMS**](ref:form/farms)" in page
    assert "`twice`, AND *LISTEN*" in page
    assert "NOTE <1> AND {2}" in page
    assert "canary" not in page
    # The same again changes nothing, nor does what is exported now.
    before = snapshot(project)
    again = import_pack(project / "mkdocs.yml", path)
    assert (again.changes, again.passages) == ((), 0)
    pack = pack_of(project)
    assert {one.state for one in pack.units} == {UnitState.TRANSLATED}
    assert import_pack(project / "mkdocs.yml", written(pack, tmp_path / "packs", name)).changes == ()
    assert snapshot(project) == before


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_pack_gives_the_same_bytes_and_nothing_restricted(project: Path, name: str) -> None:
    format = next(one for one in PACK_FORMATS if one.name == name)
    pack = pack_of(project, code="ar")
    assert write_pack(pack, format) == write_pack(pack_of(project, code="ar"), format)
    assert not any("secret" in one.id or "canary" in one.source for one in pack.units)


def test_a_pack_says_which_words_of_the_glossary_stand_in_a_passage(project: Path) -> None:
    write_project(
        project,
        {"docs/fr/glossary.yml": "terms:\n  guard:\n    term: gardien\n    definition: Qui garde.\n"},
    )
    units = {one.name: one for one in pack_of(project).units if one.entry == "form/work"}
    assert units["text/do/5"].terms == (("guard", "gardien"),)
    assert units["title"].most > 0
    assert [mark.told for mark in units["text//0"].marks] == [
        "source: report-2015, p. 7",
        "link: ref:form/farms (Farms)",
    ]


EVERY_PART = """\
Before.

## Do {#do}

Below.

- One

    > Said.

1. Two

### Deeper {#deeper}

!!! note "A box"
    Inside.

    - An item in it

| Who | |
| --- | --- |
| Guards | Night |

Word
:   What it means.
"""


def test_a_pack_says_what_of_a_text_a_passage_is(project: Path) -> None:
    path = project / "docs/en/forms/farms.md"
    head = path.read_text(encoding="utf-8").split("---\n")[1]
    path.write_text(f"---\n{head}---\n\n{EVERY_PART}", encoding="utf-8")
    units = [one for one in pack_of(project).units if one.id.startswith("form/farms#text/")]
    assert [(one.source, one.about) for one in units] == [
        ("Before.", "text"),
        ("Do", "heading"),
        ("Below.", "text below “Do”"),
        ("One", "item of a list below “Do”"),
        ("Said.", "quotation below “Do”"),
        ("Two", "item of a list below “Do”"),
        ("Deeper", "heading"),
        ("A box", "title of a box below “Deeper”"),
        ("Inside.", "text in a box below “Deeper”"),
        ("An item in it", "item of a list below “Deeper”"),
        ("Who", "heading of a column below “Deeper”"),
        ("Guards", "cell of the column “Who” below “Deeper”"),
        ("Night", "cell of a table below “Deeper”"),
        ("Word", "term in a list below “Deeper”"),
        ("What it means.", "description in a list below “Deeper”"),
    ]


def test_packs_hold_whole_entries_what_readers_meet_first_and_so_many_words(project: Path) -> None:
    library = library_of(project)
    units = units_of(library, french(library))
    packs = choose_units(units, library, PackChoice(words=30))
    assert len(packs) > 2
    assert packs[0][0].entry == "page/index"
    seen: set[str] = set()
    for pack in packs:
        entries = list(dict.fromkeys(one.entry for one in pack))
        assert not seen & set(entries)
        seen |= set(entries)
        assert sum(one.words for one in pack) <= 30 or len(entries) == 1
    names = choose_units(units, library, PackChoice(names=True, words=10_000))[0]
    assert {one.name for one in names} == {"title", "summary", "also_called"}


# ---- A part of it ----


def test_a_page_that_has_no_text_goes_whole_with_the_names(project: Path) -> None:
    door = HEAD.format(
        "Saw", "order: 1\nat_once:\n  title: At once\n  lines: [{text: Stay calm.}]\ngroups: []\n"
    )
    path = project / "docs/en/doors/saw.md"
    path.parent.mkdir()
    path.write_text(door, encoding="utf-8")
    names = pack_of(project, PackChoice(names=True, entries=("door/saw",)))
    whole = pack_of(project, PackChoice(entries=("door/saw",)))
    assert [one.id for one in names.units] == [one.id for one in whole.units]
    assert "door/saw#at_once.title" in {one.id for one in names.units}


def test_names_can_be_written_before_the_text(project: Path, tmp_path: Path) -> None:
    pack = filled(pack_of(project, PackChoice(names=True, entries=("form/work",))), upper)
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert found.problems == ()
    page = (project / "docs/fr/forms/work.md").read_text(encoding="utf-8")
    assert 'title: "WORK"' in page
    assert page.endswith("---\n")
    assert [one for one in check_project(project / "mkdocs.yml").diagnostics if one.code != "FG401"] == []


def test_a_text_of_which_some_is_missing_waits(project: Path, tmp_path: Path) -> None:
    pack = filled(pack_of(project, PackChoice(entries=("form/work",))), upper)
    part = replace(pack, units=tuple(one for one in pack.units if one.name != "text/do/2"))
    found = import_pack(project / "mkdocs.yml", written(part, tmp_path / "packs"))
    assert found.problems == ()
    assert [one.message for one in found.waiting] == [
        "1 passage of `form/work` did not come back yet: nothing of it is written"
    ]
    assert not (project / "docs/fr").exists()


@pytest.mark.parametrize(
    ("path", "old", "new", "asked"),
    [
        ("docs/en/forms/work.md", "Seven people", "Eight people", {"form/work#text//0"}),
        ("docs/en/forms/work.md", "title: Work", "title: Toil", {"form/work#title"}),
        ("docs/en/forms/work.md", "- Note", "- And so on.\n- Note", {"form/work#text/do/2"}),
        ("docs/en/forms/work.md", "- Note <1> and {2}.\n", "", set()),
        (
            "docs/en/forms/work.md",
            "- Ask `twice`, and *listen*.\n- Note <1> and {2}.\n",
            "- Note <1> and {2}.\n- Go home.\n",
            {"form/work#text/do/2"},
        ),
        (
            "docs/en/toolkit/list.yml",
            "{text: Go}",
            "{text: Leave}",
            {"tool/list#stages.before.lines.go.text"},
        ),
        ("docs/en/glossary.yml", "watches a door", "keeps a door", {"term/guard#definition"}),
    ],
)
def test_of_a_source_that_changed_only_that_is_asked_for_again(
    translated: Path, tmp_path: Path, path: str, old: str, new: str, asked: set[str]
) -> None:
    change(translated, path, old, new)
    library = library_of(translated)
    left = [
        one
        for one in units_of(library, french(library))
        if one.state in (UnitState.CHANGED, UnitState.MISSING)
    ]
    assert {one.id for one in left} == asked
    # Who brings the translation up to date is told no more of it.
    pack = filled(pack_of(translated, PackChoice(states=tuple(UnitState), words=10_000)), upper)
    found = import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert found.problems == ()
    assert [
        one for one in check_project(translated / "mkdocs.yml").diagnostics if "docs/fr" in one.location.path
    ] == []


def test_a_changed_passage_alone_brings_its_page_up_to_date_and_nothing_else_changes(
    translated: Path, tmp_path: Path
) -> None:
    change(translated, "docs/en/forms/work.md", "Never alone.", "Never alone, never at night.")
    pack = filled(pack_of(translated, PackChoice()), upper)
    assert [one.id for one in pack.units] == ["form/work#text/do/8"]
    before = (translated / "docs/fr/forms/work.md").read_text(encoding="utf-8").split("\n")
    found = import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert [(one.path, one.passages) for one in found.changes] == [("docs/fr/forms/work.md", 1)]
    after = (translated / "docs/fr/forms/work.md").read_text(encoding="utf-8").split("\n")
    differ = [line for line, other in zip(after, before, strict=True) if line != other]
    assert [line.split(":")[0].strip() for line in differ] == [
        "source_hash",
        "source_blocks",
        "NEVER ALONE, NEVER AT NIGHT.",
    ]


def test_a_page_whose_shape_changed_waits_until_all_that_changed_is_there(
    translated: Path, tmp_path: Path
) -> None:
    config = translated / "mkdocs.yml"
    change(translated, "docs/en/forms/work.md", "Seven people", "Eight people")
    change(translated, "docs/en/forms/work.md", "- Note", "- And so on.\n- Note")
    pack = filled(pack_of(translated, PackChoice()), upper)
    assert {one.name for one in pack.units} == {"text//0", "text/do/2"}
    part = replace(pack, units=tuple(one for one in pack.units if one.name == "text/do/2"))
    before = snapshot(translated)
    found = import_pack(config, written(part, tmp_path / "packs"))
    assert [(one.id, one.hint) for one in found.waiting] == [("form/work", "the first is `text//0`")]
    assert snapshot(translated) == before
    assert import_pack(config, written(pack, tmp_path / "packs")).waiting == ()
    page = (translated / "docs/fr/forms/work.md").read_text(encoding="utf-8")
    assert "EIGHT PEOPLE" in page.upper()
    assert "AND SO ON." in page


def test_what_was_taken_out_of_a_source_goes(translated: Path, tmp_path: Path) -> None:
    change(translated, "docs/en/forms/work.md", "- Note <1> and {2}.\n", "")
    pack = pack_of(translated, PackChoice(entries=("form/work",), states=tuple(UnitState)))
    found = import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert [one.path for one in found.changes] == ["docs/fr/forms/work.md"]
    assert "NOTE" not in (translated / "docs/fr/forms/work.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "old", "new", "kept"),
    [
        ("docs/fr/forms/work.md", "\n## ", "\n<!-- a remark -->\n\n## ", "<!-- a remark -->"),
        ("docs/fr/forms/work.md", 'title: "WORK"', "title: WORK  # not sure", "# not sure"),
        ("docs/fr/toolkit/list.yml", "stages:", "# by hand\nstages:", "# by hand"),
        ("docs/fr/glossary.yml", "terms:", "# by hand\nterms:", "# by hand"),
        ("docs/fr/glossary.yml", "    definition", "    # why\n    definition", "# why"),
    ],
)
def test_what_else_stands_in_a_file_stays(
    translated: Path, tmp_path: Path, path: str, old: str, new: str, kept: str
) -> None:
    change(translated, path, old, new)
    pack = filled(pack_of(translated), lambda text: upper(text).replace("E", "É"))
    found = import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert (found.problems, found.waiting) == ((), ())
    assert found.passages > 10
    text = (translated / path).read_text(encoding="utf-8")
    assert kept in text
    assert "É" in text


def test_line_ends_and_the_mark_at_the_start_stay(translated: Path, tmp_path: Path) -> None:
    path = translated / "docs/fr/forms/work.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    pack = filled(pack_of(translated), lambda text: upper(text).replace("E", "É"))
    assert import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs")).changes
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf---\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "É".encode() in content


def test_lists_that_a_translation_lacks_are_added_where_they_belong(translated: Path, tmp_path: Path) -> None:
    change(translated, "docs/fr/glossary.yml", '    variants: ["WATCHMAN"]\n', "")
    change(translated, "docs/fr/forms/work.md", 'also_called: ["JOB", "FIELD WORK"]\n', "")
    change(
        translated,
        "docs/en/forms/farms.md",
        "---\n\nText",
        "changes:\n  one: {day: 2026-02-01, what: A change.}\n---\n\nText",
    )
    pack = filled(pack_of(translated, PackChoice()), upper)
    assert {one.id for one in pack.units} == {
        "term/guard#variants",
        "form/work#also_called",
        "form/farms#changes.one.what",
    }
    found = import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert (found.problems, found.waiting, len(found.changes)) == ((), (), 3)
    assert [
        one for one in check_project(translated / "mkdocs.yml").diagnostics if "docs/fr" in one.location.path
    ] == []
    assert {one.state for one in pack_of(translated).units} == {UnitState.TRANSLATED}


def test_a_language_has_acronyms_and_spellings_that_the_source_has_not(project: Path, tmp_path: Path) -> None:
    change(project, "docs/en/glossary.yml", "    term: child\n", "    term: child\n    acronym: CH\n")
    pack = pack_of(project, PackChoice(kinds=("term",)))
    asked = {one.id: one.source for one in pack.units if one.optional}
    assert asked["term/child#acronym"] == "CH"
    assert asked["term/guard#acronym"] == asked["term/child#variants"] == "–"
    words = {
        "term/child#acronym": "ENF",
        "term/child#variants": "enfants\nmineurs",
        "term/guard#acronym": "–",
        "term/guard#variants": "garde",
    }

    found = import_pack(project / "mkdocs.yml", written(with_words(pack, words), tmp_path / "packs"))
    assert (found.problems, len(found.changes)) == ((), 1)
    text = (project / "docs/fr/glossary.yml").read_text(encoding="utf-8")
    assert 'acronym: "ENF"' in text
    assert text.count("acronym") == 1
    assert 'variants: ["enfants", "mineurs"]' in text
    # What a language does not have is no gap.
    [term] = [
        one for one in translation_status(project / "mkdocs.yml", ["fr"])[1][0][1] if one.kind == "term"
    ]
    assert (term.left_words, term.all_entries) == (0, 2)
    more = {"term/child#acronym": "E", "term/guard#acronym": "G"}
    pack = with_words(pack_of(project, PackChoice(kinds=("term",), states=tuple(UnitState))), more)
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "again"))
    assert found.problems == ()
    text = (project / "docs/fr/glossary.yml").read_text(encoding="utf-8")
    assert re.findall("acronym: (.*)", text) == ['"E"', '"G"']


@pytest.mark.parametrize("none", ["–", "-", "—", "−", "―", "--", "－", "\u200f–", "\u2066–\u2069"])
@pytest.mark.parametrize("format", FORMATS)
def test_what_a_language_no_longer_has_is_taken_out(
    translated: Path, tmp_path: Path, none: str, format: str
) -> None:
    """Programs make other dashes of one, and put marks of direction around it."""
    config, choice = translated / "mkdocs.yml", PackChoice(kinds=("term",), states=tuple(UnitState))
    path = translated / "docs/fr/glossary.yml"
    change(translated, "docs/fr/glossary.yml", '    variants: ["WATCHMAN"]\n', "")
    before = path.read_text(encoding="utf-8")
    own = {"term/guard#acronym": "GA", "term/guard#variants": "vigile\ngarde", "term/guard#avoid": "flic"}
    import_pack(config, written(with_words(pack_of(translated, choice), own), tmp_path / "packs", format))
    # All are put in, though each stands right behind another.
    after = path.read_text(encoding="utf-8").replace(before.rstrip("\n"), "")
    assert after.split("\n")[1:-1] == [
        '    acronym: "GA"',
        '    variants: ["vigile", "garde"]',
        '    avoid: ["flic"]',
    ]
    gone = dict.fromkeys(own, none) | {"term/child#acronym": none}
    pack = with_words(pack_of(translated, choice), gone)
    found = import_pack(config, written(pack, tmp_path / "again", format))
    assert (found.problems, found.passages) == ((), 3)
    assert path.read_text(encoding="utf-8") == before


def test_a_dash_among_spellings_is_none_of_them_and_one_in_a_table_stays(
    project: Path, tmp_path: Path
) -> None:
    change(project, "docs/en/forms/work.md", "| A guard | The door |", "| A guard | – |")
    change(project, "docs/en/glossary.yml", "    variants: [watchman]\n", "    variants: []\n")
    pack = with_words(
        pack_of(project), {"term/guard#variants": "vigile\n–\ngarde", "form/work#also_called": "—\n-"}
    )
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert found.problems == ()
    assert 'variants: ["vigile", "garde"]' in (project / "docs/fr/glossary.yml").read_text(encoding="utf-8")
    text = (project / "docs/fr/forms/work.md").read_text(encoding="utf-8")
    assert "| A GUARD | – |" in text
    assert "also_called" not in text


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ({"form/farms#also_called": "ferme"}, "form/farms"),
        ({"term/child#acronym": "ENF"}, "term/child"),
        ({"term/child#term": "enfant"}, "term/child"),
    ],
)
def test_what_only_goes_with_other_words_waits_for_them(
    project: Path, tmp_path: Path, words: dict[str, str], waits: str
) -> None:
    words |= {"term/guard#term": "garde", "term/guard#definition": "Qui garde."}
    pack = pack_of(project)
    pack = replace(pack, units=tuple(replace(one, target=words.get(one.id, "")) for one in pack.units))
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert ([one.id for one in found.waiting], found.problems, found.faults) == ([waits], (), ())
    assert [one.path for one in found.changes] == ["docs/fr/glossary.yml"]
    assert "child" not in (project / "docs/fr/glossary.yml").read_text(encoding="utf-8")


def test_a_corrected_name_of_a_page_without_its_text_keeps_what_the_file_says(
    project: Path, tmp_path: Path
) -> None:
    choice = PackChoice(names=True, entries=("form/work",), states=tuple(UnitState))
    found = import_pack(
        project / "mkdocs.yml", written(filled(pack_of(project, choice), upper), tmp_path / "packs")
    )
    assert (found.problems, len(found.changes)) == ((), 1)
    path = project / "docs/fr/forms/work.md"
    before = path.read_text(encoding="utf-8").replace("---\n", "---\nreview_by: 2027-01-01\n", 1)
    assert "source_hash: " in before
    path.write_text(before, encoding="utf-8")
    pack = with_words(pack_of(project, choice), {"form/work#title": "LE TRAVAIL"})
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "again"))
    assert (found.problems, found.faults, len(found.changes)) == ((), (), 1)
    assert path.read_text(encoding="utf-8") == before.replace('"WORK"', '"LE TRAVAIL"')


REMARKS = "# fieldguide: allow FG410 a name\n# Asked the office.\n"
LIST_NAMES = PackChoice(names=True, entries=("tool/list",), states=tuple(UnitState))


@pytest.fixture
def named(project: Path, tmp_path: Path) -> Path:
    """The project, with title and summary of its tool in French, and remarks on them."""
    import_pack(
        project / "mkdocs.yml", written(filled(pack_of(project, LIST_NAMES), upper), tmp_path / "first")
    )
    change(project, "docs/fr/toolkit/list.md", "---\ntitle", f"---\n{REMARKS}title")
    return project


def give(project: Path, folder: Path, words: dict[str, str]) -> None:
    """Send back some passages of the tool, and no others."""
    pack = pack_of(project, PackChoice(entries=("tool/list",), states=tuple(UnitState)))
    pack = replace(pack, units=tuple(replace(one, target=words.get(one.name, "")) for one in pack.units))
    found = import_pack(project / "mkdocs.yml", written(pack, folder))
    assert (found.problems, found.faults, found.passages) == ((), (), len(words))


def states_of(project: Path) -> dict[str, UnitState]:
    units = units_of(library_of(project), french(library_of(project)))
    return {one.name: one.state for one in units if one.entry == "tool/list"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_page_of_which_names_alone_are_there_keeps_what_its_file_says(
    named: Path, tmp_path: Path, ends: str, mark: str
) -> None:
    path = named / "docs/fr/toolkit/list.md"
    before = mark + path.read_text(encoding="utf-8").replace("\n", ends)
    path.write_bytes(before.encode())
    give(named, tmp_path / "packs", {"title": "LA LISTE"})
    assert path.read_bytes().decode() == before.replace('"LIST"', '"LA LISTE"')


def test_names_follow_their_source_before_the_rest_is_there(named: Path, tmp_path: Path) -> None:
    change(named, "docs/en/toolkit/list.md", "title: List", "title: The list")
    change(named, "docs/en/toolkit/list.md", "A short", "Another")
    left = {"title": UnitState.CHANGED, "summary": UnitState.CHANGED}
    for name, words in (("title", "LA LISTE"), ("summary", "UN AUTRE")):
        assert {one: states_of(named)[one] for one in ("title", "summary")} == left
        give(named, tmp_path / "packs", {name: words})
        left[name] = UnitState.TRANSLATED
    assert {one: states_of(named)[one] for one in ("title", "summary")} == left
    assert not [one for one in check_project(named / "mkdocs.yml").diagnostics if one.code == "FG402"]
    text = (named / "docs/fr/toolkit/list.md").read_text(encoding="utf-8")
    assert f'{REMARKS}title: "LA LISTE"\nsummary: "UN AUTRE"\n' in text


def test_a_text_comes_below_what_the_file_says(named: Path, tmp_path: Path) -> None:
    rest = {name: "MOTS" for name in states_of(named) if name.startswith("stages")}
    rest["stages.before.lines.ask.help"] = "PAS TOUS LES 12."
    # What stands beside the page comes first, one line of it is corrected, and then the text.
    give(named, tmp_path / "packs", rest)
    give(named, tmp_path / "packs", {"stages.before.title": "AVANT"})
    give(named, tmp_path / "packs", {"text//0": "COMMENT FAIRE."})
    assert set(states_of(named).values()) == {UnitState.TRANSLATED}
    text = (named / "docs/fr/toolkit/list.md").read_text(encoding="utf-8")
    assert text.startswith(f'---\n{REMARKS}title: "LIST"\n')
    assert text.endswith("---\n\nCOMMENT FAIRE.\n")
    assert 'title: "AVANT"' in (named / "docs/fr/toolkit/list.yml").read_text(encoding="utf-8")


def test_remarks_on_words_of_the_source_are_not_taken_over(project: Path, tmp_path: Path) -> None:
    remark = "<!-- fieldguide: allow {} the words of a treaty -->"
    farms = FARMS.replace("Text.", f"{remark.format('FG409, FG409')}\nOne.\n\n{remark.format('FG218')}\nTwo.")
    (project / "docs/en/forms/farms.md").write_text(farms, encoding="utf-8")
    pack = pack_of(project, PackChoice(entries=("form/farms",)))
    import_pack(project / "mkdocs.yml", written(filled(pack, upper), tmp_path / "packs"))
    text = (project / "docs/fr/forms/farms.md").read_text(encoding="utf-8")
    assert text.endswith(f"---\n\nONE.\n\n{remark.format('FG218')}\nTWO.\n")


def test_a_page_made_anew_says_what_it_was_made_from(project: Path, tmp_path: Path) -> None:
    choice = PackChoice(names=True, entries=("form/work",))
    import_pack(project / "mkdocs.yml", written(filled(pack_of(project, choice), upper), tmp_path / "packs"))
    path = project / "docs/fr/forms/work.md"
    # Without a summary it has another shape than its source.
    change(project, "docs/fr/forms/work.md", 'summary: "A SHORT SUMMARY."\n', "")
    config = project / "mkdocs.yml"
    pack = with_words(
        pack_of(project, PackChoice(names=True, entries=("form/work",), states=tuple(UnitState))),
        {"form/work#title": "LE TRAVAIL"},
    )
    found = import_pack(config, written(pack, tmp_path / "again"))
    assert (found.problems, len(found.changes)) == ((), 1)
    text = path.read_text(encoding="utf-8")
    assert "LE TRAVAIL" in text
    assert re.search("^source_hash: [0-9a-f]{12}$", text, re.MULTILINE)
    assert "source_blocks: " in text


def test_a_file_that_a_program_cannot_add_to_is_told(translated: Path, tmp_path: Path) -> None:
    path = translated / "docs/fr/glossary.yml"
    text = path.read_text(encoding="utf-8")
    short = re.sub(r"(?s)  guard:\n.*", '  guard: {term: "GUARD", definition: "WHO WATCHES A DOOR."}\n', text)
    path.write_text(short, encoding="utf-8")
    pack = filled(pack_of(translated, PackChoice(entries=("term/guard",))), upper)
    found = import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert [one.id for one in found.problems] == ["term/guard"]
    assert "cannot add to" in found.problems[0].message
    assert path.read_text(encoding="utf-8") == short


# ---- Reviews, and what readers see ----


def build(project: Path, page: str = "fr/forms/work.html") -> str:
    done = run_fieldguide(project, "build", "--no-bundles", "--output", "built")
    assert done.returncode == 0, done.stdout + done.stderr
    return (project / "built" / page).read_text(encoding="utf-8")


def test_who_reviewed_is_written_and_shown_until_the_translation_changes(
    translated: Path, tmp_path: Path
) -> None:
    assert "pas encore relue" in build(translated)
    path = written(pack_of(translated), tmp_path / "packs")
    found = import_pack(translated / "mkdocs.yml", path, review=PackReview("An office", date(2026, 12, 1)))
    assert {one.path for one in found.changes if one.reviewed} >= {
        "docs/fr/forms/work.md",
        "docs/fr/glossary.yml",
    }
    text = (translated / "docs/fr/forms/work.md").read_text(encoding="utf-8")
    assert 'translation_reviewed: 2026-12-01\ntranslation_reviewer: "An office"\n' in text
    checked, [(_, statuses)] = translation_status(translated / "mkdocs.yml", ["fr"])
    assert [one.code for one in checked.diagnostics if "docs/fr" in one.location.path] == []
    assert statuses[-1].entries[UnitState.REVIEWED] == statuses[-1].all_entries == 6
    page = build(translated)
    assert "pas encore relue" not in page
    assert "Traduction relue par An office, le 1 décembre 2026." in page
    # A change of one passage by somebody who has not read the rest ends it.
    pack = with_target(
        pack_of(translated, PackChoice(entries=("form/work",), states=tuple(UnitState))), "title", "TRAVAIL"
    )
    import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert "translation_review" not in (translated / "docs/fr/forms/work.md").read_text(encoding="utf-8")


def test_the_page_on_method_counts_pages_and_reviews(translated: Path, tmp_path: Path) -> None:
    method = (
        HEAD.format("Method", "") + "\n## Translation {#translation}\n\nBelow.\n\n## End {#end}\n\nText.\n"
    )
    (translated / "docs/en/method.md").write_text(method, encoding="utf-8")

    def counted() -> list[str]:
        page = build(translated, "method.html")
        [section] = re.findall(r'<h2[^>]* id="translation".*?id="end"', page, re.DOTALL)
        return [re.sub("</?bdi>", "", line) for line in re.findall(r"<li>(.*?)</li>", section)]

    french, arabic = counted()
    assert french == (
        '<span lang="fr" dir="ltr">Français</span>: 4 of 5 pages. Read against the original by a person: 0.'
    )
    assert "0 of 5 pages" in arabic
    assert 'dir="rtl"' in arabic
    pack = pack_of(translated, PackChoice(entries=("form/work",), states=tuple(UnitState)))
    review = PackReview("An office", date(2026, 12, 1))
    import_pack(translated / "mkdocs.yml", written(pack, tmp_path / "packs"), review=review)
    assert "person: 1." in counted()[0]


@pytest.mark.parametrize(
    "name", ["unit: north", "null", "# all", "Équipe « A » & <b>", "وحدة الحماية", 'a\\b "c"']
)
def test_whoever_reviewed_is_written_as_they_are_named(translated: Path, tmp_path: Path, name: str) -> None:
    path = written(pack_of(translated), tmp_path / "packs")
    found = import_pack(translated / "mkdocs.yml", path, review=PackReview(name, date(2026, 12, 1)))
    assert found.changes
    assert not found.faults
    entry = library_of(translated).find("form/work", "fr")
    assert entry is not None
    review = read_page_facts(entry.fields).translation_review
    assert review is not None
    assert (review.by.text, review.day.text) == (name, "2026-12-01")


def test_readers_are_shown_what_changed(translated: Path) -> None:
    change(translated, "docs/en/forms/work.md", "Never alone.", "Never alone & never at night.")
    page = build(translated)
    [shown] = re.findall(r'<details class="fg-notice fg-notice-changes".*?</details>', page, re.DOTALL)
    assert re.findall(r"<li>(.*?)</li>", shown) == ["Never alone &amp; never at night."]
    assert '<ul lang="en" dir="ltr">' in shown


def test_translations_made_by_hand_are_accepted_and_mended(translated: Path) -> None:
    config = translated / "mkdocs.yml"
    path = translated / "docs/fr/forms/work.md"
    whole = path.read_text(encoding="utf-8")
    path.write_text(re.sub("(?m)^source_blocks: .*\n", "", whole), encoding="utf-8")
    assert accept_translations(config, ()) == ("docs/fr/forms/work.md",)
    assert path.read_text(encoding="utf-8") == whole
    path.write_text(re.sub("(?m)^source_(blocks|hash): .*\n", "", whole), encoding="utf-8")
    assert accept_translations(config, ()) == ()
    assert accept_translations(config, ("docs/fr/forms/work.md",)) == ("docs/fr/forms/work.md",)
    assert path.read_text(encoding="utf-8") == whole
    path.write_text(whole.replace(" | ", " | bcdf ", 1), encoding="utf-8")
    assert [one.code for one in mend_project(config).fixed] == ["FG412"]
    assert path.read_text(encoding="utf-8") == whole


# ---- Passages ----


def test_a_source_and_its_translation_have_the_same_passages(translated: Path) -> None:
    library = library_of(translated)
    kind = library.settings.kind("form")
    source, other = library.find("form/work"), library.find("form/work", "fr")
    assert source is not None
    assert other is not None
    assert [one.name for one in segments_of(source, kind)] == [
        "title",
        "summary",
        "key_points",
        "also_called",
        "text//0",
        "text/do/0",
        "text/do/1",
        "text/do/2",
        "text/do/3",
        "text/do/4",
        "text/do/5",
        "text/do/6",
        "text/do/7",
        "text/do/8",
    ]
    assert [one.name for one in segments_of(other, kind)] == [one.name for one in segments_of(source, kind)]
    blocks = write_blocks(segments_of(source, kind))
    drift = find_drift(segments_of(source, kind), blocks)
    assert drift is not None
    assert (drift.changed, drift.removed) == (frozenset(), 0)
    assert find_drift(segments_of(source, kind), "") is None


def test_packs_are_written_by_the_command_and_never_over_another(project: Path, tmp_path: Path) -> None:
    config = project / "mkdocs.yml"
    _, files = export_packs(config, "fr", "po", tmp_path / "out", PackChoice(), 1)
    assert [one.path.name for one in files] == ["fr-01.po"]

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return run_fieldguide(project, "translate", *words)

    again = run("export", "fr", "--format", "po", "--to", str(tmp_path / "out"))
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
    status = run("status", "fr")
    assert status.returncode == 0
    assert re.search(r"(?m)^all +6 +6 +0 +0 ", status.stdout)
    refused = run("import", str(tmp_path / "nothing.po"))
    assert refused.returncode == 2
    nothing = run("import", str(tmp_path / "out/fr-01.po"))
    assert (nothing.returncode, "0 passages are new" in nothing.stdout) == (0, True)
