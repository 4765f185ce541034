"""Kits for trainers: each document read back by a library of its kind, and the same bytes each time."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

import pytest
from pypdf import PdfReader
from pyxform.xls2xform import convert

from fieldguide.cache import FileCache
from fieldguide.content.visible import visible_library
from fieldguide.kinds.module.kit import files as kit_files
from fieldguide.load import load_library
from fieldguide.model import Attachment, Library
from fieldguide.pipeline import ProjectWork, attachments, load_settings
from fieldguide.pipeline.exporting import ExportRequest, export_project
from fieldguide.pipeline.kind_writers import exporters
from golden import write_project
from test_anki import MORE
from test_slides import HEAD, MODULE, QUIZ

for _package in ("docx", "pptx", "fpdf", "uharfbuzz"):
    pytest.importorskip(_package)

STEPS = """facilitate:
  first:
    title: Two boats
    activity: groups
    minutes: 12
    sessions: [short, day]
    do: Put both boats into the water. **Wait.**
    ask: Which one sinks?
    expect: The heavy one.
    care: Somebody may be afraid of water.
    use: [unit/boats/floating#water]
    cards: [captain]
    cards_for: pair
    spare: [day]
cards:
  captain: {title: The captain, text: "You know the sea. %s"}
"""
TEXT = """## Water {#water}

Water carries [@wood-2000, p. 1]. Ice carries, too [@ice-2000]. See [all of boats](ref:module/boats).

!!! note "After the pause"
    It was ice.

- One
- Two
"""
SOURCES = "".join(
    f"{name}-2000: {{title: On {name}, author: Sea Office, year: 2000, type: report, standing: public, "
    f"url: https://example.org/{name}, languages: [en], publisher: Sea Office}}\n"
    for name in ("wood", "ice")
)
SECOND = """  tested-again:
    type: true-false
    asks: recall
    objective: module/boats#float
    prompt: Stones float.
    options:
      right: {text: "True", feedback: They sink.}
      wrong: {text: "False", correct: true}
    explain: They sink.
    see: [unit/boats/floating]
"""
PAGE = "---\ntitle: Ice\nsummary: Of ice.\naudience: public\nreviewed: 2026-01-01\n---\n\n"
CONFIG = """site_name: Boats at sea
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}
      edition: {name: "1.2", date: 2026-02-03}
"""
ARABIC = {
    "modules/ar/boats/index.md": "---\ntitle: القوارب\nsummary: دورة عن القوارب.\nfor: للجميع\n"
    "objectives: {float: أن تقول لماذا تطفو القوارب}\n---\n\n## كيف {#how-it-works}\n\nاقرؤوا.\n",
    "modules/ar/boats/floating.md": "---\ntitle: الطفو\nsummary: لماذا تطفو.\n---\n\n"
    "## الماء {#water}\n\nالماء يحمل (UNHCR) القارب [@wood-2000, p. 1]. والثلج يحمل [@ice-2000]. [القوارب](ref:module/boats).\n\n"
    '!!! note "بعد الاستراحة"\n    كان ثلجا.\n\n'
    "- واحد\n- اثنان\n",
}
PUBLIC = [
    "01-facilitator-guide.docx",
    "01-facilitator-guide.pdf",
    "02-session-plans.docx",
    "02-session-plans.pdf",
    "03-slides.pptx",
    "04-participant-sheets.docx",
    "04-participant-sheets.pdf",
    "05-sign-in-sheet.docx",
    "05-sign-in-sheet.pdf",
    "06-role-play-cards.docx",
    "06-role-play-cards.pdf",
    "08-evaluation-form.docx",
    "08-evaluation-form.pdf",
    "09-packing-list.docx",
    "09-packing-list.pdf",
    "10-evaluation-for-phones.xlsx",
]
FOR_TRAINERS = [
    "trainers-only/1-key.pdf",
    "trainers-only/2-form-a.docx",
    "trainers-only/2-form-a.pdf",
    "trainers-only/3-form-b.docx",
    "trainers-only/3-form-b.pdf",
    "trainers-only/form-a-for-phones.xlsx",
    "trainers-only/form-b-for-phones.xlsx",
]


def library(
    folder: Path,
    audience: str = "public",
    steps: str = STEPS % "Swim.",
    text: str = TEXT,
    more: str = SECOND + MORE,
    pages: Mapping[str, str] = MappingProxyType({}),
) -> Library:
    write_project(
        folder,
        {
            "mkdocs.yml": CONFIG,
            "modules/en/boats/index.md": MODULE.replace(
                "level:", "audience: public\nfollow_up: {ask: I asked the harbour}\nlevel:"
            ),
            "modules/en/boats/floating.md": (HEAD % steps).replace(
                "minutes: 10", "audience: public\nminutes: 10"
            )
            + text,
            "quizzes/en/boats.yml": QUIZ.replace("pass_mark", "audience: public\npass_mark") + more,
            "docs/sources.yml": SOURCES,
            **ARABIC,
            **{f"docs/en/{name}.md": PAGE + text for name, text in pages.items()},
        },
    )
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    loaded, _ = load_library(replace(settings, audience=audience))
    return visible_library(loaded)


def kit(lib: Library, language: str = "en") -> dict[str, bytes]:
    from fieldguide.kinds.module.kit.make import make_kit

    module = lib.find("module/boats")
    assert module is not None
    made = make_kit(lib, module, lib.settings.language(language))
    mark = "" if lib.settings.is_for_all else f"-{lib.settings.audience}"
    with zipfile.ZipFile(io.BytesIO(made.content)) as packed:
        assert packed.testzip() is None
        # Each file that is not for everybody says for whom it is.
        for name in set(packed.namelist()) - {"README.txt"}:
            assert name.rpartition(".")[0].endswith(mark), name
        return {name.replace(f"{mark}.", "."): packed.read(name) for name in packed.namelist()}


def pdf_text(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.fixture(scope="module")
def trainers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return kit(library(tmp_path_factory.mktemp("boats"), "trainer"))


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return kit(library(tmp_path_factory.mktemp("boats"), "trainer"), "ar")


def test_a_kit_begins_with_what_is_in_it_and_holds_all_of_it(trainers: dict[str, bytes]) -> None:
    assert list(trainers) == ["README.txt", *PUBLIC, *FOR_TRAINERS]
    readme = trainers["README.txt"].decode("utf-8-sig")
    for name in (*PUBLIC, *FOR_TRAINERS):
        assert name.rpartition(".")[0] in readme
    assert "Reviewed: 1 January 2026" in readme


def of_edition(lib: Library, name: str, day: date) -> Library:
    return replace(lib, settings=replace(lib.settings, edition=name, edition_date=day))


def test_an_edition_in_which_nothing_of_it_is_new_has_the_same_kit(tmp_path: Path) -> None:
    lib = library(tmp_path, "trainer")
    for language in ("en", "ar"):
        assert kit(lib, language) == kit(of_edition(lib, "1.3", date(2027, 4, 5)), language)


def test_a_kit_of_what_was_never_reviewed_tells_its_edition(tmp_path: Path) -> None:
    lib = library(tmp_path, "trainer")
    for path in (*tmp_path.rglob("*.md"), *tmp_path.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("^reviewed: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    bare = visible_library(load_library(lib.settings)[0])
    before, after = kit(bare), kit(of_edition(bare, "1.3", date(2027, 4, 5)))
    assert "Edition: 1.2" in before["README.txt"].decode("utf-8-sig")
    assert "Edition: 1.3" in after["README.txt"].decode("utf-8-sig")


def test_who_takes_the_test_meets_no_key_and_no_form(tmp_path: Path) -> None:
    names = list(kit(library(tmp_path)))
    assert names == ["README.txt", *PUBLIC]


def test_the_guide_says_what_to_do_by_the_clock(trainers: dict[str, bytes]) -> None:
    reader = PdfReader(io.BytesIO(trainers["01-facilitator-guide.pdf"]))
    text = pdf_text(trainers["01-facilitator-guide.pdf"])
    for words in (
        "Two boats",
        "Wait.",
        "Which one sinks?",
        "The heavy one.",
        "afraid of water",
        "The captain",
    ):
        assert words in text
    assert "0:04" in text
    assert "No real cases" in text
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert [one.title for one in reader.outline if not isinstance(one, list)] == ["Boats"]
    fonts = {font["/BaseFont"] for page in reader.pages for font in _fonts(page)}
    assert fonts
    assert all("+" in name for name in fonts)


def test_the_guide_holds_what_its_steps_need(trainers: dict[str, bytes]) -> None:
    text = " ".join(pdf_text(trainers["01-facilitator-guide.pdf"]).split())
    for words in (
        "guide text 1; cards for each pair: The captain",
        "slides 3–5; guide text 1",
        "Text 1 Water",
        "Water carries [1, p. 1].",
        "After the pause It was ice.",
        "Questions of the sheet, with answers",
        "Why It is pushed up.",
        "for up to 12 people",
        "There is no break.",
        "leave out, in this order: “Two boats”",
        "I am myself again",
    ):
        assert words in text
    assert "with breaks" not in text


def test_plans_name_forms_where_the_kit_holds_them(trainers: dict[str, bytes], tmp_path: Path) -> None:
    public = kit(library(tmp_path))
    for paper in ("01-facilitator-guide.pdf", "02-session-plans.pdf"):
        there, apart = pdf_text(trainers[paper]), pdf_text(public[paper])
        assert "Form A, before" in there
        assert "Form A, before" not in apart
        assert "in the edition for trainers" in " ".join(apart.split())
        assert "in the edition for trainers" not in " ".join(there.split())
    readme = public["README.txt"].decode("utf-8-sig")
    assert "Ask whoever runs the site" in readme


def test_codes_are_for_sessions_with_forms_and_nothing_tells_who_left(trainers: dict[str, bytes]) -> None:
    sheet = pdf_text(trainers["05-sign-in-sheet.pdf"])
    assert "Left at" not in sheet
    assert "Came at" not in sheet
    short, _, day = pdf_text(trainers["02-session-plans.pdf"]).partition("A day")
    assert "Sign-in sheet" not in short
    assert "Sign-in sheet" in day


def test_people_are_asked_weeks_later_for_safe_acts_and_never_for_objectives(
    trainers: dict[str, bytes], tmp_path: Path
) -> None:
    now, _, later = pdf_text(trainers["08-evaluation-form.pdf"]).partition("After 30 days")
    assert "Say why boats float" in now
    assert "Say why boats float" not in later
    assert later.count("I asked the harbour") == 2
    path = tmp_path / "form.xlsx"
    path.write_bytes(trainers["10-evaluation-for-phones.xlsx"])
    form = convert(str(path), validate=False, pretty_print=False).xform
    assert form.count("I asked the harbour") == 1


def test_the_packing_list_says_how_many_of_each_card(trainers: dict[str, bytes]) -> None:
    text = " ".join(pdf_text(trainers["09-packing-list.pdf"]).split())
    assert "The captain Two boats 1 for each pair (N ÷ 2)" in text


def test_a_page_of_cards_has_no_empty_ones(trainers: dict[str, bytes], tmp_path: Path) -> None:
    from docx import Document

    # A pair gets the card: the page is filled with it.
    assert pdf_text(trainers["06-role-play-cards.pdf"]).count("The captain") == 4
    # Read out to all, it stands alone, and its lines end where it does.
    alone = kit(library(tmp_path, steps=(STEPS % "Swim.").replace("cards_for: pair", "cards_for: room")))
    reader = PdfReader(io.BytesIO(alone["06-role-play-cards.pdf"]))
    drawn = reader.pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    ends = [(float(x), float(y)) for x, y in re.findall(r"([0-9.]+) ([0-9.]+) l S", drawn)]
    wide, high = float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height)
    assert ends
    assert all(x < wide * 0.6 and y > high * 0.4 for x, y in ends)
    (table,) = Document(io.BytesIO(alone["06-role-play-cards.docx"])).tables
    assert len(table.rows) == 1


def test_notes_of_slides_are_said_once_and_without_marks_of_sources(trainers: dict[str, bytes]) -> None:
    from pptx import Presentation

    slides = Presentation(io.BytesIO(trainers["03-slides.pptx"])).slides
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides]
    told = [note for note in notes if note]
    assert len(set(told)) == len(told)
    (story,) = (note for note in notes if "Water carries." in note)
    assert "Ice carries, too." in story
    assert "It was ice." not in story
    assert any(note.startswith("▸ After the pause") and "It was ice." in note for note in notes)
    assert not re.findall(r" [.,;:!?]", "\n".join(told))
    shown = "\n".join(map(_words, slides))
    assert "From: Sea Office 2000a, p. 1; Sea Office 2000b" in shown
    assert "Sea Office 2000a: On wood" in shown
    assert "34 minutes" not in notes[0]
    assert "20 minutes" not in notes[0]


def _fonts(page: object) -> list[dict[str, str]]:
    return [one.get_object() for one in page["/Resources"]["/Font"].values()]  # type: ignore[index]


def test_a_word_processor_reads_the_same_words(trainers: dict[str, bytes]) -> None:
    from docx import Document

    document = Document(io.BytesIO(trainers["01-facilitator-guide.docx"]))
    text = "\n".join(one.text for one in document.element.body.iter() if one.tag.endswith("}t") and one.text)
    for words in ("Two boats", "Which one sinks?", "afraid of water", "The captain", "Session plan"):
        assert words in text
    assert document.core_properties.title == "Facilitator guide: Boats"
    assert document.core_properties.created.isoformat()[:10] == "2026-01-01"
    assert [one.text for one in document.paragraphs if one.style.name == "Heading 1"][:2] == [
        "Before you begin",
        "Safety in the room",
    ]


def test_slides_ask_on_one_and_answer_on_the_next(trainers: dict[str, bytes]) -> None:
    from pptx import Presentation

    slides = Presentation(io.BytesIO(trainers["03-slides.pptx"])).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    at = titles.index("What carries a boat?")
    asked, answered = (_words(slides[place]) for place in (at, at + 1))
    assert "Air" in asked
    assert "It is pushed up." not in asked
    assert titles[at + 1] == titles[at]
    assert "It is pushed up." in answered
    assert "Air" not in answered
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)
    for words in ("Which one sinks?", "Somebody may be afraid of water.", "It is pushed up."):
        assert words in notes


def _words(slide: object) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)  # type: ignore[attr-defined]


def test_forms_share_no_question_and_the_key_answers_both(trainers: dict[str, bytes]) -> None:
    first, second, key = (
        pdf_text(trainers[f"trainers-only/{name}.pdf"]) for name in ("2-form-a", "3-form-b", "1-key")
    )
    prompts = ("Boats float.", "Stones float.", "In which order?", "What belongs where?", "How many oars?")
    for prompt in prompts:
        assert (prompt in first) + (prompt in second) <= 1
        assert (prompt in key) is (prompt in first or prompt in second)
    assert sum(prompt in first for prompt in prompts) >= 2
    assert sum(prompt in second for prompt in prompts) >= 2
    assert "They sink." not in first + second
    for text in (first, second):
        assert re.search(r"Form [AB] · mark \w{3}\b", text)


def test_forms_for_phones_are_clean(trainers: dict[str, bytes], tmp_path: Path) -> None:
    names = [name for name in trainers if name.endswith(".xlsx")]
    assert len(names) == 3
    for name in names:
        path = tmp_path / name.replace("/", "-")
        path.write_bytes(trainers[name])
        result = convert(str(path), validate=True, pretty_print=False)
        assert result.warnings == []
        assert not [
            name for name in ("deviceid", "phonenumber", "username", "geopoint") if name in result.xform
        ]


def test_arabic_runs_from_right_to_left_everywhere(arabic: dict[str, bytes]) -> None:
    from docx import Document
    from pptx import Presentation

    reader = PdfReader(io.BytesIO(arabic["04-participant-sheets.pdf"]))
    assert reader.trailer["/Root"]["/Lang"] == "ar"
    fonts = {font["/BaseFont"] for page in reader.pages for font in _fonts(page)}
    assert any("NotoSansArabic" in name for name in fonts)
    document = Document(io.BytesIO(arabic["05-sign-in-sheet.docx"]))
    assert document.element.xpath("//w:sectPr/w:bidi")
    assert document.element.xpath("//w:tblPr/w:bidiVisual")
    said = [one for one in document.paragraphs if one.text.strip()]
    assert all(one._p.xpath("./w:pPr/w:bidi") for one in said)
    slides = Presentation(io.BytesIO(arabic["03-slides.pptx"])).slides
    unit = next(slide for slide in slides if slide.shapes.title.text_frame.text == "الطفو")
    paragraph = unit.shapes.title.text_frame.paragraphs[0]._p
    assert paragraph.pPr.get("rtl") == "1"
    assert paragraph.pPr.get("algn") == "r"
    # Nobody translated the notes: the guide says so.
    assert "لم تُترجم" in arabic["README.txt"].decode("utf-8-sig")


def test_steps_are_named_in_the_quotation_marks_of_the_language(
    arabic: dict[str, bytes], tmp_path: Path
) -> None:
    from docx import Document

    for paper in ("01-facilitator-guide.docx", "02-session-plans.docx"):
        said = "\n".join(one.text for one in Document(io.BytesIO(arabic[paper])).paragraphs)
        assert "بهذا الترتيب: «Two boats»." in said
        assert "“" not in said
    work = ProjectWork(library(tmp_path), offers=False, cached=False)
    rooms = {code: work.make(code, "modules/boats/room/index.md").html for code in ("en", "ar")}
    assert "in this order: “Two boats”." in rooms["en"]
    assert "بهذا الترتيب: «Two boats»." in rooms["ar"]
    assert "“" not in rooms["ar"]


def test_words_stand_in_the_order_of_the_unicode_algorithm() -> None:
    from fpdf import FPDF

    from fieldguide.kinds.module.kit.pdf.setting import Ink, Setter, Written

    setter = Setter(FPDF(), to_left=True)
    [line] = setter.lines((Written("الماء UNHCR 2015 (نعم)", Ink("", "#000000")),), 10, 500)
    # From left to right on the page: the last Arabic words, the Latin ones in their own order, the first.
    shown = [piece.text.strip() for piece in line.pieces if piece.text.strip(" ()")]
    assert shown[-1] == "الماء"
    assert next(at for at, text in enumerate(shown) if "نعم" in text) == 0
    latin = next(at for at, text in enumerate(shown) if "UNHCR" in text)
    assert latin < len(shown) - 1
    assert sum(piece.to_left for piece in line.pieces) >= 2
    narrow = setter.lines((Written("الماء يحمل القارب إلى البحر", Ink("", "#000000")),), 10, 20)
    assert len(narrow) > 1
    assert all(line.width <= 20 for line in narrow)


def test_signs_above_letters_leave_the_letters_where_they_are() -> None:
    from fpdf import FPDF

    from fieldguide.kinds.module.kit.palette import Palette
    from fieldguide.kinds.module.kit.pdf.pages import Brush
    from fieldguide.kinds.module.kit.pdf.setting import Ink, Setter, Written

    pdf = FPDF()
    pdf.set_compression(False)
    setter = Setter(pdf, to_left=True)
    pdf.add_page()
    [line] = setter.lines((Written("\u0633\u0651\u0631", Ink("", "#000000")),), 20, 200)
    Brush(pdf, setter, Palette(), to_left=True).line(line, 0, 50, 100)
    drawn = bytes(pdf.output())
    drawn = drawn[drawn.index(b" Td ") : drawn.index(b"endstream")]
    # The mark is drawn at a place of its own, and the letter after it at its own again.
    assert drawn.count(b" Tm ") == 2


@pytest.mark.parametrize(
    ("text", "in_arabic", "runs_left"),
    [
        ("Fieldguide: \u0627\u0644\u0627\u062a\u062c\u0627\u0631", True, True),
        ("Bring the sheet with the title \u0648\u0631\u0642\u0629 with you", True, False),
        ("2026", True, True),
        ("2026", False, False),
        ("\u0648\u0631\u0642\u0629", False, True),
    ],
)
def test_words_have_a_direction_of_their_own(text: str, in_arabic: bool, runs_left: bool) -> None:
    from fieldguide.kinds.module.kit.direction import base_is_left

    assert base_is_left(text, in_arabic) is runs_left


def test_no_line_is_wider_than_its_column_and_nothing_is_lost() -> None:
    from fpdf import FPDF

    from fieldguide.kinds.module.kit.pdf.setting import Ink, Setter, Written

    setter = Setter(FPDF(), to_left=False, needs_arabic=False)
    text = "A long sentence, https://example.org/with/a/very/long/address/that-breaks and an end. " * 3
    lines = setter.lines((Written(text, Ink("", "#000000")),), 11, 32)
    assert max(line.width for line in lines) <= 32
    assert "".join(piece.text for line in lines for piece in line.pieces).replace(" ", "") == text.replace(
        " ", ""
    )


@pytest.mark.parametrize("style", ["", "B", "I"])
def test_arrows_and_ticks_have_a_font(style: str) -> None:
    from fpdf import FPDF

    from fieldguide.kinds.module.kit.pdf.setting import Ink, Setter, Written, font_style

    pdf = FPDF()
    text = "School → camp ← home, ≤ 5 ≥ 2 − 1, ☐ no ☑ yes ✓ ■ ● أهل → مخيم"
    [line] = Setter(pdf, to_left=False).lines((Written(text, Ink(style, "#000000")),), 11, 10_000)
    for piece in line.pieces:
        font = pdf.fonts[piece.family + font_style(piece.family, piece.ink.style)]
        assert {ord(sign) for sign in piece.text} <= set(font.cmap), piece


def test_a_long_card_fills_two_and_a_long_table_breaks(tmp_path: Path) -> None:
    table = "\n\n| A | B |\n|---|---|\n" + "".join(f"| {n} | {'word ' * 40} |\n" for n in range(40))
    steps = (STEPS % ("word " * 700 + "the end")).replace("cards_for: pair", "cards_for: room")
    found = kit(library(tmp_path, steps=steps, text=TEXT + table))
    cards = pdf_text(found["06-role-play-cards.pdf"])
    assert cards.count("word") == 700
    assert "the end" in cards.replace("\n", " ")


def test_a_module_without_notes_has_a_kit_of_what_there_is(tmp_path: Path) -> None:
    lib = library(tmp_path, steps="")
    found = kit(lib)
    assert "02-session-plans.pdf" not in found
    assert "Nobody has written notes" in pdf_text(found["01-facilitator-guide.pdf"]).replace("\n", " ")
    assert "Nobody has written notes" in found["README.txt"].decode("utf-8-sig")
    # Its page offers none: a site offers what is whole.
    assert not list(
        kit_files.KIT.beside(lib, lib.find("module/boats"), lib.settings.language("en"), "m/boats/index")
    )


def test_the_same_input_gives_the_same_bytes(trainers: dict[str, bytes], tmp_path: Path) -> None:
    again = kit(library(tmp_path, "trainer"))
    assert [name for name in trainers if trainers[name] != again[name]] == []


def test_a_page_offers_kit_and_plans_and_a_preview_makes_none(tmp_path: Path) -> None:
    lib = library(tmp_path)
    english = lib.settings.language("en")

    def offered(keep: object) -> list[str]:
        return [one.path for one in attachments(lib, english, keep) if one.type.startswith("kit")]  # type: ignore[arg-type]

    assert offered(None) == []
    assert offered(lambda made_of, make: make()) == [
        "modules/boats/boats-kit.zip",
        "modules/boats/boats-plans.pdf",
    ]


def test_the_page_for_trainers_leads_to_what_each_course_has(tmp_path: Path) -> None:
    def page(audience: str) -> str:
        work = ProjectWork(library(tmp_path / audience, audience), offers=False, cached=False)
        return work.make("en", "modules/for-trainers.md").html

    public, trainers_page = page("public"), page("trainer")
    for text in (
        "boats/boats-kit.zip",
        "boats/boats-plans.pdf",
        "boats/room/index.html",
        "45 minutes, a day",
    ):
        assert text in public
    # Who has the key need not be told where it is.
    assert "edition for trainers" in public
    assert "edition for trainers" not in trainers_page


def test_a_kit_is_kept_until_something_in_it_changes(tmp_path: Path) -> None:
    lib = library(tmp_path / "a")
    module, english = lib.find("module/boats"), lib.settings.language("en")
    made_of = kit_files.KIT.made_of
    assert made_of is not None
    assert module is not None
    other = library(tmp_path / "b", text=TEXT + "\nMore.\n")
    changed = other.find("module/boats")
    assert changed is not None
    assert made_of(lib, module, english) == made_of(library(tmp_path / "c"), module, english)
    assert made_of(lib, module, english) != made_of(other, changed, english)
    cache = FileCache(tmp_path / "cache")
    file = Attachment("module/boats", "kit", "a.zip", b"\0one\ntwo", "Boats", "en")
    assert cache.find("key") is None
    cache.keep("key", (file, replace(file, content=b"")))
    assert cache.find("key") == (file, replace(file, content=b""))
    (path,) = (tmp_path / "cache/files").iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.find("key") is None


def test_a_kit_that_is_kept_is_of_the_texts_that_its_steps_use(tmp_path: Path) -> None:
    """The guide holds them: an edit of one makes another kit, and an edit of a page that no step uses does not."""
    steps = (STEPS % "Swim.").replace("use: [unit/boats/floating#water]", "use: [page/ice]")
    made_of = kit_files.KIT.made_of
    assert made_of is not None

    def keyed(name: str, ice: str, fire: str) -> tuple[tuple[str, ...], str]:
        lib = library(tmp_path / name, steps=steps, pages={"ice": ice, "fire": fire})
        module = lib.find("module/boats")
        assert module is not None
        made = kit(lib)["01-facilitator-guide.pdf"]
        return made_of(lib, module, lib.settings.language("en")), pdf_text(made)

    first, guide = keyed("a", "Ice floats.\n", "Fire burns.\n")
    assert "Ice floats." in guide
    changed, other = keyed("b", "Ice drifts.\n", "Fire burns.\n")
    assert "Ice drifts." in other
    assert changed != first
    assert keyed("c", "Ice floats.\n", "Fire warms.\n") == (first, guide)


def test_the_command_writes_a_kit_for_each_language(tmp_path: Path) -> None:
    library(tmp_path / "site", more="")
    request = ExportRequest(tmp_path / "site/mkdocs.yml", "kit", tmp_path / "out", entries=("module/boats",))
    checked, written = export_project(request)
    assert not checked.errors, list(checked.diagnostics)
    assert sorted(one.path.name for one in written) == ["boats-kit.ar.zip", "boats-kit.zip"]


def test_only_the_kit_that_is_asked_for_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> NoReturn:
        pytest.fail("a kit was made before anybody asked for it")

    monkeypatch.setattr("fieldguide.kinds.module.kit.make.make_kit", fail)
    assert [one.entry for one in exporters()["kit"](library(tmp_path, more=""), ())] == ["module/boats"] * 2


def test_without_its_packages_the_command_says_what_to_install(tmp_path: Path) -> None:
    library(tmp_path, more="")
    code = (
        "import sys\n"
        "for name in ('docx', 'pptx', 'fpdf', 'uharfbuzz'): sys.modules[name] = None\n"
        "from fieldguide.cli import main\n"
        f"sys.argv = ['fieldguide', 'export', 'kit', '--config', {str(tmp_path / 'mkdocs.yml')!r}, '--to', {str(tmp_path / 'out')!r}]\n"
        "sys.exit(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'fieldguide[kit]'" in done.stderr
