"""Words of the interface in packs: out, back into the file of the language, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from commands import run_fieldguide
from fieldguide.errors import UsageError
from fieldguide.pipeline import check_project, export_packs, import_pack, translation_status
from fieldguide.pipeline.interface_words import pack_units
from fieldguide.translate import (
    PACK_FORMATS,
    Pack,
    PackChoice,
    UnitState,
    choose_units,
    make_pack,
    write_pack,
)
from golden import write_project
from packs import CONFIG, PROJECT, library_of
from plain_work import snapshot

SWAHILI = CONFIG.replace(
    "      default_audience",
    "        - {code: sw, name: Kiswahili, translation: machine, complete: false}\n      default_audience",
)
FILE = """\
# What is in this file stays.

# Menu
nav.menu: ""   # seen above each page
# Show all
nav.all:
# ,
list.comma: ", "
# {from}–{to}
page.years: "Miaka {from} hadi {to}"
minutes.one: ''
minutes.other: >-
  dakika
  {count}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    write_project(folder, {**PROJECT, "mkdocs.yml": SWAHILI, "words/sw.yml": FILE})
    return folder


def pack_of(project: Path) -> Pack:
    library = library_of(project)
    language = library.settings.language("sw")
    units = [one for one in pack_units(library, language) if one.entry.startswith("words/")]
    [chosen] = choose_units(units, library, PackChoice(states=tuple(UnitState), words=100_000))
    return make_pack(library, language, chosen)


def returned(project: Path, to: Path, format_name: str, **targets: str) -> Path:
    """Write a pack with some words translated, by their keys with `_` for `.`."""
    pack = pack_of(project)
    known = {one.name.replace(".", "_") for one in pack.units}
    assert targets.keys() <= known, known
    units = tuple(
        replace(one, target=targets.get(one.name.replace(".", "_"), one.target)) for one in pack.units
    )
    to.mkdir(exist_ok=True)
    path = to / f"sw-01.{format_name}"
    format = next(one for one in PACK_FORMATS if one.name == format_name)
    path.write_bytes(write_pack(replace(pack, units=units), format))
    return path


@pytest.mark.parametrize("name", [one.name for one in PACK_FORMATS])
def test_words_come_back_into_their_file_and_all_else_in_it_stays(
    project: Path, tmp_path: Path, name: str
) -> None:
    path = returned(project, tmp_path / "packs", name, nav_menu='Menyu "kuu"', nav_all="Onyesha yote")
    before = snapshot(project)
    found = import_pack(project / "mkdocs.yml", path)
    assert (found.problems, found.faults, found.passages) == ((), (), 2)
    assert [one.path for one in found.changes] == ["words/sw.yml"]
    expected = FILE.replace('nav.menu: ""', 'nav.menu: "Menyu \\"kuu\\""').replace(
        "nav.all:", 'nav.all: "Onyesha yote"'
    )
    assert (project / "words/sw.yml").read_text(encoding="utf-8") == expected
    assert {path for path, text in snapshot(project).items() if before.get(path) != text} == {"words/sw.yml"}
    assert library_of(project).settings.words["nav.menu"]["sw"] == 'Menyu "kuu"'
    again = import_pack(project / "mkdocs.yml", path)
    assert (again.changes, again.passages) == ((), 0)


def test_a_pack_says_where_words_stand_and_what_the_program_fills_in(project: Path) -> None:
    units = {one.name: one for one in pack_of(project).units}
    assert [*units] == ["nav.menu", "nav.all", "list.comma", "page.years", "minutes.one", "minutes.other"]
    assert units["nav.menu"].page == "Words of the interface: nav"
    assert units["nav.menu"].about.startswith("nav.menu. Words of the frame around a page")
    assert units["page.years"].about.endswith("What is in braces stays as it is: the program fills it in")
    states = {name: one.state for name, one in units.items()}
    assert states["nav.menu"] is states["nav.all"] is states["minutes.one"] is UnitState.MISSING
    assert states["page.years"] is UnitState.TRANSLATED


def test_words_that_the_configuration_gives_are_in_no_pack(project: Path) -> None:
    """They would be given twice, which is an error."""
    config = SWAHILI.replace("      edition:", "      words:\n        nav.menu: {sw: Menyu}\n      edition:")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert "nav.menu" not in {one.name for one in pack_of(project).units}


@pytest.mark.parametrize("given", ["", " "])
def test_words_between_others_get_the_space_around_the_english_ones(
    project: Path, tmp_path: Path, given: str
) -> None:
    file = project / "words/sw.yml"
    file.write_text(FILE.replace('list.comma: ", "', f'list.comma: "{given}"'), encoding="utf-8")
    path = returned(project, tmp_path / "packs", "docx", list_comma="،")
    assert import_pack(project / "mkdocs.yml", path).problems == ()
    assert library_of(project).settings.words["list.comma"]["sw"] == "، "


def test_words_between_others_keep_the_space_around_them(project: Path, tmp_path: Path) -> None:
    path = returned(project, tmp_path / "packs", "po", list_comma="،", minutes_other="dakika {count} hivi")
    assert import_pack(project / "mkdocs.yml", path).problems == ()
    words = library_of(project).settings.words
    assert words["list.comma"]["sw"] == "، "
    assert words["minutes.other"]["sw"] == "dakika {count} hivi"
    text = (project / "words/sw.yml").read_text(encoding="utf-8")
    assert text.endswith('minutes.other: "dakika {count} hivi"\n')


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("page_years", "Miaka {from}", "`{to}` is missing"),
        ("page_years", "{from} {to} {when}", "no `{when}`"),
        ("page_years", "{from} {to", "not whole"),
        ("minutes_other", "dakika", "`{count}` is missing"),
        ("nav_menu", "Menyu {count}", "no `{count}`"),
        ("nav_menu", "Me\u200fnyu\x07", "nobody sees"),
        ("nav_menu", "Me\nnyu", "several lines"),
        ("nav_menu", "Me\u202enyu", "U+202E"),
        ("nav_menu", "Me&#8238;nyu", "202E"),
        ("page_years", "{from!r} {to}", "not whole"),
        ("page_years", "{from} {to} {}", "not whole"),
        ("page_years", "{{from}} {to}", "`{from}` is missing"),
    ],
)
def test_words_that_a_page_could_not_show_are_refused(
    project: Path, tmp_path: Path, key: str, text: str, told: str
) -> None:
    before = snapshot(project)
    path = returned(project, tmp_path / "packs", "po", **{key: text, "nav_all": "Yote"})
    found = import_pack(project / "mkdocs.yml", path)
    assert [one.id.partition("#")[2] for one in found.problems] == [key.replace("_", ".")]
    assert told in found.problems[0].message
    assert found.problems[0].place
    assert snapshot(project) == before


def test_a_plural_may_be_said_without_its_number(project: Path, tmp_path: Path) -> None:
    path = returned(project, tmp_path / "packs", "xlsx", minutes_one="dakika moja")
    assert import_pack(project / "mkdocs.yml", path).problems == ()


def test_words_and_texts_of_one_pack_are_written_together_or_not_at_all(
    project: Path, tmp_path: Path
) -> None:
    config = project / "mkdocs.yml"
    _, [pack] = export_packs(config, "sw", "po", tmp_path, PackChoice(words=100_000), 0)
    text = pack.path.read_text(encoding="utf-8")
    words = text.replace('msgid "Menu"\nmsgstr ""', 'msgid "Menu"\nmsgstr "Menyu"')
    both = words.replace('msgid "Ask first"\nmsgstr ""', 'msgid "Ask first"\nmsgstr "<1/>"')
    assert len({text, words, both}) == 3
    before = snapshot(project)
    pack.path.write_text(both, encoding="utf-8")
    assert len(import_pack(config, pack.path).problems) == 1
    assert snapshot(project) == before
    pack.path.write_text(words, encoding="utf-8")
    assert [one.path for one in import_pack(config, pack.path).changes] == ["words/sw.yml"]


def test_words_come_first_and_are_asked_for_as_a_kind(project: Path, tmp_path: Path) -> None:
    config = project / "mkdocs.yml"
    done = run_fieldguide(project, "translate", "export", "sw", "--kind", "words", "--to", str(tmp_path))
    assert f"{tmp_path / 'sw-01.xlsx'}: 3 passages, 5 words\n" in done.stdout, done.stderr
    _, packs = export_packs(config, "sw", "po", tmp_path, PackChoice(words=2), 1)
    assert "Words of the interface: nav" in packs[0].path.read_text(encoding="utf-8")
    _, [(_, statuses)] = translation_status(config, ["sw"])
    assert (statuses[0].kind, statuses[0].all_entries, statuses[0].left_words) == ("words", 4, 5)


@pytest.mark.parametrize(
    "text",
    [
        "{nav.menu: '', nav.all: , page.years: '{from}-{to}'}\n",
        "nav.menu: >\n\nnav.all: |\n   \n",
        "nav.menu: # nothing yet\nnav.all:   \n",
        "? nav.menu\n: ''\nnav.all: ''",
        "nav.menu:\n  'one\n  two'\nnav.all:\n",
        "\ufeffnav.menu: ''\r\nnav.all: ''\r\n# end",
        "nav.menu: ''\nnav.all: ''\n...\n",
    ],
)
def test_however_a_file_is_written_nothing_else_in_it_changes(
    project: Path, tmp_path: Path, text: str
) -> None:
    file = project / "words/sw.yml"
    file.write_bytes(text.encode())
    before = dict(library_of(project).settings.words)
    path = returned(project, tmp_path / "packs", "po", nav_menu="Menyu: #1", nav_all='"Yote"')
    found = import_pack(project / "mkdocs.yml", path)
    if found.problems:
        assert "a program cannot add to it" in found.problems[0].message
        assert file.read_bytes() == text.encode()
        return
    after = library_of(project).settings.words
    assert (after["nav.menu"]["sw"], after["nav.all"]["sw"]) == ("Menyu: #1", '"Yote"')
    assert {key: one for key, one in after.items() if not key.startswith("nav.")} == {
        key: one for key, one in before.items() if not key.startswith("nav.")
    }
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf") == text.startswith("\ufeff")
    assert (b"\r\n" in written, b"# end" in written) == ("\r\n" in text, "# end" in text)


@pytest.mark.parametrize(
    "content", [b"", b"nav.menu: \xff\n", b"- nav.menu\n", b"nav.menu: [\n", b"nav.menu: {a: b}\n"]
)
def test_a_file_without_words_that_can_be_read_has_none_in_packs(
    project: Path, tmp_path: Path, content: bytes
) -> None:
    path = returned(project, tmp_path / "packs", "po", nav_menu="Menyu")
    (project / "words/sw.yml").write_bytes(content)
    try:
        found = import_pack(project / "mkdocs.yml", path)
    except UsageError:
        pass  # the configuration cannot be used
    else:
        assert all("there is no passage" in one.message for one in found.problems)
        assert found.problems
    assert (project / "words/sw.yml").read_bytes() == content


def test_who_asks_for_words_of_a_language_without_a_file_is_told_how_to_get_one(
    project: Path, tmp_path: Path
) -> None:
    asked = ("translate", "export", "ar", "--kind", "words", "--to", str(tmp_path / "packs"))
    done = run_fieldguide(project, *asked)
    assert done.returncode == 2
    assert "there is no words/ar.yml to translate: `fieldguide new language ar` writes it" in done.stderr


def test_a_language_without_a_file_of_words_has_none_in_its_packs(project: Path) -> None:
    _, [(_, statuses)] = translation_status(project / "mkdocs.yml", ["fr"])
    assert "words" not in {one.kind for one in statuses}


def test_a_new_language_can_be_made_with_packs(project: Path, tmp_path: Path) -> None:
    """From the file that the command writes: every word of it is in a pack, and counted down in the check."""
    (project / "words/sw.yml").unlink()
    assert run_fieldguide(project, "new", "language", "sw").returncode == 0
    path = returned(project, tmp_path / "packs", "xlf", nav_menu="Menyu")
    assert len(pack_of(project).units) > 900
    assert import_pack(project / "mkdocs.yml", path).passages == 1
    [told] = [one.message for one in check_project(project / "mkdocs.yml").diagnostics if one.code == "FG034"]
    lacks = re.match(r"the interface lacks (\d+) of (\d+) words in `sw`", told)
    assert lacks is not None, told
    assert int(lacks[2]) - int(lacks[1]) == 1
