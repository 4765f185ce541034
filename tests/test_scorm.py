"""SCORM packages: what their manifests and pages say; `test_scorm_browser.py` opens them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from html import unescape
from pathlib import Path

import pytest
import yaml

from commands import run_fieldguide
from fieldguide.errors import UsageError
from fieldguide.pipeline import ExportRequest, export_project
from golden import MINIMAL_CONFIG, write_project
from media_files import make_picture
from mkdocs_project import FRONT
from scorm_packages import KINDS, MANIFEST, judge_manifest, judge_package, judge_pages, unzip
from test_anki import MORE
from test_slides import HEAD, MODULE, QUIZ

UNIT = """## Water {#water}

It carries. Do [the other course](ref:module/ships) first, read [a page](ref:page/about), and look at the hull.
It was measured [@iom-2015, p. 7].

![A drawing of a boat](boat.png)
"""
WORDS = frozenset(
    {"prompt", "options", "explain", "steps", "matches", "items", "accepted", "counted", "text", "feedback"}
)


def words_of(value: object, of_names: bool = False) -> object:
    """Give what a translation holds of a question: its words, under the names of its parts."""
    if not isinstance(value, dict):
        return value
    return {key: words_of(one, not of_names) for key, one in value.items() if of_names or key in WORDS}


FRENCH = yaml.safe_dump(
    {
        "title": "Bateaux",
        "summary": "Un test.",
        "source_hash": "pending",
        "questions": words_of(yaml.safe_load(QUIZ + MORE)["questions"], of_names=True),
    }
)
FILES: Mapping[str, str | bytes] = {
    "mkdocs.yml": MINIMAL_CONFIG.replace(
        "default_audience", 'edition: {name: "2026.11", date: 2026-11-22}\n      default_audience'
    ),
    "modules/en/boats/index.md": MODULE.replace(
        "quiz: quiz/boats\n", "quiz: quiz/boats\njob_aid: tool/rope\n"
    ),
    "modules/en/boats/floating.md": HEAD % "" + UNIT,
    "modules/en/boats/boat.png": make_picture(),
    "modules/fr/boats/index.md": "---\ntitle: Bateaux & rames\nsummary: Un module.\nfor: Tous\n"
    "objectives:\n  float: Dire pourquoi\nsource_hash: pending\n---\n\n## Comment {#how-it-works}\n\nLisez.\n",
    "modules/fr/boats/floating.md": "---\ntitle: Flotter\nsummary: Pourquoi.\nsource_hash: pending\n---\n\n"
    "## Eau {#water}\n\nElle porte. [L’autre](ref:module/ships), [une page](ref:page/about), la coque.\n"
    "Elle a été mesurée [@iom-2015, p. 7].\n\n![Un bateau](boat.png)\n",
    "quizzes/fr/boats.yml": FRENCH,
    "modules/en/ships/index.md": MODULE.replace("Boats", "Ships")
    .replace("unit/boats/floating", "unit/ships/floating")
    .replace("quiz: quiz/boats\n", ""),
    "modules/en/ships/floating.md": HEAD % "" + "## Water {#water}\n\nIt carries.\n",
    "quizzes/en/boats.yml": QUIZ + MORE,
    "docs/en/about.md": FRONT.format("About", "public") + "Words.\n",
    "docs/en/toolkit/rope.md": FRONT.format("A rope", "public").replace(
        "---\n\n", "type: guide\ntask: respond\n---\n\n"
    )
    + "Hold [it](ref:page/about), and see [the course](ref:module/boats).\n",
    "docs/en/glossary.yml": "terms:\n  hull: {term: hull, definition: The body of a boat.}\n",
    "docs/sources.yml": "iom-2015: {author: IOM, year: 2015, title: Boats, publisher: IOM, languages: [en],"
    " standing: public, type: report, url: 'https://example.org/boats'}\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("boats")
    write_project(folder, FILES)
    return folder


@cache
def packages(project: Path, format: str, languages: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Export all courses of a project, and give the packages by their names."""
    to = project / f"{format}-{'-'.join(languages)}"
    checked, written = export_project(ExportRequest(project / "mkdocs.yml", format, to, languages))
    assert not checked.errors, [str(one) for one in checked.diagnostics]
    return {one.path.name: one.path.read_bytes() for one in written}


@pytest.mark.parametrize("format", KINDS)
def test_packages_are_what_learning_systems_take(project: Path, format: str) -> None:
    made = packages(project, format)
    ending = KINDS[format].ending
    assert sorted(made) == sorted(f"{name}{ending}" for name in ("boats", "boats.fr", "ships"))
    assert {name: judge_package(format, content) for name, content in made.items()} == {
        name: [] for name in made
    }


@pytest.mark.parametrize("format", KINDS)
def test_the_same_course_gives_the_same_bytes(project: Path, format: str) -> None:
    packages.cache_clear()
    once = packages(project, format)
    packages.cache_clear()
    assert packages(project, format) == once


@pytest.mark.parametrize("format", KINDS)
def test_a_course_is_whole_and_names_what_is_not_in_it(project: Path, format: str) -> None:
    files = unzip(packages(project, format)[f"boats{KINDS[format].ending}"])
    wanted = {
        "index.html",
        "store.html",
        "modules/boats/index.html",
        "modules/boats/floating.html",
        "modules/boats/boat.png",
        "modules/boats/certificate/index.html",
        "modules/boats/slides/index.html",
        "quizzes/boats.html",
        "toolkit/rope.html",
    }
    assert wanted <= set(files)
    assert not [name for name in files if "search" in name or "/menu/" in name or name.endswith(".apkg")]
    unit = files["modules/boats/floating.html"].decode()
    # What is not there is named; a term leads to its meaning, which stands on the page.
    assert "Do <span>the other course</span> first, read <span>a page</span>" in unit
    assert '<a class="fg-term" href="#fg-term-hull">hull</a>' in unit
    assert '<dd id="fg-term-hull">The body of a boat.</dd>' in unit
    assert not re.search(r'<dl class="fg-terms"[^>]* hidden', unit)
    assert re.search(r'href="https://example.org/boats"[^>]* target="_blank"', unit)
    for left_out in (
        "fg-nav",
        "data-fg-search",
        "fg-feedback",
        "fg-see-also",
        "fg-about-source",
        "fg-languages",
    ):
        assert left_out not in unit
    assert "Ships" not in files["quizzes/boats.html"].decode()
    assert "fg-ways" in files["quizzes/boats.html"].decode()
    tool = files["toolkit/rope.html"].decode()
    assert 'Hold <span>it</span>, and see <a href="../modules/boats/index.html">the course</a>' in tool


def test_a_package_tells_how_many_pages_it_only_names(project: Path, tmp_path: Path) -> None:
    done = run_fieldguide(project, "export", "scorm", "boats", "--lang", "en", "--to", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert "1 file written" in done.stdout
    assert (
        "boats.scorm.zip: names 3 pages of the site that are not in it, without links to them" in done.stdout
    )


def test_a_course_that_is_not_there_is_told(project: Path, tmp_path: Path) -> None:
    request = ExportRequest(project / "mkdocs.yml", "scorm", tmp_path / "out", entries=("module/cars",))
    with pytest.raises(UsageError, match="there is no `module/cars`"):
        export_project(request)
    request = ExportRequest(project / "mkdocs.yml", "scorm", tmp_path / "out", languages=("ar",))
    with pytest.raises(UsageError, match="nothing to export as scorm in ar"):
        export_project(request)


def outline_of(files: Mapping[str, bytes]) -> dict[str, object]:
    match = re.search(r'data-outline="([^"]*)"', files["index.html"].decode())
    assert match is not None
    found = json.loads(unescape(match[1]))
    assert isinstance(found, dict)
    return found


def test_the_shell_knows_the_questions_in_every_language_alike(project: Path) -> None:
    made = packages(project, "scorm")
    english, french = (outline_of(unzip(made[f"boats{one}.scorm.zip"])) for one in ("", ".fr"))
    assert english["units"] == french["units"]
    assert english["questions"] == french["questions"]
    assert english["edition"] == french["edition"]
    questions = english["questions"]
    assert isinstance(questions, list)
    assert questions[0] == {
        "id": "tested",
        "hash": questions[0]["hash"],
        "type": "true-false",
        "options": ["right", "wrong"],
        "right": ["right"],
        "objective": "float",
    }
    page = unzip(made["boats.scorm.zip"])["quizzes/boats.html"].decode()
    assert (
        f'data-question="tested" data-objective="module/boats#float" data-hash="{questions[0]["hash"]}"'
        in page
    )
    assert f'data-key="{str(english["attempt"]).removeprefix("quiz:")}"' in page
    assert f'data-bank="{english["bank"]}"' in page


def test_another_question_is_another_edition(project: Path, tmp_path: Path) -> None:
    changed = {**FILES, "quizzes/en/boats.yml": (QUIZ + MORE).replace("How many oars?", "How many sails?")}
    write_project(tmp_path, changed)
    before = outline_of(unzip(packages(project, "scorm")["boats.scorm.zip"]))
    after = outline_of(unzip(packages(tmp_path, "scorm")["boats.scorm.zip"]))
    assert before["edition"] != after["edition"]


def test_a_course_without_a_test_has_no_mark_to_reach(project: Path) -> None:
    made = packages(project, "scorm")
    assert b"masteryscore>50<" in unzip(made["boats.scorm.zip"])[MANIFEST]
    ships = unzip(made["ships.scorm.zip"])
    assert b"masteryscore" not in ships[MANIFEST]
    assert outline_of(ships)["quiz"] == ""


def test_words_of_other_writing_and_signs_stand_in_the_manifest_as_they_are(project: Path) -> None:
    manifest = unzip(packages(project, "scorm")["boats.fr.scorm.zip"])[MANIFEST].decode()
    assert "<title>Bateaux &amp; rames</title>" in manifest
    assert 'identifier="course-boats-fr"' in manifest


# A fault that is put into a manifest, for each that systems stumble over; those of the schemas first.
FAULTS = {
    "an attribute that there is not": ("<manifest ", '<manifest size="1" ', "schema: "),
    "a mark that is no number": ("masteryscore>50<", "masteryscore>much<", "a mark that nobody"),
    "another version": ("schemaversion>", "schemaVersion>", None),
    "a file without its path": ('<file href="index.html"/>', "<file/>", "schema: "),
    "a part that leads nowhere": (
        'identifierref="resource"',
        'identifierref="other"',
        "leads nowhere: other",
    ),
    "an organization that is not there": (
        'default="organization"',
        'default="other"',
        "the organization that is",
    ),
    "an identifier with a digit first": ('"course-boats-en"', '"1-boats"', None),
    "an identifier twice": ('identifier="item"', 'identifier="resource"', None),
    "a file that is not there": ('href="store.html"', 'href="shop.html"', "not there: shop.html"),
    "a file that is not listed": ('<file href="store.html"/>', "", "not listed: store.html"),
    "a file listed twice": (
        '<file href="store.html"/>',
        '<file href="store.html"/>' * 2,
        "listed twice: store.html",
    ),
    "a first page that is not listed": (
        'scormtype="sco" href="index.html"',
        'scormtype="sco" href="x"',
        "its first page",
    ),
    "a course that cannot talk": ('scormtype="sco"', 'scormtype="asset"', "the course cannot talk"),
    "no title": ("<title>Boats</title>", "<title> </title>", "no title: "),
    "an older version": (">1.2<", ">1.1<", "it says that it is"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_manifest_is_found(project: Path, fault: str) -> None:
    files = unzip(packages(project, "scorm")["boats.scorm.zip"])
    before, after, told = FAULTS[fault]
    text = files[MANIFEST].decode()
    assert before in text
    files[MANIFEST] = text.replace(before, after).encode()
    faults = judge_manifest("scorm", files)
    assert faults
    assert told is None or [one for one in faults if one.startswith(told)]


def test_a_fault_in_a_page_is_found(project: Path) -> None:
    files = unzip(packages(project, "scorm")["boats.scorm.zip"])
    for text, told in (
        ('<img src="https://example.org/x.png">', "outside: https://example.org/x.png"),
        ('<a href="../shop.html">', "nowhere: ../shop.html"),
        ('<a href="https://example.org">', "outside: https://example.org"),
    ):
        page = files["quizzes/boats.html"].decode()
        changed = {**files, "quizzes/boats.html": page.replace("<h1", f"{text}<h1").encode()}
        assert judge_pages(changed) == [f"quizzes/boats.html: {told}"]
