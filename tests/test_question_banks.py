"""Question banks for Moodle and others: read back, question by question, with their keys and weights."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from fieldguide.kinds.module.lms.bank import (
    NUMBER,
    ONE,
    OPEN,
    PAIRS,
    SEVERAL,
    SHORT,
    WEIGHTS,
    BankQuestion,
    QuestionBank,
    make_bank,
)
from fieldguide.kinds.module.lms.gift.files import GIFT_BANK
from fieldguide.kinds.module.lms.gift.writer import write_gift
from fieldguide.kinds.module.lms.moodle.files import MOODLE_BANK
from fieldguide.kinds.module.lms.moodle.writer import write_moodle
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import attachments, exporters, load_settings
from golden import write_project
from test_anki import MORE
from test_slides import HEAD, MODULE, QUIZ

ROOT = Path(__file__).parent.parent
# The list of https://docs.moodle.org/en/Moodle_XML_format: Moodle refuses a file with another weight.
MOODLE_WEIGHTS = {0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667}
MOODLE_WEIGHTS |= {14.28571, 12.5, 11.11111, 10, 5}
HOSTILE = (
    'Is {a} ~ b = "c" # d: e \\ f -> g? // :: $CATEGORY: <b>x</b> & ]]> %50%',
    "\u202bمن؟\u202c = {لا} ~ نعم",
    "A\u00a0line\u2028with\u000bbreaks",
)
KINDS = {"MC", "TF", "Matching", "Numerical", "Short", "Essay"}


@cache
def own_library() -> Library:
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def own_banks() -> Iterator[QuestionBank]:
    library = own_library()
    for module in library.sources("module"):
        for language in library.settings.languages:
            bank = make_bank(library, module.id, language)
            if bank is not None and bank.module.text_language == language:
                yield bank


def library_of(tmp_path: Path, quiz: str) -> Library:
    files = {
        "modules/en/boats/index.md": MODULE,
        "modules/en/boats/floating.md": HEAD % "" + "## Water {#water}\n\nRead.\n",
        "quizzes/en/boats.yml": quiz,
    }
    write_project(tmp_path, files)
    settings, _ = load_settings(tmp_path / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def bank_of(library: Library) -> QuestionBank:
    (module,) = library.sources("module")
    bank = make_bank(library, module.id, library.settings.source_language)
    assert bank is not None
    return bank


def read_gift(content: bytes) -> list[dict[str, Any]]:
    done = subprocess.run(
        ["node", str(ROOT / "tests/gift_questions.cjs")], input=content, capture_output=True, check=False
    )
    assert not done.returncode, done.stderr.decode()
    found = json.loads(done.stdout)
    return [one for one in found if one["type"] in KINDS]


def said(found: dict[str, Any] | None) -> str:
    return found["text"] if found is not None else ""


def every(bank: QuestionBank) -> list[BankQuestion]:
    return [*bank.test, *bank.checks]


def compare_gift(bank: QuestionBank) -> None:
    wanted = [one for one in every(bank) if GIFT_BANK.carries(one)]
    found = read_gift(write_gift(bank))
    assert [one["title"] for one in found] == [one.name for one in wanted]
    for ours, theirs in zip(wanted, found, strict=True):
        assert said(theirs["stem"]) == spaced(ours.prompt), ours.name
        assert said(theirs["globalFeedback"]) == spaced(ours.explain), ours.name
        match ours.way:
            case way if way == PAIRS:
                assert [
                    (said(one["subquestion"]), signs(one["subanswer"])) for one in theirs["matchPairs"]
                ] == [(spaced(pair.item), escaped(pair.match)) for pair in ours.pairs if pair.item]
            case way if way == NUMBER:
                choice = theirs["choices"]
                assert choice == {
                    "type": "range",
                    "number": int(ours.answers[0].html),
                    "range": ours.tolerance,
                } or choice == {"type": "simple", "number": int(ours.answers[0].html)}, ours.name
            case way if way in (ONE, SEVERAL, SHORT):
                for answer, choice in zip(ours.answers, theirs["choices"], strict=True):
                    assert said(choice["text"]) == spaced(answer.html), ours.name
                    assert said(choice["feedback"]) == spaced(answer.feedback), ours.name
                    if way == SEVERAL:
                        assert choice["weight"] == pytest.approx(float(answer.weight))
                    else:
                        assert choice["isCorrect"] is (answer.weight == "100")


def signs(text: str) -> str:
    """Give what this reader leaves undone in the second half of a pair: signs with a stroke before them."""
    return re.sub(r"&&0?(\d+);", lambda match: chr(int(match[1])), text)


def spaced(text: str) -> str:
    return " ".join(text.split())


def escaped(text: str) -> str:
    return spaced(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def compare_moodle(bank: QuestionBank) -> None:
    root = ElementTree.fromstring(write_moodle(bank))
    found = [one for one in root if one.get("type") != "category"]
    assert [one.findtext("idnumber") for one in found] == [one.name for one in every(bank)]
    assert len({one.findtext("idnumber") for one in found}) == len(found)
    for ours, theirs in zip(every(bank), found, strict=True):
        assert theirs.findtext("questiontext/text") == ours.prompt.replace("\u000b", "")
        assert (theirs.findtext("generalfeedback/text") or "") == ours.explain
        assert [one.findtext("text") for one in theirs.findall("tags/tag")] == list(ours.tags)
        answers = theirs.findall("answer")
        assert [one.get("fraction") for one in answers] == [one.weight for one in ours.answers]
        weights = [float(one.get("fraction") or 0) for one in answers]
        assert {abs(one) for one in weights} <= MOODLE_WEIGHTS
        match ours.way:
            case way if way == SEVERAL:
                assert sum(one for one in weights if one > 0) == pytest.approx(100, abs=0.001)
                assert sum(weights) == pytest.approx(0, abs=0.001) or min(weights) > 0
                assert theirs.findtext("single") == "false"
            case way if way == ONE:
                assert weights.count(100) == 1
                assert set(weights) == {0, 100}
                assert theirs.findtext("single") == "true"
            case way if way == PAIRS:
                assert [
                    (one.findtext("text") or "", one.findtext("answer/text"))
                    for one in theirs.findall("subquestion")
                ] == [(pair.item, pair.match) for pair in ours.pairs]
            case way if way == NUMBER:
                assert [one.findtext("tolerance") for one in answers] == [str(ours.tolerance)]
            case _:
                assert ours.way in (SHORT, OPEN)


def test_every_question_of_every_course_comes_back_from_gift() -> None:
    banks = list(own_banks())
    assert len(banks) > 10
    for bank in banks:
        compare_gift(bank)


def test_every_question_of_every_course_comes_back_from_moodle() -> None:
    for bank in own_banks():
        compare_moodle(bank)


def test_who_ticks_all_gets_nothing() -> None:
    assert all(abs(float(one) * (number + 1) - 100) < 0.001 for number, one in enumerate(WEIGHTS))


def test_every_type_and_hostile_words_come_back(tmp_path: Path) -> None:
    quoted = [json.dumps(text, ensure_ascii=False) for text in HOSTILE]
    quiz = (QUIZ + MORE).replace("What carries a boat?", f"!{quoted[0]}".removeprefix("!"))
    quiz = quiz.replace("{text: Air,", f"{{text: {quoted[1]},").replace("text: Wet}", f"text: {quoted[0]}}}")
    bank = bank_of(library_of(tmp_path, quiz))
    assert {one.way for one in every(bank)} >= {ONE, PAIRS, NUMBER, SHORT}
    compare_gift(bank)
    compare_moodle(bank)
    assert b"\n\n\t" not in write_gift(bank)


def test_what_cannot_be_carried_is_told(tmp_path: Path) -> None:
    more = """  thought:
    type: reflection
    asks: apply
    unit: unit/boats/floating
    objective: module/boats#float
    prompt: What do you think?
    explain: Others think so.
    see: [unit/boats/floating]
  story:
    type: scenario
    asks: apply
    unit: unit/boats/floating
    objective: module/boats#float
    title: A story
    prompt: What do you do?
    scenes:
      start: {text: A boat., choices: {go: {text: Go, says: You go., to: end}}}
      end: {text: It is over., ending: good}
    explain: So it was.
    see: [unit/boats/floating]
"""
    library = library_of(tmp_path, QUIZ + more)
    assert bank_of(library).left_out == ("scenario",)
    notes = {name: exporters()[name](library, ())[0].note for name in ("moodle", "gift")}
    assert notes["moodle"] == "left out, as the format cannot carry them: 1 of type scenario"
    assert notes["gift"].endswith("1 of type reflection, 1 of type scenario")


def test_a_bank_names_its_version_and_keeps_its_bytes(tmp_path: Path) -> None:
    first = bank_of(library_of(tmp_path / "a", QUIZ))
    again = bank_of(library_of(tmp_path / "b", QUIZ))
    other = bank_of(library_of(tmp_path / "c", QUIZ.replace("Boats float.", "Boats do float.")))
    assert write_moodle(first) == write_moodle(again)
    assert write_gift(first) == write_gift(again)
    assert first.version != other.version
    assert f"[{first.version}]" in write_moodle(first).decode()
    assert f"[{first.version}]" in write_gift(first).decode()


def test_a_translation_has_the_version_of_its_source() -> None:
    versions: dict[str, set[str]] = {}
    for bank in own_banks():
        versions.setdefault(bank.module.id, set()).add(bank.version)
    assert all(len(some) == 1 for some in versions.values())


def test_pages_of_modules_offer_both() -> None:
    library = own_library()
    found = attachments(library, library.settings.language("ar"))
    paths = {one.path for one in found if one.type in ("moodle", "gift") and "foundations" in one.path}
    assert len(paths) == 2


def test_words_stand_in_one_line() -> None:
    assert all("\n" not in one.prompt and unescape(one.prompt) for bank in own_banks() for one in every(bank))


def test_formats_know_their_ways() -> None:
    assert MOODLE_BANK.ways == {ONE, SEVERAL, PAIRS, NUMBER, SHORT, OPEN}
    assert GIFT_BANK.ways == MOODLE_BANK.ways - {OPEN}
