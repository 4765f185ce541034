"""The load stage: files in, the exact report of what cannot be read out."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from fieldguide.errors import UsageError
from fieldguide.load import RULES, load_library
from fieldguide.load.characters import judge_characters
from fieldguide.load.front_matter import split_page
from fieldguide.load.yaml_lines import judge_lines
from fieldguide.load.yaml_reader import read_yaml
from fieldguide.markdown import read_markdown
from fieldguide.model import Break, Diagnostic, Library, MapValue, Settings, Text, TextValue
from fieldguide.pipeline import load_settings
from fieldguide.report import ReportFormat, format_diagnostics, summarise
from golden import MINIMAL_CONFIG, GoldenCase, golden_cases, write_project

# These need bytes or files that a golden case cannot hold; they are tested below.
NOT_IN_A_CASE = {"text-too-large", "file-unreadable", "file-not-utf8", "folder-unreadable"}


def read_settings(folder: Path) -> Settings:
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    return settings


def load_folder(folder: Path) -> tuple[Library, tuple[Diagnostic, ...]]:
    library, faults = load_library(read_settings(folder))
    return library, tuple(sorted(faults, key=lambda one: one.order))


def report_of(library: Library, faults: tuple[Diagnostic, ...]) -> str:
    def line(path: str, number: int) -> str | None:
        file = library.file(path)
        return file.text.split("\n")[number - 1] if file is not None and file.text is not None else None

    summary = summarise(faults, len(library.files))
    return format_diagnostics(faults, ReportFormat.TEXT, line, summary)


@pytest.mark.parametrize("case", golden_cases("load"), ids=lambda case: case.name)
def test_report(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    write_project(tmp_path, case.files)
    library, faults = load_folder(tmp_path)
    case.expect_own_faults(faults, lambda own: report_of(library, own), update_goldens)


@pytest.mark.parametrize("case", golden_cases("load"), ids=lambda case: case.name)
def test_nothing_else_is_wrong_in_a_case(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    write_project(tmp_path, case.files)
    case.expect_other_faults(load_folder(tmp_path)[1], update_goldens)


def test_every_rule_of_reading_has_a_case() -> None:
    configuration = {case.rule for case in golden_cases("configuration")}
    names = {case.rule for case in golden_cases("load")} | NOT_IN_A_CASE
    assert {rule.name for rule in RULES} - configuration == names


@pytest.mark.parametrize(
    ("content", "line", "column", "likely"),
    [
        ("---\ntitle: Été\n".encode("latin-1"), 2, 8, "Windows-1252"),
        ("ab\n".encode("utf-16"), 1, 1, "UTF-16"),
        ("---\ntitle: الاتجار بالأشخاص\n".encode("windows-1256"), 2, 8, "Windows-1256"),
        ("---\ntitle: About\n---\n".encode("utf-16-le"), 1, 2, "UTF-16"),
        ("---\ntitle: About\n---\n".encode("utf-16-be"), 1, 1, "UTF-16"),
        ("---\ntitle: الاتجار بالأشخاص والتهريب\n---\n".encode("utf-16-le"), 1, 2, "UTF-16"),
        ("---\ntitle: About\n---\n".encode("utf-32"), 1, 1, "UTF-32"),
        ("---\ntitle: About\n---\n".encode("utf-32-le"), 1, 2, "UTF-32"),
        ("---\ntitle: About\n---\n".encode("utf-32-be"), 1, 1, "UTF-32"),
        ("---\ntitle: Réfugiés à l’école\n".encode("windows-1252"), 2, 9, "Windows-1252"),
        ("---\ntitle: ÉVALUÉS\nsummary: ÀÉÈ\n".encode("latin-1"), 2, 8, "Windows-1252"),
        (b"---\ntitle: \xed\xa0\xbd\xed\xb8\x80\n", 2, 8, "halves of characters"),
        (
            ("---\ntitle: About\n---\n\n" + "Text with few letters.\n" * 50 + "هنا\n").encode("windows-1256"),
            55,
            1,
            "Windows-1256",
        ),
    ],
)
def test_bytes_that_are_not_utf8(tmp_path: Path, content: bytes, line: int, column: int, likely: str) -> None:
    write_project(tmp_path, {})
    (tmp_path / "docs/en/x.md").write_bytes(content)
    library, faults = load_folder(tmp_path)
    assert [(one.name, one.location.line, one.location.column) for one in faults] == [
        ("file-not-utf8", line, column)
    ]
    assert likely in faults[0].hint
    assert library.find("page/x") is None


def test_links_and_pipes_are_left_out_and_do_not_hang(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    os.mkfifo(tmp_path / "docs/en/pipe.md")
    (tmp_path / "docs/en/link.md").symlink_to("/etc/hostname")
    (tmp_path / "docs/en/dangling.md").symlink_to("nowhere")
    _, faults = load_folder(tmp_path)
    assert [(one.name, one.location.path) for one in faults] == [
        ("file-unreadable", "docs/en/dangling.md"),
        ("file-unreadable", "docs/en/link.md"),
        ("file-unreadable", "docs/en/pipe.md"),
    ]


def test_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    text = "---\ntitle: About\nsummary: What.\nreviewed: 2026-01-01\n---\n\n## Head {#head}\n\nText.\n"
    bodies = []
    for ending in ("\n", "\r\n", "\r"):
        write_project(tmp_path, {})
        path = tmp_path / "docs/en/about.md"
        path.write_bytes(("\ufeff" + text).replace("\n", ending).encode())
        library, faults = load_folder(tmp_path)
        assert not faults
        entry = library.find("page/about")
        assert entry is not None
        bodies.append((entry.fields, entry.body))
    assert bodies[0] == bodies[1] == bodies[2]


PAGE = "---\ntitle: A\nsummary: B.\nreviewed: 2026-01-01\n---\n\n"


@pytest.mark.parametrize(("text", "end"), [("", 0), ("Words.", 0), ("---\ntitle: x\n---\n", 4)])
def test_a_page_without_front_matter_has_a_place_inside_its_file(tmp_path: Path, text: str, end: int) -> None:
    write_project(tmp_path, {"docs/en/index.md": text})
    library, _ = load_folder(tmp_path)
    assert library.entries[0].location.end_column == end


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        (PAGE + "a line of text\n" * 200_000, 1, 1, "the file has 3,000,05"),
        (PAGE + "a" * 100_001, 7, 100_001, "the line has 100,001 characters"),
    ],
)
def test_a_file_that_is_too_large_is_left_out(
    tmp_path: Path, text: str, line: int, column: int, words: str
) -> None:
    write_project(tmp_path, {"docs/en/big.md": text, "docs/en/fine.md": PAGE + "a" * 100_000})
    library, faults = load_folder(tmp_path)
    assert [(one.name, one.location.path) for one in faults] == [("text-too-large", "docs/en/big.md")]
    assert (faults[0].location.line, faults[0].location.column) == (line, column)
    assert faults[0].message.startswith(words)
    assert library.find("page/big") is None
    assert library.find("page/fine") is not None


def test_a_file_of_gigabytes_is_not_read(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    with (tmp_path / "docs/en/huge.md").open("wb") as file:
        file.truncate(1 << 40)
    _, faults = load_folder(tmp_path)
    assert [one.name for one in faults] == ["text-too-large"]


def test_a_file_full_of_hidden_characters_is_told_shortly(tmp_path: Path) -> None:
    write_project(tmp_path, {"docs/en/a.md": PAGE + "a\x00b\x01" * 5000})
    _, faults = load_folder(tmp_path)
    assert len(faults) == 51
    assert faults[-2].message == "9950 more characters that nobody sees stand in this file"


def test_a_hundred_thousand_unknown_keys_take_no_time(tmp_path: Path) -> None:
    keys = "".join(f"key{number}: x\n" for number in range(100_000))
    write_project(tmp_path, {"docs/en/a.md": f"---\n{keys}---\n\nText.\n"})
    library, faults = load_folder(tmp_path)
    assert len([one for one in faults if one.name == "unknown-key"]) == 100_000
    entry = library.find("page/a")
    assert entry is not None
    assert all(entry.fields.get(name) is not None for name in entry.fields.names())


@pytest.mark.parametrize(
    "fine",
    [
        "می‌روم",
        "क्‍ष",
        "👩‍👩‍👧",
        "PDF‌ها",
        "a \u2067عربي\u2069 b \u2066c\u2069",
        "a\u200e\u200fb",
        "\u202bعربي\u202c",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "co\u00adoperate",
        "25\u00a0%",
        "ภาษา\u200bไทย",
    ],
)
def test_joiners_marks_and_closed_isolates_are_fine(fine: str) -> None:
    assert not tuple(judge_characters(f"a\n{fine}\nb\n", "x.md"))


@pytest.mark.parametrize(
    "hidden",
    [
        *"\x00\x07\x08\x0b\x0c\x1b\x7f\x80\x85\x9b\u2028\u2029\ufeff\ufffe\uffff\ue000\ufdd0\ufff9",
        "\U0001fffe",
        "\U000e0001",
        "\U000f0000",
        "a\u200bb",
        "a\u200db",
        "\u2067a",
        "a\u2069",
        "\u202aa\n\u202c",
        "\u202da\u202c",
        "\u2067a\u202c",
    ],
)
def test_a_hidden_character_is_told(hidden: str) -> None:
    assert tuple(judge_characters(f"a\n{hidden}\nb\n", "x.md"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("&#x202e;", ["U+202E RIGHT-TO-LEFT OVERRIDE"]),
        ("&#8238; and &#0; and &#27;", ["U+202E RIGHT-TO-LEFT OVERRIDE", "U+0000 NULL", "U+001B ESCAPE"]),
        ("&#xE000;", ["U+E000"]),
        ("&#x200e; &#8207; &#173; &#xe9; &#8212; &#x1F600; &amp;#x202e;", []),
        ("`&#x202e;` is code", []),
    ],
)
def test_what_a_number_hides_is_told(text: str, names: list[str]) -> None:
    told = [one.message.split(" stands")[0] for one in judge_characters(f"a\n{text}\n", "x.md")]
    assert told == names


@pytest.mark.parametrize(
    ("yaml", "places"),
    [
        # Signs that a text cannot begin with, two faulty lines each.
        ("a: @x\nb: ok\nc: `y`\n", [(1, 4), (3, 4)]),
        ("a: ] x\nb: , y\nc: } z\n", [(1, 4), (2, 4), (3, 4)]),
        ("a: | text\nb: > text\n", [(1, 4), (2, 4)]),
        ("a: - x\nb: ? x\n", [(1, 4), (2, 4)]),
        # Quotes that end too early, or never.
        ('a: \'L\'eau\'\nb: "He said "no""\n', [(1, 6), (2, 13)]),
        ('a: "one" two\nb: "C:\\dir"\n', [(1, 8), (2, 4)]),
        ('a: "never\nb: fine\nc: "also never\n', [(1, 4), (3, 4)]),
        # Colons.
        ("a: b: c\nd: e: f\n", [(1, 5), (2, 5)]),
        ("a:b\nc: d\n", [(1, 2)]),
        ("c: d\na：b\n", [(2, 2)]),
        ("a b\nc: d: e\n", [(1, 1), (2, 5)]),
        # Indents.
        ("a:\n\tb: c\nd: [x] y\n", [(2, 1), (3, 4)]),
        ("\u00a0a: b\nc: @\n", [(1, 1), (2, 4)]),
        # In lists, and in mappings in lists.
        ("a:\n  - 'L'eau'\n  - fine\n  - [x] y\n", [(2, 7), (4, 5)]),
        ("a:\n  - b: c: d\n    e: 'f'g'\n", [(2, 9), (3, 10)]),
        # What stands below a block text, or in a text of several lines, is no line of its own.
        ("a: |\n  b: c: d\n  'x'y'\ne: @\n", [(4, 4)]),
        ('a: "one\n  two: three: four"\nb: @\n', [(3, 4)]),
        ("a: [one,\n  'two']\nb: @\n", [(3, 4)]),
        # Arabic.
        ("a: 'قال 'نعم''\nب: [مسودة] خطة\n", [(1, 9), (2, 4)]),
    ],
)
def test_each_faulty_line_is_told_at_its_own_place(yaml: str, places: list[tuple[int, int]]) -> None:
    _, faults = read_yaml(yaml, "x.yml")
    lines = [(one.location.line, one.location.column) for one in faults or judge_lines(yaml, "x.yml", 1)]
    assert lines == places


def test_a_mapping_without_end_is_read_in_time() -> None:
    """Neither the lines that are open nor the stairs of brackets are looked at again and again."""
    for text in (
        "a: [\n" * 50_000,
        "".join(" " * depth + "a: [\n" for depth in range(1500)),
        "a" + " " * 99_000,
    ):
        assert len(tuple(judge_lines(text, "x.yml", 1))) <= 100


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("intern\u0430l", "`intern\u0430l`, with U+0430 CYRILLIC SMALL LETTER A, is no word for `audience`"),
        ("Internal", "`Internal` is no word for `audience`"),
        ("'in\u200dternal'", "`in\u200dternal`, with U+200D ZERO WIDTH JOINER, is no word for `audience`"),
    ],
)
def test_an_audience_that_only_looks_right_is_for_nobody(tmp_path: Path, written: str, words: str) -> None:
    page = f"---\ntitle: A\nsummary: B.\nreviewed: 2026-01-01\naudience: {written}\n---\n\nText.\n"
    write_project(tmp_path, {"docs/en/a.md": page})
    library, faults = load_folder(tmp_path)
    [fault] = [one for one in faults if one.name == "not-in-vocabulary"]
    assert (fault.message, fault.hint) == (words, "did you mean `internal`?")
    assert library.visible().find("page/a") is None


def test_text_stays_text() -> None:
    value, faults = read_yaml(
        "a: no\nb: 012\nc: 1.10\nd: 12:30\ne: 2026-02-30\nf: 1e3\ng:\nh: ~\ni: '~'\n", "x.yml"
    )
    assert not faults
    assert isinstance(value, MapValue)
    texts = [item.text for _, item in value.entries if isinstance(item, TextValue)]
    assert texts == ["no", "012", "1.10", "12:30", "2026-02-30", "1e3", "", "", "~"]


def test_an_alias_is_never_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    value, faults = read_yaml(bomb, "x.yml")
    assert isinstance(value, MapValue)
    assert {one.name for one in faults} == {"yaml-alias"}


def test_deep_nesting_is_refused() -> None:
    value, faults = read_yaml("[" * 5000 + "]" * 5000, "x.yml")
    assert value is None
    assert [one.name for one in faults] == ["yaml-syntax"]


def test_an_unreadable_page_belongs_to_nobody(tmp_path: Path) -> None:
    write_project(tmp_path, {"docs/en/a.md": '---\ntitle: "A\naudience: internal\n---\n\nText.\n'})
    library, _ = load_folder(tmp_path)
    entry = library.find("page/a")
    assert entry is not None
    assert entry.audience is None
    assert library.visible().find("page/a") is None


@pytest.mark.parametrize(
    "audience",
    [
        "everyone",
        "Public",
        "publick",
        "[public]",
        "{public: yes}",
        "public internal",
        "''",
        "عام",
        "!!str public",
    ],
)
def test_an_audience_that_cannot_be_read_is_nobodys(tmp_path: Path, audience: str) -> None:
    page = f"---\ntitle: A\nsummary: B.\nreviewed: 2026-01-01\naudience: {audience}\n---\n\nText.\n"
    write_project(tmp_path, {"docs/en/a.md": page})
    library, _ = load_folder(tmp_path)
    entry = library.find("page/a")
    assert entry is not None
    assert entry.audience is None
    for one in library.settings.audiences:
        wide = replace(library.settings, audience=one)
        assert replace(library, settings=wide).visible().find("page/a") is None


def test_a_page_without_audience_gets_the_configured_one(tmp_path: Path) -> None:
    page = "---\ntitle: A\nsummary: B.\nreviewed: 2026-01-01\n---\n\nText.\n"
    write_project(tmp_path, {"docs/en/a.md": page})
    library, _ = load_folder(tmp_path)
    entry = library.find("page/a")
    assert entry is not None
    assert entry.audience == "public"
    config = MINIMAL_CONFIG.replace("default_audience: public", "edition: {name: x, date: 2026-01-01}")
    write_project(tmp_path, {"docs/en/a.md": page, "mkdocs.yml": config})
    library, _ = load_folder(tmp_path)
    entry = library.find("page/a")
    assert entry is not None
    assert entry.audience == "internal"


def test_markdown_is_read_with_places() -> None:
    text = (
        "## One *word* {#one}\n\nA [link [x]](ref:a/b) and ![alt](p.png), `[no](code)`.\n\n"
        "```\n## no heading\n[no](link)\n```\n\n<!-- [no](comment) -->\n\nTwo\n---\n\n"
        '| a | b |\n|---|---|\n| 1 | 2 |\n\nSaid [@x, p. 1;\n@y, p. 2]. <b onclick="x">b</b> <https://a.b>\n'
    )
    body = read_markdown(text, "x.md", 10)
    assert [(one.level, one.text, one.id, one.location.line) for one in body.headings] == [
        (2, "One word", "one", 10),
        (2, "Two", "", 21),
    ]
    assert [(one.text, one.target, one.location.line, one.location.column) for one in body.links] == [
        ("link [x]", "ref:a/b", 12, 14),
        ("https://a.b", "https://a.b", 29, 34),
    ]
    assert [(one.alt, one.target) for one in body.images] == [("alt", "p.png")]
    assert [
        [(part.source, part.locator, part.location.line) for part in one.parts] for one in body.citations
    ] == [[("x", "p. 1", 28), ("y", "p. 2", 29)]]
    assert [one.headers for one in body.tables] == [("a", "b")]
    assert [one.name for one in body.html_tags] == ["b", "b"]
    for link in body.links:
        assert body.text[link.start : link.end].strip("<>").startswith(("[", "https"))


@pytest.mark.parametrize(
    "text", ["[" * 20000, "![" * 20000, "<" * 20000, "`" * 20001, "[a](" * 8000, "<!--" * 9000]
)
def test_hostile_repetition_is_read_in_linear_time(text: str) -> None:
    body = read_markdown(text, "x.md", 1)
    assert body.text == text


def test_front_matter_parts_a_page() -> None:
    parts = split_page("---\ntitle: A\n---\nBody\n", "x.md")
    assert (parts.body, parts.first_line) == ("Body\n", 4)
    assert parts.fields is not None
    assert parts.fields.text("title") == "A"


@pytest.mark.parametrize(
    ("config", "fault"),
    [
        (MINIMAL_CONFIG.replace("languages", "langages"), "unknown-key"),
        (MINIMAL_CONFIG.replace("direction: rtl", "direction: down"), "not-in-vocabulary"),
        (MINIMAL_CONFIG + "      edition: {name: !ENV X, date: 2026-01-01}\n", "yaml-tag"),
        (MINIMAL_CONFIG + "      edition: {name: X, date: 2026-13-01}\n", "wrong-type"),
        (MINIMAL_CONFIG + "      kinds:\n        law: {folder: laws}\n", "missing-field"),
    ],
)
def test_faults_in_the_configuration_have_a_place(tmp_path: Path, config: str, fault: str) -> None:
    write_project(tmp_path, {"mkdocs.yml": config})
    settings, faults = load_settings(tmp_path / "mkdocs.yml")
    assert settings is None
    assert fault in [one.name for one in faults]
    assert all(one.location.line > 1 for one in faults)


def test_a_configuration_without_the_plugin_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: X\nplugins: [search]\n")
    settings, faults = load_settings(tmp_path / "mkdocs.yml")
    assert settings is None
    assert [(one.name, one.location.line) for one in faults] == [("plugin-missing", 2)]
    with pytest.raises(UsageError, match="no configuration file"):
        load_settings(tmp_path / "other.yml")


def test_a_project_declares_kinds_of_its_own(tmp_path: Path) -> None:
    config = MINIMAL_CONFIG + (
        "      kinds:\n"
        "        law:\n"
        "          folder: laws\n"
        "          labels: {en: {one: Law, many: Laws}}\n"
        "          sections: [scope]\n"
        "          fields:\n"
        "            country: {type: country, required: true, help: Where it holds.}\n"
        "            articles: {type: list, of: text, translatable: true}\n"
    )
    page = (
        "---\ntitle: A\nsummary: B.\nreviewed: 2026-01-01\ncountry: HTI\narticles: [One]\n---\n\n"
        "## S {#scope}\n"
    )
    write_project(tmp_path, {"mkdocs.yml": config, "docs/en/laws/a.md": page})
    library, faults = load_folder(tmp_path)
    assert not faults
    entry = library.find("law/a")
    assert entry is not None
    assert entry.fields.text("country") == "HTI"
    write_project(tmp_path, {"mkdocs.yml": config, "docs/en/laws/a.md": page.replace("country: HTI\n", "")})
    _, faults = load_folder(tmp_path)
    assert [one.name for one in faults] == ["missing-field"]


@pytest.mark.parametrize(
    ("written", "text", "places"),
    [
        # What is written of a field, the sign that is looked for, and where its lines and columns are.
        ("a *b* c", "*b*", (2, 12, 2, 15)),
        ('"a *b* c"', "*b*", (2, 13, 2, 16)),
        ("'it''s *b*'", "*b*", (2, 17, 2, 20)),
        (r'"é \"q\" \\ *b*"', "*b*", (2, 22, 2, 25)),
        ('"\\u00e9\\x41 *b*"', "*b*", (2, 22, 2, 25)),
        (">\n  one\n  two *b*\n  three", "*b*", (4, 7, 4, 10)),
        (">\n  one *b\n  c* three", "*b c*", (3, 7, 4, 5)),
        ("|\n  one\n    two *b*", "*b*", (4, 9, 4, 12)),
        ("|2\n    one\n  two *b*", "*b*", (4, 7, 4, 10)),
        ("one\n  two *b*", "*b*", (3, 7, 3, 10)),
        ('"one\n\n  two *b*"', "*b*", (4, 7, 4, 10)),
        ("الاتجار *b*", "*b*", (2, 18, 2, 21)),
    ],
)
def test_signs_in_a_field_are_found_again(
    tmp_path: Path, written: str, text: str, places: tuple[int, int, int, int]
) -> None:
    page = f"---\nsummary: {written}\ntitle: A\nreviewed: 2026-01-01\n---\n\nText.\n"
    write_project(tmp_path, {"docs/en/a.md": page})
    library, _ = load_folder(tmp_path)
    entry = library.find("page/a")
    assert entry is not None
    [read] = entry.field_texts
    [styled] = [one for one in read.children if not isinstance(one, Text | Break)]
    assert read.text[styled.start : styled.end] == text
    place = read.place(styled.start, styled.end)
    assert (place.line, place.column, place.end_line, place.end_column) == places


def test_a_field_with_markdown_gives_its_words(tmp_path: Path) -> None:
    terms = "terms:\n  a:\n    term: A\n    definition: The **how** of [it](ref:page/a) [@x, p. 2] & \\*.\n"
    write_project(tmp_path, {"docs/en/glossary.yml": terms})
    library, _ = load_folder(tmp_path)
    entry = library.find("term/a")
    assert entry is not None
    definition = entry.fields.words("definition")
    assert definition.text == "The how of it & *."
    assert definition.typed == "The **how** of [it](ref:page/a) [@x, p. 2] & \\*."
    assert [link.target for text in entry.texts for link in text.links] == ["ref:page/a"]
    assert entry.fields.words("term").inlines is None
