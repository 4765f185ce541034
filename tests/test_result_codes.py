"""Codes of results: every slip is found, the page and the program write the same, and cameras read the dots."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from fieldguide.content.signs import SIGNS
from fieldguide.kinds.module.results.codes import FORM_SIGNS, Result, read_code, write_code

HERE = Path(__file__).parent
RESULTS = HERE.parent / "plugins/fieldguide/kinds/module/results"
TYPED, CODES, QR = (RESULTS / name / "script.js" for name in ("typed", "codes", "qr"))
CERTIFICATES = RESULTS.parent / "certificate/codes/script.js"

SIGN = st.text(SIGNS, min_size=3, max_size=3)
STATES = st.lists(st.integers(0, 2), min_size=1, max_size=40).map(tuple)
RESULT = st.builds(
    Result,
    st.sampled_from(sorted(FORM_SIGNS)),
    SIGN,
    SIGN,
    st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", max_size=4),
    STATES,
)


def ask(scripts: Sequence[Path], asked: Sequence[Sequence[object]]) -> list[object]:
    """Ask scripts, and the one that they all read typed signs with, for what their functions give."""
    node = shutil.which("node")
    assert node, "node is not on PATH; the tests' virtual environment has one"
    command = [node, str(HERE / "result_scripts.cjs"), *map(str, (TYPED, *scripts))]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    answers: list[object] = json.loads(done.stdout)
    return answers


def some(count: int, seed: int = 12, most: int = 40) -> list[Result]:
    """Make up results, always the same."""
    chance = random.Random(seed)
    characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [
        Result(
            chance.choice(sorted(FORM_SIGNS)),
            "".join(chance.choices(SIGNS, k=3)),
            "".join(chance.choices(SIGNS, k=3)),
            "".join(chance.choices(characters, k=chance.randrange(5))),
            tuple(chance.choices((0, 1, 2), k=chance.randrange(1, most))),
        )
        for _ in range(count)
    ]


def filled(result: Result) -> Result:
    """Give a result as it is read back: its last sign stands for three questions."""
    missing = -len(result.answers) % 3
    return Result(
        result.form, result.course, result.edition, result.participant, (*result.answers, *(0,) * missing)
    )


def as_script(result: Result) -> dict[str, object]:
    return {
        "form": result.form,
        "course": result.course,
        "edition": result.edition,
        "participant": result.participant,
        "answers": list(result.answers),
    }


@given(RESULT)
def test_a_code_is_read_back_as_it_was_written(result: Result) -> None:
    code = write_code(result)
    assert set(code) <= {*SIGNS, "-"}
    assert all(len(group) == 4 for group in code.split("-")[:-1])
    assert read_code(code) == filled(result)
    assert read_code(f" {code.lower().replace('-', ' ')} ") == filled(result)


@settings(max_examples=40)
@given(RESULT)
def test_one_wrong_sign_and_two_that_changed_places_are_found(result: Result) -> None:
    signs = write_code(result).replace("-", "")
    for at, right in enumerate(signs):
        for wrong in SIGNS:
            if wrong != right:
                assert read_code(signs[:at] + wrong + signs[at + 1 :]) is None
    for at in range(len(signs) - 1):
        one, other = signs[at : at + 2]
        if one != other:
            assert read_code(signs[:at] + other + one + signs[at + 2 :]) is None


def test_a_sign_too_many_or_too_few_is_nearly_always_found() -> None:
    chance = random.Random(3)
    taken = tried = 0
    for result in some(300):
        signs = write_code(result).replace("-", "")
        for at in range(len(signs)):
            for text in (signs[:at] + signs[at + 1 :], signs[:at] + chance.choice(SIGNS) + signs[at:]):
                tried += 1
                taken += read_code(text) is not None
    assert tried > 10000
    assert taken / tried < 1 / 200


@pytest.mark.parametrize("text", ["", "R", "RAK7", "234679ACDEFG", "٠" * 20, "RA" + "2" * 40])
def test_what_is_no_code_is_none(text: str) -> None:
    assert read_code(text) is None


def test_what_no_code_can_say_is_refused() -> None:
    for result in (
        Result("C", "222", "222", "", (1,)),
        Result("A", "222", "222", "ABCDE", (1,)),
        Result("A", "222", "222", "a", (1,)),
    ):
        with pytest.raises(ValueError, match="no code can say"):
            write_code(result)


def test_the_page_writes_and_reads_the_same_codes() -> None:
    results = some(400)
    codes = [write_code(result) for result in results]
    made = ask([CODES], [["fieldguideResultCodes.make", as_script(result)] for result in results])
    assert made == codes
    read = ask([CODES], [["fieldguideResultCodes.parse", code] for code in codes])
    assert read == [as_script(filled(result)) for result in results]


def test_the_page_finds_every_slip() -> None:
    asked: list[Sequence[object]] = []
    for result in some(6):
        signs = write_code(result).replace("-", "")
        for at, right in enumerate(signs):
            asked += [
                ["fieldguideResultCodes.parse", signs[:at] + wrong + signs[at + 1 :]]
                for wrong in SIGNS
                if wrong != right
            ]
            if at and signs[at - 1] != right:
                swapped = signs[: at - 1] + right + signs[at - 1] + signs[at + 1 :]
                asked.append(["fieldguideResultCodes.parse", swapped])
    assert len(asked) > 3000
    assert set(ask([CODES], asked)) == {None}


def test_codes_are_found_in_a_chat() -> None:
    first, second, third = (write_code(result) for result in some(3, seed=5))
    broken = first[:6] + ("3" if first[6] != "3" else "4") + first[7:]
    dashes, spaces = second.replace("-", "\N{EN DASH}"), third.replace("-", " ").lower()
    chat = "\n".join(
        (
            f"[29/11/2026, 10:32] Amina: here is mine: {first}, thanks",
            f"+961 3 123 456: \u2068{dashes}\u2069",
            "a state-of-the-art-thing, call 0044-20-7946-0999, see 123e4567-e89b-12d3-a456-426614174000",
            f"نتيجتي {spaces} شكرا",
            f"Yusuf wrote {broken}.",
        )
    )
    (found,) = ask([CODES], [["fieldguideResultCodes.find", chat]])
    assert isinstance(found, list)
    assert [one.replace(" ", "-") for one in found] == [first, second, third, broken]


def test_look_alikes_are_read_as_what_they_can_only_be() -> None:
    result = Result("A", "285", "V28", "7", (1, 2, 1))
    code = write_code(result)
    misread = code.replace("2", "Z").replace("5", "S").replace("8", "B").replace("V", "U")
    arabic = code.translate({ord(str(digit)): chr(0x660 + digit) for digit in range(10)})
    answers = ask([CODES], [["fieldguideResultCodes.parse", one] for one in (misread, arabic)])
    assert answers == [as_script(result)] * 2


CYRILLIC = str.maketrans("ACEHJKMPQTWXY", "АСЕНЈКМРԚТԜХУ")
GREEK = str.maketrans("AEHJKMNPTXY", "ΑΕΗͿΚΜΝΡΤΧΥ")


@pytest.mark.parametrize("keyboard", [CYRILLIC, GREEK])
def test_letters_of_another_keyboard_are_read_as_the_latin_ones_they_look_like(
    keyboard: dict[int, int],
) -> None:
    results = some(60)
    codes = [write_code(result) for result in results]
    typed = [code.translate(keyboard) for code in codes]
    assert sum(one != code for one, code in zip(typed, codes, strict=True)) > 50
    wanted = [as_script(filled(result)) for result in results]
    for one in (typed, [code.lower() for code in typed]):
        assert ask([CODES], [["fieldguideResultCodes.parse", code] for code in one]) == wanted
    chat = "\n".join(f"Вот моя: {code}, спасибо" for code in typed)
    (found,) = ask([CODES], [["fieldguideResultCodes.find", chat]])
    assert [
        one["answers"] for one in ask([CODES], [["fieldguideResultCodes.parse", one] for one in found])
    ] == [one["answers"] for one in wanted]


@pytest.mark.parametrize("keyboard", [CYRILLIC, GREEK])
def test_a_slip_on_another_keyboard_is_found(keyboard: dict[int, int]) -> None:
    asked: list[Sequence[object]] = []
    for result in some(4):
        signs = write_code(result).replace("-", "")
        for at, right in enumerate(signs):
            asked += [
                ["fieldguideResultCodes.parse", (signs[:at] + wrong + signs[at + 1 :]).translate(keyboard)]
                for wrong in SIGNS
                if wrong != right
            ]
            # A letter that looks like none of ours is no sign of a code.
            asked += [
                ["fieldguideResultCodes.parse", signs[:at] + wrong + signs[at + 1 :]] for wrong in "ДЖИЯΣΩ"
            ]
    assert len(asked) > 2000
    assert set(ask([CODES], asked)) == {None}


@pytest.mark.parametrize("keyboard", [CYRILLIC, GREEK])
def test_the_code_of_a_certificate_is_read_from_another_keyboard_too(keyboard: dict[int, int]) -> None:
    make = "(signs, course, result) => fieldguideCertificateCodes(signs).make(course, result)"
    parse = '(signs, typed) => fieldguideCertificateCodes(signs).parse(typed, "2026-11-29")'
    result = {"bank": "AEK", "day": "2026-11-28", "percent": 85}
    (code,) = ask([CERTIFICATES], [[make, SIGNS, "HMT", result]])
    assert isinstance(code, str)
    wanted = {"course": "HMT", **result}
    typed = code.translate(keyboard)
    assert typed != code
    right = [code, f" {code.lower()} ", code.replace("-", "\N{EN DASH}"), typed, typed.lower()]
    assert ask([CERTIFICATES], [[parse, SIGNS, one] for one in right]) == [wanted] * len(right)
    signs = code.replace("-", "")
    wrong = [
        (signs[:at] + sign + signs[at + 1 :]).translate(keyboard)
        for at in range(len(signs))
        for sign in (*SIGNS, *"ДЖ")
        if sign != signs[at]
    ]
    swapped = [signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :] for at in range(len(signs) - 1)]
    wrong += [one.translate(keyboard) for one in swapped if one != signs]
    assert set(map(str, ask([CERTIFICATES], [[parse, SIGNS, one] for one in wrong]))) == {"None"}


@pytest.mark.parametrize(
    ("typed", "participant"),
    [
        ("7", "7"),
        ("07", "7"),
        ("٠٧", "7"),
        ("0", "0"),
        ("a 7", "A7"),
        ("P-12", "P12"),
        ("Р-12", "P12"),
        ("вх7", "BX7"),
        ("Ζη7", "ZH7"),
        ("д7", None),
        ("١٢", "12"),
        ("০১২৯", "129"),
        ("a၀୯", "A09"),
        ("\N{CHAKMA DIGIT NINE}\N{ADLAM DIGIT FOUR}", "94"),
        ("", ""),
        ("12345", None),
        ("é", None),
        ("=1", None),
    ],
)
def test_participants_are_named_in_one_way(typed: str, participant: str | None) -> None:
    assert ask([CODES], [["fieldguideResultCodes.participant", typed]]) == [participant]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"format":"fieldguide-results","version":2,"codes":[]}',
        '{"format":"x","version":1,"codes":[]}',
    ],
)
def test_a_file_that_is_not_ours_has_no_codes(text: str) -> None:
    assert ask([CODES], [["fieldguideResultCodes.codesIn", text]]) == [None]


def test_cameras_read_the_dots() -> None:
    """By a reader that is not ours (ZXing), each of many codes, of all lengths that there are."""
    codes = [write_code(result).replace("-", "") for result in some(400, most=130)]
    codes += ["R", "A" * 61, "$%*+-./:"]
    matrices = ask([QR], [["fieldguideQr.matrix", code] for code in codes])
    for code, matrix in zip(codes, matrices, strict=True):
        assert len(code) <= 61
        assert isinstance(matrix, list)
        found = zxingcpp.read_barcodes(picture(matrix), formats=zxingcpp.BarcodeFormat.QRCode)
        assert [one.text for one in found] == [code]


def test_a_text_that_is_too_long_or_has_other_letters_has_no_dots() -> None:
    assert ask([QR], [["fieldguideQr.matrix", "A" * 62], ["fieldguideQr.matrix", "a"]]) == [None, None]


def picture(matrix: Sequence[Sequence[int]]) -> Image.Image:
    """Draw dots as a screen shows them, with a quiet edge."""
    whole = len(matrix) + 8
    image = Image.new("L", (whole, whole), 255)
    for row, line in enumerate(matrix):
        for column, dark in enumerate(line):
            if dark:
                image.putpixel((column + 4, row + 4), 0)
    return image.resize((whole * 4, whole * 4), Image.Resampling.NEAREST)
