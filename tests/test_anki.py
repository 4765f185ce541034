"""Decks for Anki: read back with SQLite alone, and by the makers' own library where it is there."""

from __future__ import annotations

import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from fieldguide.kinds.module.deck import apkg
from fieldguide.load import load_library
from fieldguide.pipeline import attachments, exporters, load_settings
from fieldguide.pipeline.exporting import ExportRequest, export_project
from golden import write_project
from test_slides import HEAD, MODULE, QUIZ

pytest.importorskip("genanki")

MORE = """  ordered:
    type: order
    asks: apply
    objective: module/boats#float
    prompt: In which order?
    steps:
      one: {text: Look}
      two: {text: Row}
      three: {text: Land}
    explain: Look first.
    see: [unit/boats/floating]
  matched:
    type: match
    asks: apply
    objective: module/boats#float
    prompt: What belongs where?
    matches:
      wet: {text: Wet}
      dry: {text: Dry}
    items:
      sea: {text: Sea, match: wet, feedback: It is water.}
      sand: {text: Sand, match: dry, feedback: It is land.}
    explain: So it is.
    see: [unit/boats/floating]
  counted:
    type: number
    asks: recall
    objective: module/boats#float
    prompt: How many oars?
    value: 2
    counted: oars
    explain: One a hand.
    see: [unit/boats/floating]
  named:
    type: short-text
    asks: recall
    objective: module/boats#float
    prompt: What is it called?
    accepted: [Boat, Ship]
    explain: It is.
    see: [unit/boats/floating]
  thought:
    type: reflection
    asks: apply
    unit: unit/boats/floating
    objective: module/boats#float
    prompt: Think of a boat.
    explain: Others think of ships.
    see: [unit/boats/floating]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "modules/en/boats/index.md": MODULE,
        "modules/en/boats/floating.md": HEAD % "" + "## Water {#water}\n\nIt carries.\n",
        "quizzes/en/boats.yml": QUIZ + MORE,
    }
    write_project(tmp_path, files)
    return tmp_path


def deck(folder: Path) -> bytes:
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    (file,) = exporters()["anki"](load_library(settings)[0], ())
    assert file.name == "boats.apkg"
    assert "1 left out" in file.note
    return file.content


def tables(content: bytes, folder: Path) -> sqlite3.Connection:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.namelist() == ["collection.anki2", "media"]
        path = folder / "read.anki2"
        path.write_bytes(packed.read("collection.anki2"))
    return sqlite3.connect(path)


def test_a_deck_has_a_card_for_each_question_that_a_card_can_carry(folder: Path) -> None:
    connection = tables(deck(folder), folder)
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    notes = {
        fields.split("\x1f")[0]: fields.split("\x1f")[1:]
        for (fields,) in connection.execute("select flds from notes order by id")
    }
    assert list(notes) == [
        f'<p dir="auto">{prompt}</p>'
        for prompt in (
            "What carries a boat?",
            "Boats float.",
            "In which order?",
            "What belongs where?",
            "How many oars?",
            "What is it called?",
        )
    ]
    options, right, reason, read = notes['<p dir="auto">What carries a boat?</p>']
    assert "<b>B</b> Water &lt; air" in options
    assert "Air" not in right
    assert "<b>B</b> Water" in right
    assert "It is pushed up." in reason
    assert "Floating" in read
    assert "Wet" in notes['<p dir="auto">What belongs where?</p>'][1]
    assert "2 oars" in notes['<p dir="auto">How many oars?</p>'][1]
    assert "Ship" not in notes['<p dir="auto">What is it called?</p>'][1]
    ordered = notes['<p dir="auto">In which order?</p>'][1]
    assert ordered.index("Look") < ordered.index("Row") < ordered.index("Land")
    assert "http" not in "".join(map("".join, notes.values()))
    ((decks,),) = connection.execute("select decks from col").fetchall()
    assert any(one["name"].endswith("::Boats") for one in json.loads(decks).values())
    assert connection.execute("select count(*) from cards").fetchone() == (6,)
    assert all(mod > 0 for (mod,) in connection.execute("select mod from notes"))


def test_the_same_cards_give_the_same_bytes_and_a_changed_one_keeps_its_id(folder: Path) -> None:
    first = deck(folder)
    assert deck(folder) == first
    guids = [guid for (guid,) in tables(first, folder).execute("select guid from notes order by id")]
    quiz = folder / "quizzes/en/boats.yml"
    quiz.write_text(
        quiz.read_text(encoding="utf-8").replace("How many oars", "How many hands"), encoding="utf-8"
    )
    changed = deck(folder)
    assert changed != first
    assert [
        guid for (guid,) in tables(changed, folder).execute("select guid from notes order by id")
    ] == guids


def test_a_page_offers_the_deck_that_the_command_writes(folder: Path) -> None:
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library = load_library(settings)[0]
    offered = [one for one in attachments(library, settings.source_language) if one.type == "anki"]
    assert [(one.entry, one.path) for one in offered] == [("module/boats", "modules/boats/boats.apkg")]
    assert offered[0].content == deck(folder)


def test_modules_can_be_named_and_one_that_is_not_there_is_told(folder: Path) -> None:
    from fieldguide.errors import UsageError

    request = ExportRequest(folder / "mkdocs.yml", "anki", folder / "out", entries=("module/boats",))
    _, written = export_project(request)
    assert [one.path.name for one in written] == ["boats.apkg"]
    with pytest.raises(UsageError, match="there is no `module/ships`"):
        export_project(ExportRequest(folder / "mkdocs.yml", "anki", folder / "x", entries=("module/ships",)))


def test_without_the_extra_the_command_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A package that Python was told not to find, as where it is not installed.
    monkeypatch.setitem(sys.modules, "genanki", None)
    assert not apkg.can_write()
    from fieldguide.errors import UsageError

    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library = load_library(settings)[0]
    with pytest.raises(UsageError, match=r"pip install 'fieldguide\[anki\]'"):
        exporters()["anki"](library, ())
    assert [one for one in attachments(library, settings.source_language) if one.type == "anki"] == []


def test_anki_reads_it(folder: Path) -> None:
    """In a process of its own: its library keeps threads.  It is large and no part of the lock."""
    pytest.importorskip("anki", reason="the library of Anki is not installed")
    (folder / "boats.apkg").write_bytes(deck(folder))
    code = (
        "import sys; from anki.collection import Collection, ImportAnkiPackageRequest as R, "
        "ImportAnkiPackageOptions as O; col = Collection(sys.argv[1]); "
        "logs = [col.import_anki_package(R(package_path=sys.argv[2], options=O())).log for _ in (1, 2)]; "
        "print([(len(one.new), len(one.duplicate)) for one in logs], col.card_count())"
    )
    paths = [str(folder / "c.anki2"), str(folder / "boats.apkg")]
    found = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[(6, 0), (0, 6)] 6"
