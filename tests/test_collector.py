"""The page that collects results: whole in one file, in each language, the same bytes, and nothing is loaded."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fieldguide.content.paper_forms import make_forms
from fieldguide.content.question_cards import make_card
from fieldguide.content.quizzes import Question, quizzes
from fieldguide.errors import UsageError
from fieldguide.kinds.module.results.codes import course_sign, edition_sign
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import attachments, exporters, load_settings
from fieldguide.pipeline.exporting import ExportRequest, export_project
from golden import write_project
from sites import ROOT, BuiltSite
from test_anki import MORE
from test_result_codes import CODES, RESULTS, ask
from test_slides import HEAD, MODULE, QUIZ

TALLY = RESULTS / "collector/tally/script.js"
SHARED = HEAD % "" + "## Water {#water}\n\nIt carries.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "modules/en/boats/index.md": MODULE,
        "modules/en/boats/floating.md": SHARED,
        "quizzes/en/boats.yml": QUIZ + MORE,
        "modules/en/ships/index.md": MODULE.replace("boats", "ships").replace("Boats", "Ships"),
        "modules/en/ships/floating.md": SHARED.replace("boats", "ships"),
        "quizzes/en/ships.yml": (QUIZ + MORE).replace("boats", "ships"),
    }
    write_project(tmp_path, files)
    return tmp_path


@pytest.fixture
def library(folder: Path) -> Library:
    return read(folder)


@pytest.fixture(scope="module")
def own() -> Library:
    return read(ROOT)


def read(folder: Path) -> Library:
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    return load_library(settings)[0].visible()


def page_of(library: Library, language: str = "en") -> str:
    (file,) = exporters()["collector"](library, (language,))
    return file.content.decode()


def data_in(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" data-courses>(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found.group(1))
    return data


def test_its_policy_lets_its_own_script_and_styles_work_and_nothing_else(own: Library) -> None:
    for language in own.settings.languages:
        page = page_of(own, language.code)
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
        assert policy is not None
        rules = policy.group(1).replace("&#39;", "'")
        assert rules.startswith("default-src 'none'; ")
        for tag, name in (("script", "script-src"), ("style", "style-src")):
            (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            assert f"{name} 'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in rules
        assert rules.count("sha256-") == 2
        assert not re.search(r'(?:src|href)="(?!data:,")', page)
        assert f'lang="{language.code}" dir="{language.direction}"' in page


def test_the_same_library_gives_the_same_bytes(folder: Path) -> None:
    first, second = (exporters()["collector"](read(folder), ()) for _ in range(2))
    assert first == second
    assert [file.name for file in first] == ["collector.html"]


def test_each_language_has_its_own(own: Library) -> None:
    files = exporters()["collector"](own, ("en", "ar"))
    assert [file.name for file in files] == ["collector.html", "collector.ar.html"]
    english, arabic = (data_in(file.content.decode()) for file in files)
    # A code is the same in every language, whatever the words.
    for name in ("sign", "edition", "forms"):
        assert [one[name] for one in english["courses"]] == [one[name] for one in arabic["courses"]]
    words = [(one["language"], one["title"]) for one in arabic["courses"]]
    assert {language for language, _ in words} >= {"ar"}
    assert [title for language, title in words if language == "ar"] != [
        one["title"] for one in english["courses"][: len(words)]
    ]


def test_it_knows_each_question_of_the_test_and_which_form_asks_it(own: Library) -> None:
    courses = {one["sign"]: one for one in data_in(page_of(own))["courses"]}
    count = 0
    for _, quiz in quizzes(own):
        course = courses[course_sign(quiz.module)]
        assert course["edition"] == edition_sign(quiz)
        assert [one["prompt"] for one in course["questions"]] == [one.prompt.text for one in quiz.pool]
        forms = make_forms(quiz)
        assert forms is not None
        names = [one.name for one in quiz.pool]
        assert course["forms"] == {
            form.letter: [names.index(question.name) for question in form.questions] for form in forms
        }
        for asked, question in zip(course["questions"], quiz.pool, strict=True):
            assert course["objectives"][asked["objective"]]
            assert asked["teach"], question.name
            count += 1
    assert count > 100


def test_what_is_right_on_paper_is_what_cards_and_slides_tell(own: Library) -> None:
    letters = [chr(65 + number) for number in range(26)]
    courses = {one["sign"]: one for one in data_in(page_of(own))["courses"]}
    asked: list[list[object]] = []
    wanted: list[bool | None] = []
    for _, quiz in quizzes(own):
        for place, question in enumerate(quiz.pool):
            known = courses[course_sign(quiz.module)]["questions"][place]
            for typed, right in answers(question, letters):
                asked.append(["fieldguideTally.judge", known, typed, []])
                wanted.append(right)
    assert ask([CODES, TALLY], asked) == wanted
    assert wanted.count(True) > 100
    assert wanted.count(False) > 100
    assert None in wanted


def answers(question: Question, letters: list[str]) -> list[tuple[str, bool | None]]:
    """Give what may stand on paper for a question, and whether that is right, None for no answer to it."""
    card = make_card(question, letters)
    always: list[tuple[str, bool | None]] = [
        ("+", True),
        ("-", False),
        ("−", False),
        ("", False),
        ("!", None),
    ]
    if question.type is not None and question.type.chosen:
        right = [line.sign for line in card.right]
        wrong = [line.sign for line in card.lines if line.sign not in right]
        rest = [("".join(reversed(right)).lower(), True), (", ".join(right), True), (wrong[0], False)]
        return [*always, *rest, ("".join([*right, wrong[0]]), False), ("Z", None)]
    if card.targets:
        right = [line.then_sign for line in card.right]
        return [*always, (" ".join(right), True), ("".join(right[:-1]), False), ("9", None)]
    if card.lines:
        right = [line.sign for line in card.right]
        return [*always, ("".join(right), True), ("".join(reversed(right)), False), ("Z", None)]
    return [*always, ("A", None)]


UKRAINIAN, BULGARIAN, GREEK = "А Б В Г Д Е Є Ж З И", "А Б В Г Д Е Ж З И Й", "Α Β Γ Δ Ε Ζ Η Θ Ι Κ"
LATIN, CZECH, ARABIC = "A B C D E F G H I J", "A B C Č D E", "أ ب ج د ه و ز ح ط ي"
KAZAKH, URDU = "Ә Һ Н Ү У", "ا ب پ ہ ھ"


@pytest.mark.parametrize(
    ("letters", "typed", "meant"),
    [
        # What looks like a letter of the sheet is that letter, whichever keyboard and case it is from.
        (UKRAINIAN, "В", "C"),
        (UKRAINIAN, "B", "C"),
        (UKRAINIAN, "b", "C"),
        (UKRAINIAN, "в", "C"),
        (UKRAINIAN, "E", "F"),
        (UKRAINIAN, "e", "F"),
        (UKRAINIAN, "aB", "AC"),
        (UKRAINIAN, "Α Ε", "AF"),
        (BULGARIAN.lower(), "B", "C"),
        (GREEK, "B", "B"),
        (GREEK, "E", "E"),
        (GREEK, "Z", "F"),
        (GREEK, "h", "G"),
        (GREEK, "Е", "E"),
        (LATIN, "В", "B"),
        (LATIN, "с", "C"),
        (LATIN, "Н", "H"),
        (CZECH, "D", "E"),
        (CZECH, "Č", "D"),
        # Any other letter would be a guess.
        (UKRAINIAN, "C", None),
        (UKRAINIAN, "D", None),
        (UKRAINIAN, "F", None),
        (UKRAINIAN, "AD", None),
        (UKRAINIAN, "І", None),
        (GREEK, "C", None),
        (GREEK, "D", None),
        (GREEK, "В", "B"),
        (LATIN, "Д", None),
        (LATIN, "Γ", None),
        (LATIN, "K", None),
        (CZECH, "F", None),
        # Where nothing looks alike, Latin letters are places.
        (ARABIC, "ب", "B"),
        (ARABIC, "B", "B"),
        (ARABIC, "aC", "AC"),
        (ARABIC, "ه", "E"),
        (ARABIC, "Д", None),
        (ARABIC, "ا، ج", "AC"),
        (ARABIC, "إ؛ی", "AJ"),
        (ARABIC, "هـ", "E"),
        (ARABIC, "ہى", "EJ"),
        (URDU, "آ", "A"),
        (URDU, "ھ", "E"),
        # What looks like two letters of the sheet would be one, too.
        (KAZAKH, "Н", "C"),
        (KAZAKH, "һ", "B"),
        (KAZAKH, "H", None),
        (KAZAKH, "Υ", None),
        (URDU, "ه", None),
        # What is no letter is what it was.
        (UKRAINIAN, "+", "+"),
        (UKRAINIAN, "3", None),
    ],
)
def test_a_letter_of_the_sheet_is_known_by_its_looks(letters: str, typed: str, meant: str | None) -> None:
    signs = [chr(65 + number) for number in range(12)]
    wanted = signs[:2] if meant == "+" else list(meant or "A")
    right = {"way": "choose", "signs": signs, "right": wanted}
    other = {"way": "choose", "signs": signs, "right": ["L"]}
    answers = ask(
        [CODES, TALLY], [["fieldguideTally.judge", one, typed, letters.split()] for one in (right, other)]
    )
    assert answers == ([None, None] if meant is None else [True, meant == "+"])


def test_numbers_are_typed_as_they_stand_on_sheets_of_any_letters() -> None:
    question = {"way": "order", "signs": ["1", "2", "3"], "right": ["2", "1", "3"]}
    asked = [
        ["fieldguideTally.judge", question, typed, UKRAINIAN.split()]
        for typed in ("213", "2, 1, 3", "٢،١،٣", "۲۱۳", "২১৩", "२、१、३", "၂၁၃", "123", "З12", "BA")
    ]
    assert ask([CODES, TALLY], asked) == [True] * 7 + [False, None, None]


def test_what_nobody_can_judge_by_signs_is_left_to_the_trainer(library: Library) -> None:
    course = data_in(page_of(library))["courses"][0]
    ways = {one["prompt"]: (one["way"], one["answer"]) for one in course["questions"]}
    assert ways["How many oars?"] == ("say", "2 oars")
    assert ways["What is it called?"] == ("say", "Boat")
    assert ways["In which order?"][0] == ways["What belongs where?"][0] == "order"


def test_only_those_asked_for_are_in_it(folder: Path, tmp_path: Path) -> None:
    request = ExportRequest(folder / "mkdocs.yml", "collector", tmp_path / "all")
    _, written = export_project(request)
    assert [one["slug"] for one in data_in(written[0].path.read_text(encoding="utf-8"))["courses"]] == [
        "boats",
        "ships",
    ]
    one = ExportRequest(folder / "mkdocs.yml", "collector", tmp_path / "one", entries=("module/ships",))
    _, written = export_project(one)
    assert [one["slug"] for one in data_in(written[0].path.read_text(encoding="utf-8"))["courses"]] == [
        "ships"
    ]
    with pytest.raises(UsageError, match="there is no `module/rafts`"):
        export_project(
            ExportRequest(folder / "mkdocs.yml", "collector", tmp_path / "x", entries=("module/rafts",))
        )


def test_each_module_with_a_test_offers_the_same_file(library: Library) -> None:
    files = [
        file for file in attachments(library, library.settings.language("en")) if file.type == "collector"
    ]
    assert [file.entry for file in files] == ["module/boats", "module/ships"]
    assert {file.path for file in files} == {"modules/collector.html"}
    assert len({file.content for file in files}) == 1


def test_without_a_test_there_is_nothing_to_collect(tmp_path: Path) -> None:
    write_project(tmp_path, {"docs/en/index.md": "---\ntitle: Home\n---\n"})
    assert exporters()["collector"](read(tmp_path), ()) == ()


def test_another_question_form_or_pass_mark_is_another_edition(own: Library) -> None:
    _, quiz = next(iter(quizzes(own)))
    sign = edition_sign(quiz)
    without = tuple(one for one in quiz.questions if one is not quiz.pool[-1])
    assert edition_sign(replace(quiz, pass_mark=1)) != sign
    assert edition_sign(replace(quiz, draw=3)) != sign
    assert edition_sign(replace(quiz, questions=without)) != sign
    assert edition_sign(replace(quiz)) == sign


def test_the_site_and_its_packages_hold_it(built_site: BuiltSite) -> None:
    for folder in ("", "ar/"):
        made = (built_site.site / folder / "modules/collector.html").read_bytes()
        module = (built_site.site / folder / "modules/foundations/index.html").read_text(encoding="utf-8")
        assert 'href="../collector.html" download' in module
        (package,) = built_site.bundles.glob("*-all.zip")
        with zipfile.ZipFile(package) as archive:
            assert archive.read(f"{folder}modules/collector.html") == made
