"""What comes back in a pack and is refused: each fault with its place, and nothing is written."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldguide.pipeline import (
    import_pack,
)
from fieldguide.translate import (
    PackChoice,
    PackError,
    read_pack,
)
from fieldguide.translate.formats.zips import refuse_large
from golden import write_project
from packs import FORMATS, PROJECT, change, filled, pack_of, upper, with_target, write_translated, written
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


@pytest.mark.parametrize(
    ("name", "target", "message"),
    [
        ("text//0", "SEPT <1/>. VOIR.", "the mark `<2>…</2>` is missing (link: ref:form/farms)"),
        ("text//0", "SEPT. <2>VOIR</2>", "the mark `<1/>` is missing (source: report-2015, p. 7)"),
        ("text//0", "SEPT <1/> <1/> <2>VOIR</2>", "the mark `<1/>` stands 2 times"),
        ("text//0", "SEPT <1/> <2>VOIR", "the mark `<2>` is not closed"),
        ("text//0", "SEPT <1/> </2>VOIR<2>", "the mark `</2>` closes none that is open"),
        ("text//0", "SEPT <1/> <2>VOIR</2> <9/>", "the mark `<9/>` is not in the source"),
        ("text//0", "SEPT <1>A</1> <2>VOIR</2>", "the mark `<1>` is written in another way in the source"),
        ("text/do/1", "UN\nDEUX <1/>", "it has several lines, and the source has one"),
        ("text/do/7", "A\u2028B", "a sign that nobody sees stands in it (U+2028)"),
        ("key_points", "UN\n\nDEUX", "there is an empty line in the list"),
        ("text/do/8", "JAMAIS. [ICI](https://example.org)", "a link stands in it that is not in the source"),
        ("text/do/8", "VOIR WWW.example.org", "an address stands in it that is not in the source"),
        ("text/do/8", "SEUL [@report-2015, p. 9]", "a source stands in it that is not in the source"),
        ("text/do/8", "SEUL `rm`", "code stands in it that is not in the source"),
        ("text/do/8", "SEUL <b>ICI</b>", "a tag stands in it that is not in the source"),
        ("text/do/0", "QUOI FAIRE {#autre}", "an attribute stands in it that is not in the source"),
        ("summary", "![](a.png)", "a link stands in it that is not in the source"),
        ("key_points", "UN [ICI](ref:form/farms)\nDEUX", "a link stands in it that is not in the source"),
    ],
)
@pytest.mark.parametrize("format", ["xlsx", "xlf", "po"])
def test_what_would_change_a_fact_is_refused_with_its_place(
    project: Path, tmp_path: Path, format: str, name: str, target: str, message: str
) -> None:
    if format == "xlf" and (
        "closed" in message or "another way" in message or "closes" in message or "U+2028" in message
    ):
        pytest.skip("XML cannot say it")
    if format == "po" and "U+2028" in message:
        pytest.skip("refused before it is read, below")
    pack = with_target(filled(pack_of(project, PackChoice(entries=("form/work",))), upper), name, target)
    before = snapshot(project)
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "packs", format))
    assert message in [one.message for one in found.problems]
    assert all(re.match(r"(row|line|unit u)\s?\d+", one.place) for one in found.problems)
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("name", "target", "code"),
    [
        ("stages.before.lines.ask.help", "13 PERSONNES", "FG404"),
        ("text//0", "- COMMENT", "FG404"),
    ],
)
def test_what_a_rule_would_tell_is_refused_too(
    project: Path, tmp_path: Path, name: str, target: str, code: str
) -> None:
    pack = with_target(filled(pack_of(project, PackChoice(entries=("tool/list",))), upper), name, target)
    before = snapshot(project)
    found = import_pack(project / "mkdocs.yml", written(pack, tmp_path / "packs"))
    assert [one for one in found.problems if code in one.message], found.problems
    assert snapshot(project) == before


def test_a_source_that_was_changed_in_the_pack_or_since_is_told(project: Path, tmp_path: Path) -> None:
    path = written(filled(pack_of(project), upper), tmp_path / "packs")
    change(project, "docs/en/forms/work.md", "Seven people", "Eight people")
    found = import_pack(project / "mkdocs.yml", path)
    assert [(one.id, one.message) for one in found.problems] == [
        ("form/work#text//0", "the source says something else than in the project")
    ]


def test_a_pack_of_another_language_and_unknown_passages_are_told(project: Path, tmp_path: Path) -> None:
    path = written(filled(pack_of(project), upper), tmp_path / "packs")
    found = import_pack(project / "mkdocs.yml", path, "ar")
    assert [one.message for one in found.problems] == ["the pack is for `fr`, and not for `ar`"]
    (project / "docs/en/forms/farms.md").unlink()
    found = import_pack(project / "mkdocs.yml", path)
    assert "there is no passage `form/farms#title`" in [one.message for one in found.problems]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "content", [b"", b"\0\1\2", b"PK\3\4", "häß".encode("latin-1"), b"<xliff/>", b'msgid "x']
)
def test_what_is_no_pack_is_told_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / f"broken.{name}"
    path.write_bytes(content)
    with pytest.raises(PackError, match="broken"):
        read_pack(path)


def test_a_sign_that_would_end_a_line_is_told_with_its_line(project: Path, tmp_path: Path) -> None:
    pack = with_target(
        filled(pack_of(project, PackChoice(entries=("form/work",))), upper), "title", "A\u2028B"
    )
    path = written(pack, tmp_path / "packs", "po")
    with pytest.raises(PackError, match=r"line \d+: a sign that nobody sees stands in it \(U\+2028\)"):
        read_pack(path)


def test_changes_that_a_word_processor_tracks_are_told(project: Path, tmp_path: Path) -> None:
    """What was put in would not be read, and what was taken out would."""
    path = written(filled(pack_of(project), upper), tmp_path / "packs", "docx")
    with zipfile.ZipFile(path) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    name = "word/document.xml"
    files[name] = re.sub(
        rb"(<w:r>.*?</w:r>)", rb'<w:ins w:id="1" w:author="a">\1</w:ins>', files[name], count=1
    )
    with zipfile.ZipFile(path, "w") as packed:
        for one, content in files.items():
            packed.writestr(one, content)
    with pytest.raises(PackError, match="tracked"):
        read_pack(path)


def test_a_unit_that_a_tool_has_parted_is_read_whole(project: Path, tmp_path: Path) -> None:
    path = written(
        filled(pack_of(project, PackChoice(entries=("form/farms",))), upper), tmp_path / "packs", "xlf"
    )
    text = path.read_text(encoding="utf-8")
    parted = re.sub(
        r"<segment[^>]*>\s*<source>A short summary.</source>\s*<target>A SHORT SUMMARY.</target>\s*</segment>",
        "<segment><source>A short</source><target>A SHORT</target></segment><ignorable><source> </source></ignorable>"
        "<segment><source>summary.</source><target>SUMMARY.</target></segment>",
        text,
    )
    assert parted != text
    path.write_text(parted, encoding="utf-8")
    [row] = [one for one in read_pack(path).rows if one.id.endswith("#summary")]
    assert (row.source, row.target) == ("A short summary.", "A SHORT SUMMARY.")


def test_a_pack_that_declares_entities_or_unpacks_to_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlf"
    path.write_text(
        '<!DOCTYPE a [<!ENTITY b "bb">]><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">&b;</xliff>'
    )
    with pytest.raises(PackError, match="declares"):
        read_pack(path)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * 61_000_000)
    with pytest.raises(PackError, match="more in it"):
        refuse_large(buffer.getvalue())
    with pytest.raises(PackError, match="no pack by its name"):
        read_pack(tmp_path / "pack.txt")


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_pack_is_read_or_told(project: Path, tmp_path: Path, name: str) -> None:
    whole = written(filled(pack_of(project), upper), tmp_path / "packs", name).read_bytes()
    path = tmp_path / f"damaged.{name}"

    @settings(max_examples=120, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.binary(max_size=4)), min_size=1, max_size=4))
    def damage(places: list[tuple[int, bytes]]) -> None:
        content = whole
        for at, new in places:
            content = content[:at] + new + content[at + 2 :]
        path.write_bytes(content)
        with suppress(PackError):
            read_pack(path)

    damage()


@given(st.binary(max_size=200), st.sampled_from(FORMATS))
def test_no_bytes_make_a_reader_fail_in_another_way(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any.{name}"
    path.write_bytes(content)
    with suppress(PackError):
        read_pack(path)
