"""Questions for Moodle, as GIFT and for H5P: read back by others' readers, with the right keys and weights."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from fieldguide.content.quizzes import question_types, read_quiz
from fieldguide.errors import UsageError
from fieldguide.kinds.module.deck import ANKI_DECK
from fieldguide.kinds.module.lms.gift.writer import leave_out, write_gift
from fieldguide.kinds.module.lms.moodle.xml import write_moodle
from fieldguide.kinds.module.lms.questions import (
    Answer,
    Category,
    Choosing,
    Counted,
    PackedQuestion,
    Pair,
    Pairing,
    QuestionBank,
    TrueOrFalse,
    Written,
    make_bank,
)
from fieldguide.kinds.module.lms.weights import WEIGHTS, loss_of_wrong, share_of_right
from fieldguide.kinds.module.results.codes import edition_sign
from fieldguide.load import load_library
from fieldguide.model import Language, Library
from fieldguide.pipeline import attachments, export_formats, exporters, load_settings
from fieldguide.pipeline.exporting import ExportRequest, export_project
from made_up import examples
from question_files import EVERY_TYPE, load_every_type, words_of
from sites import ROOT

HERE = Path(__file__).parent
QUIZ_TYPES = ("single", "multiple", "true-false", "match", "order", "number", "short-text")


def read_gift(content: bytes) -> list[dict[str, Any]]:
    """Read GIFT with the parser of another project, gift-pegjs."""
    node = shutil.which("node")
    assert node, "node is not on PATH; the tests' virtual environment has one"
    command = [node, str(HERE / "gift_reader.cjs")]
    done = subprocess.run(command, input=content, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def read_moodle(content: bytes) -> dict[str, ElementTree.Element]:
    """Give the questions of a file of Moodle XML by their ids."""
    root = ElementTree.fromstring(content)
    return {one.findtext("idnumber", ""): one for one in root if one.get("type") != "category"}


def text_at(element: ElementTree.Element, path: str) -> str:
    return words_of(element.findtext(f"{path}/text") or "")


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load_every_type(tmp_path_factory.mktemp("boats"))


@pytest.fixture(scope="module")
def project() -> Library:
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def exported(library: Library, name: str) -> bytes:
    (file,) = exporters()[name](library, ())
    return file.content


# Moodle XML.


def test_moodle_gets_each_type_in_its_own(boats: Library) -> None:
    found = read_moodle(exported(boats, "moodle"))
    types = {id.partition("#")[2]: one.get("type") for id, one in found.items()}
    assert types == {
        "checked": "multichoice",
        "tested": "truefalse",
        "ordered": "matching",
        "matched": "matching",
        "counted": "numerical",
        "named": "shortanswer",
        "thought": "description",
        "several": "multichoice",
        "yes-or-no": "multichoice",
        "fixed": "multichoice",
        "arrow": "shortanswer",
        "roughly": "numerical",
        "spare": "matching",
    }


def test_moodle_gets_weights_that_it_knows_and_who_ticks_all_gains_nothing(boats: Library) -> None:
    several = read_moodle(exported(boats, "moodle"))["quiz/boats#several"]
    answers = several.findall("answer")
    assert [(text_at(one, "."), one.get("fraction")) for one in answers] == [
        ("Wood {dry}", "33.33333"),
        ("Iron = heavy", "-33.33333"),
        ("Cork", "33.33333"),
        ("%50% stone", "-33.33333"),
        ("[html] lead", "-33.33333"),
        ("Oak", "33.33333"),
    ]
    assert several.findtext("single") == "false"
    assert text_at(answers[1], "feedback") == "No: it sinks ~ fast #1."
    assert text_at(several, "generalfeedback") == 'A < B & C > D, ]]> "so". Read again: Floating'
    assert [text_at(one, ".") for one in several.findall("hint")] == ["Look at wood .", "Then at {iron}."]
    assert [one.text for one in several.findall("tags/tag/text")] == ["boats float"]
    assert several.findtext("questiontext/text", "").startswith('<p dir="ltr" lang="en">')


def test_moodle_gets_true_and_false_pairs_numbers_and_texts(boats: Library) -> None:
    found = {id.partition("#")[2]: one for id, one in read_moodle(exported(boats, "moodle")).items()}
    tested = [(one.findtext("text"), one.get("fraction")) for one in found["tested"].findall("answer")]
    assert tested == [("true", "100"), ("false", "0")]
    assert text_at(found["tested"].findall("answer")[1], "feedback") == "They do."
    assert pairs_of(found["spare"]) == [
        ("Fish = cod", "Sea: deep -> wet"),
        ("Whale", "Sea: deep -> wet"),
        ("Goat", "Land"),
        ("", "Neither"),
    ]
    assert "Fish = cod : It swims." in text_at(found["spare"], "generalfeedback")
    ordered = pairs_of(found["ordered"])
    assert sorted(ordered, key=lambda one: one[1]) == [("Look", "1"), ("Row", "2"), ("Land", "3")]
    assert ordered != sorted(ordered, key=lambda one: one[1])
    roughly = found["roughly"].find("answer")
    assert roughly is not None
    assert (roughly.findtext("text"), roughly.findtext("tolerance")) == ("-3", "2")
    assert text_at(found["roughly"], "questiontext") == "How deep? (metres)"
    accepted = [one.findtext("text") for one in found["arrow"].findall("answer")]
    assert accepted == ["a -> b", "a b", r"Café \*", r"Cafe \*", "Cafe"]
    assert found["fixed"].findtext("shuffleanswers") == "false"
    assert found["checked"].findtext("shuffleanswers") == "true"
    assert found["thought"].findtext("defaultgrade") == "0"


def pairs_of(question: ElementTree.Element) -> list[tuple[str, str | None]]:
    return [(text_at(one, "."), one.findtext("answer/text")) for one in question.findall("subquestion")]


def test_checks_have_a_category_of_their_own_and_both_carry_the_version(tmp_path: Path) -> None:
    library = load_every_type(tmp_path)
    entry = library.find("quiz/boats")
    assert entry is not None
    quiz = read_quiz(entry.fields, question_types(library))
    # When it was reviewed, and the mark of the questions.
    top = f"$course$/Tiny/Boats (2026-01-01 {edition_sign(quiz)})"
    for content in (exported(library, "moodle").decode(), exported(library, "gift").decode()):
        test = content.index(f"{top}/Test")
        checks = content.index(f"{top}/Checks in the units")
        assert test < content.index("quiz/boats#tested") < checks < content.index("quiz/boats#checked")


def test_steps_have_their_own_type_where_that_was_asked_for(boats: Library) -> None:
    ordered = read_moodle(exported(boats, "moodle-ordering"))["quiz/boats#ordered"]
    assert ordered.get("type") == "ordering"
    assert [text_at(one, ".") for one in ordered.findall("answer")] == ["Look", "Row", "Land"]
    assert ordered.findtext("selecttype") == "ALL"


# GIFT.


def test_gift_is_read_by_another_parser_with_the_same_keys(boats: Library) -> None:
    content = exported(boats, "gift")
    assert not content.startswith(b"\xef\xbb\xbf")
    found = {one["id"].partition("#")[2]: one for one in read_gift(content) if one["type"] != "Category"}
    assert {name: one["type"] for name, one in found.items()} == {
        "checked": "MC",
        "tested": "TF",
        "ordered": "Matching",
        "matched": "Matching",
        "counted": "Numerical",
        "named": "Short",
        "several": "MC",
        "yes-or-no": "MC",
        "fixed": "MC",
        "roughly": "Numerical",
        "spare": "Matching",
    }
    several = found["several"]
    assert words_of(several["stem"]["text"]) == r"Which float: all of them? ~ = # \ "[:-1]
    assert [(words_of(one["text"]["text"]), one["weight"]) for one in several["choices"]] == [
        ("Wood {dry}", 33.33333),
        ("Iron = heavy", -33.33333),
        ("Cork", 33.33333),
        ("%50% stone", -33.33333),
        ("[html] lead", -33.33333),
        ("Oak", 33.33333),
    ]
    assert several["choices"][1]["feedback"]["text"] == "No: it sinks ~ fast #1."
    assert words_of(several["globalFeedback"]["text"]) == 'A < B & C > D, ]]> "so". Read again: Floating'
    assert several["tags"] == ["boats float"]
    assert found["tested"]["isTrue"] is True
    checked = [(words_of(one["text"]["text"]), one["isCorrect"]) for one in found["checked"]["choices"]]
    assert checked == [("Air", False), ("Water < air", True)]
    spare = [(words_of(one["subquestion"]["text"]), one["subanswer"]) for one in found["spare"]["matchPairs"]]
    # Of answers to pairs, this parser leaves escapes as the marks that it makes of them.
    assert spare == [
        ("Fish = cod", "Sea&&058; deep -> wet"),
        ("Whale", "Sea&&058; deep -> wet"),
        ("Goat", "Land"),
        ("", "Neither"),
    ]
    assert found["roughly"]["choices"]["number"] == -3
    assert found["roughly"]["choices"]["range"] == 2
    assert [one["text"]["text"] for one in found["named"]["choices"]] == ["Boat", "Ship"]


def test_what_a_format_cannot_carry_is_named(boats: Library) -> None:
    notes = {name: exporters()[name](boats, ())[0].note for name in ("moodle", "gift", "h5p")}
    assert notes["moodle"] == "1 left out: story (scenario)"
    assert notes["gift"].startswith("3 left out: story (scenario); thought (reflection); arrow (short-text")
    assert notes["h5p"].startswith("2 left out: ordered (order); arrow (short-text")


# What the manual says of formats is what they do.


def test_the_table_of_the_manual_says_what_is_carried(boats: Library) -> None:
    formats = {one.name: dict(one.carries) for one in export_formats() if one.carries}
    assert set(formats) == {"anki", "moodle", "moodle-ordering", "gift", "h5p"}
    bank = make_bank(boats, "module/boats", boats.settings.source_language)
    assert bank is not None
    left = {"story": "scenario", **{one.id.partition("#")[2]: one.type_name for one in bank.questions}}
    for name, carries in formats.items():
        (file,) = exporters()[name](boats, ())
        named = {one.split(" (")[0] for one in file.note.partition(": ")[2].split("; ")}
        for question, type in left.items():
            if not carries[type] and name != "anki" and question not in ("story", "thought"):
                assert question in named, (name, question)
        assert set(carries) == {*QUIZ_TYPES, "reflection", "scenario"}
    assert {name for name, words in ANKI_DECK.carries if not words} == {"reflection", "scenario"}


# Files, by command and on pages.


def test_the_same_questions_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (load_every_type(tmp_path / name) for name in ("one", "two"))
    for name in ("moodle", "moodle-ordering", "gift", "h5p"):
        assert exported(first, name) == exported(second, name)


def test_pages_offer_what_the_command_writes(boats: Library) -> None:
    offered = {one.type: one for one in attachments(boats, boats.settings.source_language)}
    assert {"moodle", "gift"} <= set(offered)
    assert not {"moodle-ordering", "h5p"} & set(offered)
    assert offered["moodle"].path == "modules/boats/boats.moodle.xml"
    assert offered["gift"].path == "modules/boats/boats.gift.txt"
    for name in ("moodle", "gift"):
        assert offered[name].content == exported(boats, name)


def test_modules_can_be_named(tmp_path: Path) -> None:
    load_every_type(tmp_path)
    request = ExportRequest(tmp_path / "mkdocs.yml", "gift", tmp_path / "out", entries=("module/boats",))
    _, written = export_project(request)
    assert [one.path.name for one in written] == ["boats.gift.txt"]
    with pytest.raises(UsageError, match="there is no `module/ships`"):
        export_project(
            ExportRequest(tmp_path / "mkdocs.yml", "gift", tmp_path / "x", entries=("module/ships",))
        )


# Weights.


@pytest.mark.parametrize("right", [*range(1, 11), 20])
def test_right_answers_are_the_whole_together(right: int) -> None:
    share = share_of_right(right)
    assert share in WEIGHTS
    assert abs(share * right - 100) < Decimal("0.001")


def test_what_no_weight_gives_is_left_out(tmp_path: Path) -> None:
    assert share_of_right(11) is None
    options = "".join(f"      o{number}: {{text: Option {number}, correct: true}}\n" for number in range(11))
    quiz = EVERY_TYPE[: EVERY_TYPE.index("      wood:")] + options + "      no: {text: Not this}\n"
    library = load_every_type(tmp_path, quiz)
    assert "several (multiple, 11 right answers)" in exporters()["moodle"](library, ())[0].note


@pytest.mark.parametrize("wrong", range(1, 40))
def test_wrong_answers_take_all_away_together(wrong: int) -> None:
    loss = loss_of_wrong(wrong)
    assert -loss in WEIGHTS
    assert 100 + loss * wrong < Decimal("0.001")


# The content of the project, question by question.


def real_questions(project: Library) -> Iterator[tuple[str, Language, dict[str, Any], dict[str, Any]]]:
    """Give each quiz in each language that has it: its module, and the files as YAML, facts and words."""
    for path in sorted((ROOT / "quizzes").glob("en/*.yml")):
        facts = yaml.safe_load(path.read_text(encoding="utf-8"))
        for language in project.settings.languages:
            own = ROOT / "quizzes" / language.code / path.name
            if own.exists() and project.find(facts["module"], language.code) is not None:
                words = yaml.safe_load(own.read_text(encoding="utf-8"))
                yield facts["module"].partition("/")[2], language, facts, words


def test_every_question_of_the_project_has_its_key_in_moodle_and_gift(project: Library) -> None:
    files = {
        name: {one.name: one.content for one in exporters()[name](project, ())} for name in ("moodle", "gift")
    }
    seen = 0
    for module, language, facts, words in real_questions(project):
        suffix = "" if language.code == "en" else f".{language.code}"
        moodle = read_moodle(files["moodle"][f"{module}{suffix}.moodle.xml"])
        gift = {
            one["id"]: one for one in read_gift(files["gift"][f"{module}{suffix}.gift.txt"]) if "id" in one
        }
        for name, fact in facts["questions"].items():
            id = f"quiz/{module}#{name}"
            if fact["type"] in ("scenario", "reflection"):
                assert id not in gift
                continue
            seen += 1
            said = {**fact, **words["questions"][name]}
            check_moodle(moodle[id], fact)
            check_gift(gift[id], fact)
            prompt = letters(said["prompt"])
            assert letters(text_at(moodle[id], "questiontext")).startswith(prompt)
            assert letters(words_of(gift[id]["stem"]["text"])).startswith(prompt)
    assert seen > 300


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def check_moodle(question: ElementTree.Element, fact: dict[str, Any]) -> None:
    fractions = [Decimal(one.get("fraction", "0")) for one in question.findall("answer")]
    match fact["type"]:
        case "single" | "true-false" | "multiple":
            check_weights(fractions, fact)
        case "match":
            assert len([one for one, _ in pairs_of(question) if one]) == len(fact["items"])
            groups: dict[str | None, set[str]] = {}
            for (_, choice), item in zip(pairs_of(question), fact["items"].values(), strict=False):
                groups.setdefault(choice, set()).add(item["match"])
            assert all(len(one) == 1 for one in groups.values())
        case "order":
            assert sorted(choice or "" for _, choice in pairs_of(question)) == [
                str(number) for number in range(1, len(fact["steps"]) + 1)
            ]
        case "number":
            assert question.findtext("answer/text") == str(fact["value"])
            assert question.findtext("answer/tolerance") == str(fact.get("tolerance", 0))


def check_weights(weights: list[Decimal], fact: dict[str, Any]) -> None:
    right = [one.get("correct", False) for one in fact["options"].values()]
    assert [one > 0 for one in weights] == right
    assert abs(sum(one for one in weights if one > 0) - 100) < Decimal("0.001")
    assert all(abs(one) in WEIGHTS for one in weights if one)
    if fact["type"] == "multiple" and not all(right):
        assert sum(weights) < Decimal("0.001")


def check_gift(question: dict[str, Any], fact: dict[str, Any]) -> None:
    match fact["type"]:
        case "multiple":
            check_weights([Decimal(str(one["weight"])) for one in question["choices"]], fact)
        case "single":
            check_weights([Decimal(100 if one["isCorrect"] else 0) for one in question["choices"]], fact)
        case "true-false":
            first, _ = fact["options"].values()
            assert question["isTrue"] is first.get("correct", False)
        case "match":
            pairs = [one for one in question["matchPairs"] if one["subquestion"]["text"]]
            answers = [one["subanswer"] for one in pairs]
            matches = [item["match"] for item in fact["items"].values()]
            assert [answers.index(one) for one in answers] == [matches.index(one) for one in matches]
        case "order":
            places = [int(one["subanswer"]) for one in question["matchPairs"]]
            assert sorted(places) == list(range(1, len(fact["steps"]) + 1))
        case "number":
            assert question["choices"]["number"] == fact["value"]


# Hostile texts.

_SIGNS = "~=#{}:\\[]%/*'\"<>&\n\t\x0b\ud800\u200f\u202eجé"
_RUNS = (
    "->",
    "::",
    "####",
    "//",
    "]]>",
    "\n\n",
    "&amp;",
    "a b",
    "$CATEGORY:",
    "[html]",
    "%50%",
    "-->",
    "<b>",
)
_PIECES = st.sampled_from([*_SIGNS, *_RUNS])
_RAW = st.lists(_PIECES, min_size=1, max_size=6).map(lambda pieces: "".join(pieces) + "y")
_HTML = _RAW.map(lambda text: escape(text, quote=False))


def bodies() -> st.SearchStrategy[Any]:
    answers = st.lists(_HTML, min_size=2, max_size=5, unique=True)
    several = answers.map(
        lambda texts: Choosing(
            tuple(
                Answer(one, Decimal(50) if number < 2 else Decimal(-50), number < 2, one)
                for number, one in enumerate(texts)
            ),
            True,
            True,
        )
    )
    one_right = answers.map(
        lambda texts: Choosing(
            tuple(Answer(one, Decimal(0), number == 1, "") for number, one in enumerate(texts)), False, True
        )
    )
    pairs = st.lists(st.tuples(_HTML, _RAW), min_size=2, max_size=4).map(
        lambda found: Pairing(tuple(Pair(html, choice) for html, choice in found), ("other",))
    )
    return st.one_of(
        several,
        one_right,
        pairs,
        st.builds(TrueOrFalse, st.booleans(), _HTML | st.just(""), _HTML | st.just("")),
        st.builds(Counted, st.integers(-999, 999), st.integers(0, 9)),
        st.lists(_RAW, min_size=1, max_size=3, unique=True).map(lambda texts: Written(tuple(texts))),
    )


QUESTIONS = st.builds(
    PackedQuestion,
    st.just("quiz/x#one"),
    st.just("any"),
    _RAW,
    st.just(("a tag",)),
    st.just(False),
    st.tuples(_HTML),
    st.one_of(st.just(()), st.tuples(_HTML)),
    st.one_of(st.just(()), st.tuples(_HTML)),
    st.just(("a hint",)),
    bodies(),
)


def bank_of(library: Library, questions: tuple[PackedQuestion, ...], language: Language) -> QuestionBank:
    bank = make_bank(library, "module/boats", language)
    assert bank is not None
    category = Category(("a", "b/c"), "id")
    return replace(bank, test=category, checks=category, questions=questions, left_out=())


def bare(text: str) -> str:
    """Give a text on one line, without the characters that no file can hold."""
    return " ".join(text.replace("\x0b", "").replace("\ud800", "").split())


def cleaned(html: str) -> str:
    """Give the words of some HTML, without the characters that no file can hold."""
    return words_of(bare(html))


@given(st.lists(QUESTIONS, min_size=1, max_size=6))
@examples(15)
def test_hostile_texts_come_back_as_they_were(made: list[PackedQuestion]) -> None:
    library = hostile_library()
    questions = tuple(replace(one, id=f"quiz/x#q{number}") for number, one in enumerate(made))
    bank = bank_of(library, questions, library.settings.source_language)
    for one, question in zip(read_moodle(write_moodle(library, bank)).values(), questions, strict=True):
        assert text_at(one, "questiontext") == cleaned(question.prompt[0])
        assert text_at(one, "generalfeedback") == cleaned(" ".join(question.general))
        if isinstance(question.answering, Pairing):
            assert [" ".join((choice or "").split()) for _, choice in pairs_of(one)] == [
                *(bare(pair.choice) for pair in question.answering.pairs),
                "other",
            ]
    left_out = {f"quiz/x#{one.name}" for one in leave_out(bank)}
    kept = tuple(one for one in questions if one.id not in left_out)
    if not kept:
        return
    category, *found = read_gift(write_gift(library, replace(bank, questions=kept)))
    assert (category["type"], category["title"]) == ("Category", "$course$/a/b//c")
    for got, question in zip(found, kept, strict=True):
        check_hostile(got, question)


def check_hostile(found: dict[str, Any], question: PackedQuestion) -> None:
    assert found["id"] == question.id
    assert words_of(found["stem"]["text"]) == cleaned(question.prompt[0])
    told = words_of(found["globalFeedback"]["text"]) if found["globalFeedback"] else ""
    assert told == cleaned(" ".join(question.general))
    match question.answering:
        case Choosing() as body:
            texts = [words_of(one["text"]["text"]) for one in found["choices"]]
            assert texts == [cleaned(one.html) for one in body.answers]
            if body.several:
                weights = [one["weight"] for one in found["choices"]]
                assert weights == [float(one.weight) for one in body.answers]
            else:
                rights = [one["isCorrect"] for one in found["choices"]]
                assert rights == [one.is_right for one in body.answers]
        case Pairing() as body:
            halves = [words_of(one["subquestion"]["text"]) for one in found["matchPairs"]]
            assert halves == [*(cleaned(one.html) for one in body.pairs), ""]
        case TrueOrFalse() as body:
            assert found["isTrue"] is body.is_true
        case Counted() as body:
            assert found["choices"]["number"] == body.value
        case Written() as body:
            texts = [bare(one["text"]["text"]) for one in found["choices"]]
            assert texts == [bare(one).replace("*", r"\*") for one in body.accepted]


_LIBRARIES: list[Library] = []


def hostile_library() -> Library:
    """Give one project for all examples."""
    if not _LIBRARIES:
        with tempfile.TemporaryDirectory() as folder:
            _LIBRARIES.append(load_every_type(Path(folder)))
    return _LIBRARIES[0]


# H5P.


def read_h5p(content: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.namelist() == ["content/content.json", "h5p.json"]
        return json.loads(packed.read("h5p.json")), json.loads(packed.read("content/content.json"))


def test_h5p_gets_the_test_alone_with_its_keys(boats: Library) -> None:
    about, content = read_h5p(exported(boats, "h5p"))
    assert about["mainLibrary"] == "H5P.QuestionSet"
    used = {
        f"{one['machineName']} {one['majorVersion']}.{one['minorVersion']}"
        for one in about["preloadedDependencies"]
    }
    assert used == {"H5P.QuestionSet 1.20", *(one["library"] for one in content["questions"])}
    assert content["passPercentage"] == 50
    by_title = {one["metadata"]["title"].split()[0]: one for one in content["questions"]}
    assert set(by_title) == {
        *("tested", "matched", "counted", "named", "several", "yes-or-no", "fixed", "roughly", "spare")
    }
    assert by_title["tested"]["params"]["correct"] == "true"
    answers = by_title["several"]["params"]["answers"]
    assert [one["correct"] for one in answers] == [True, False, True, False, False, True]
    spare = [one for one in content["questions"] if one["metadata"]["title"].startswith("spare ")]
    rights = [words_of(a["text"]) for one in spare for a in one["params"]["answers"] if a["correct"]]
    assert rights == ["Sea: deep -> wet", "Sea: deep -> wet", "Land"]
    # An item tells why it belongs there, and not where the others belong.
    fish, whale, _ = (one["params"]["overallFeedback"][0]["feedback"] for one in spare)
    assert "Fish = cod: It swims." in fish
    assert "Fish" not in whale
    assert words_of(by_title["roughly"]["params"]["questions"][0]) == "*-3/-5/-4/-2/-1*"
    assert len({one["subContentId"] for one in content["questions"]}) == len(content["questions"])


SEMANTICS = os.environ.get("FIELDGUIDE_H5P_SEMANTICS", "")
"""A folder with the `semantics.json` of each library, as `H5P.Blanks-1.14.json`; they are in no registry."""


@pytest.mark.skipif(not SEMANTICS, reason="FIELDGUIDE_H5P_SEMANTICS names no folder")
def test_h5p_is_as_the_semantics_of_its_libraries_say(boats: Library, project: Library) -> None:
    files = [exported(boats, "h5p"), *(one.content for one in exporters()["h5p"](project, ()))]
    for content in files:
        check_group(semantics_of("H5P.QuestionSet 1.20"), read_h5p(content)[1], "")


def semantics_of(library: str) -> list[dict[str, Any]]:
    path = Path(SEMANTICS) / f"{library.replace(' ', '-')}.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def check_group(fields: list[dict[str, Any]], value: dict[str, Any], path: str) -> None:
    by_name = {one["name"]: one for one in fields}
    assert set(value) <= set(by_name), (path, set(value) - set(by_name))
    for name, field in by_name.items():
        if name in value:
            check_value(field, value[name], f"{path}/{name}")
        else:
            # A group is of fields that have their own words.
            known = field.get("optional") or "default" in field or field["type"] in ("group", "boolean")
            assert known, f"{path}/{name} is missing"


def check_value(field: dict[str, Any], value: Any, path: str) -> None:
    match field["type"]:
        case "text":
            assert isinstance(value, str), path
            if "tags" in field:
                allowed = {*field["tags"], "p", "div", "span", "br"}
                tags = {one.strip("</>").split()[0] for one in re.findall(r"</?[a-z][^>]*>", value)}
                assert tags <= allowed, (path, tags - allowed)
        case "boolean":
            assert isinstance(value, bool), path
        case "number":
            assert isinstance(value, (int, float)), path
            assert field.get("min", value) <= value <= field.get("max", value), path
        case "select":
            assert value in [one["value"] for one in field["options"]], path
        case "list":
            assert len(value) >= field.get("min", 0), path
            assert len(value) <= field.get("max", len(value)), path
            for number, one in enumerate(value):
                check_value(field["field"], one, f"{path}/{number}")
        case "group":
            # In a content, a group of one field is that field.
            if len(field["fields"]) == 1:
                check_value(field["fields"][0], value, path)
            else:
                check_group(field["fields"], value, path)
        case "library":
            assert value["library"] in field["options"], path
            check_group(semantics_of(value["library"]), value["params"], f"{path} {value['library']}")
        case other:
            raise AssertionError(f"{path}: no value of the type {other} is written")
