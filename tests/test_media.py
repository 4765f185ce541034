"""Looking into pictures and documents: what they carry is found, whatever way it is written."""

from __future__ import annotations

import io
import itertools
import random
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageSequence
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from fieldguide.cli import run
from fieldguide.load import strip_picture
from fieldguide.load.media import look_into
from fieldguide.model import FILE_FORMATS, MOST_PIXELS, MediaFacts, ending_of, format_of
from measuring import processor_time_below
from media_files import (
    CORE,
    MADE,
    SVG,
    XMP,
    grow_jpeg,
    make,
    make_animation,
    make_exif,
    make_huge_png,
    make_office,
    make_open_document,
    make_pdf,
    make_picture,
    make_text_chunks,
    make_word,
    make_zip,
)

MANUAL = Path(__file__).parent.parent / "docs/en/project/writing.md"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
HANDLERS = " ".join(f'on{number}a=""' for number in range(50_000))
RELATION = (
    "<Relationships><Relationship Id='r1' Type='http://x/{kind}' Target='{target}' {mode}/></Relationships>"
)


def facts(content: bytes, name: str) -> MediaFacts:
    return look_into(content, f"docs/en/forms/{name}")[0]


def drawing(inside: str) -> MediaFacts:
    return facts(f"{HEAD}{inside}</svg>".encode(), "x.svg")


def kinds(found: MediaFacts) -> set[str]:
    names = (
        "broken",
        "tells_place",
        "tells_people",
        "runs",
        "loads",
        "carries",
        "declares",
        "locked",
        "moves",
    )
    return {name for name in names if getattr(found, name)}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (make_picture(), "a.png"),
        (make_picture("JPEG"), "a.jpg"),
        (make_picture("JPEG", progressive=True), "a.jpeg"),
        (make_picture("GIF"), "a.gif"),
        (make_picture("WEBP"), "a.webp"),
        (make_picture("WEBP", lossless=True), "a.WEBP"),
        (SVG.encode(), "a.svg"),
        (("\ufeff" + SVG).encode(), "a.svg"),
        (make_pdf(), "a.pdf"),
        (make_word(), "a.docx"),
        (make_office("xl/workbook.xml", {}), "a.xlsx"),
        (make_office("ppt/presentation.xml", {}), "a.pptx"),
        (make_open_document({}), "a.odt"),
        (make_open_document({}, "spreadsheet"), "a.ods"),
        (make_open_document({}, "presentation"), "a.odp"),
        (make_zip({"META-INF/container.xml": ""}, {"mimetype": "application/epub+zip"}), "a.epub"),
        (b"a;b\n1;2\n", "a.csv"),
        (b"MZ,BM\n1,2\n", "a.csv"),
        (b"<p>text that looks like a page</p>", "a.txt"),
        ("نص".encode(), "a.txt"),
        (b'{"a": 1}', "a.json"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "a.ics"),
        (b"WEBVTT\n\n00:00.000 --> 00:01.000\nText\n", "a.vtt"),
        (b"ID3\x04\0\0\0\0\0\0", "a.mp3"),
        (b"OggS\0\2", "a.opus"),
        (b"\0\0\0\x18ftypM4A \0\0\0\0", "a.m4a"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "a.mp4"),
        (b"\x1a\x45\xdf\xa3\x9fB\x86\x81\1", "a.webm"),
    ],
)
def test_a_plain_file_of_every_format_is_known_and_has_nothing_to_tell(content: bytes, name: str) -> None:
    found = facts(content, name)
    promised = format_of(name)
    assert promised is not None
    assert found.format in promised.endings
    assert kinds(found) == set()
    assert len(found.digest) == 64


def test_every_format_of_the_list_is_tried_above() -> None:
    (mark,) = [
        one
        for one in test_a_plain_file_of_every_format_is_known_and_has_nothing_to_tell.pytestmark  # type: ignore[attr-defined]
        if one.name == "parametrize"
    ]
    tried = {ending_of(name) for _, name in mark.args[1]}
    assert {one.endings[0] for one in FILE_FORMATS} - tried <= {"geojson", "ogg"}


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"<!DOCTYPE html><p>x", "html"),
        (b"\n\n<html><body>", "html"),
        (b"<!-- a --><script>x</script>", "html"),
        (b"\xef\xbb\xbf<HTML>", "html"),
        (b"MZ\x90\0", "exe"),
        (b"II*\0\x08\0\0\0", "tif"),
        (b"\0\0\0\x18ftypavif", "avif"),
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"\x1f\x8b\x08\0", "gz"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (make_zip({"a.txt": "x"}), "zip"),
        (b"<?xml version='1.0'?><note/>", "xml"),
        (b"\0\1\2\3", ""),
    ],
)
def test_a_file_called_png_is_what_is_in_it(content: bytes, ending: str) -> None:
    assert facts(content, "fake.png").format == ending


@pytest.mark.parametrize(
    "content",
    [
        make_picture("JPEG", exif=make_exif(place=True)),
        make_picture("PNG", exif=make_exif(place=True)),
        make_picture("WEBP", exif=make_exif(place=True)),
        make_word(word__media__a_dot_jpg=make_picture("JPEG", exif=make_exif(place=True))),
        make_open_document({"Pictures/a.png": make_picture("PNG", exif=make_exif(place=True))}),
        b"\0\0\0\x18ftypmp42\0\0\0\0moov\0\0\0\x20\xa9xyz\0\x12\x15\xc7+33.8900+035.5000/",
    ],
)
def test_a_place_is_found_wherever_it_stands(content: bytes) -> None:
    names = {b"\xff\xd8": "a.jpg", b"\x89P": "a.png", b"RI": "a.webp", b"PK": "a.docx"}
    assert "GPS" in facts(content, names.get(content[:2], "a.mp4")).tells_place[0].what


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (make_picture("JPEG", exif=make_exif(people=True)), "a.jpg", "the owner of the camera"),
        (make_picture("JPEG", comment=b"for Jane"), "a.jpg", "a comment"),
        (make_picture("JPEG", xmp=XMP), "a.jpg", "XMP text"),
        (make_picture("PNG", pnginfo=make_text_chunks()), "a.png", "XMP text"),
        (make_picture("WEBP", xmp=XMP), "a.webp", "XMP text"),
        (make_picture("GIF", comment=b"for Jane"), "a.gif", "a comment"),
        (make_word(docProps__core_dot_xml=CORE.format(author="Jane")), "a.docx", "an author"),
        (make_word(docProps__app_dot_xml="<P><Company>Office</Company></P>"), "a.docx", "a company"),
        (make_word(word__comments_dot_xml="<c/>"), "a.docx", "comments with their authors"),
        (
            make_office("xl/workbook.xml", {"xl/persons/person.xml": ""}),
            "a.xlsx",
            "comments with their authors",
        ),
        (
            make_office("word/document.xml", {"word/document.xml": '<w:ins w:author="J">'}),
            "a.docx",
            "tracked",
        ),
        (
            make_open_document({"meta.xml": "<meta:initial-creator>Jane</meta:initial-creator>"}),
            "a.odt",
            "an author",
        ),
        (make_open_document({"content.xml": "<office:annotation><dc:creator>J"}), "a.odt", "comments"),
        (make_pdf(lambda writer: writer.add_metadata({"/Author": "Jane"})), "a.pdf", "an author"),
    ],
)
def test_people_are_found_and_never_named(content: bytes, name: str, told: str) -> None:
    whats = [one.what for one in facts(content, name).tells_people]
    assert any(one.startswith(told) for one in whats), whats
    assert "Jane" not in str(whats)


def test_iptc_text_is_found() -> None:
    data = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x08\x1c\x02\x50\0\x04Jane"
    picture = make_picture("JPEG")
    segment = b"\xff\xed" + struct.pack(">H", len(data) + 2) + data
    assert [one.what for one in facts(picture[:2] + segment + picture[2:], "a.jpg").tells_people] == [
        "IPTC text"
    ]


@pytest.mark.parametrize("content", [make_word(docProps__core_dot_xml=CORE.format(author=" ")), make_pdf()])
def test_an_empty_author_is_none(content: bytes) -> None:
    assert not facts(content, "a.docx").tells_people


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        "<script href='#a'/>",
        "<SCRIPT>x</SCRIPT>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>x</s:script>",
        "<html:script xmlns:html='http://www.w3.org/1999/xhtml'/>",
        "<b xmlns='http://www.w3.org/1999/xhtml'>x</b>",
        "<foreignObject/>",
        "<g><g><iframe/></g></g>",
        "<circle onclick='x'/>",
        "<a><set attributeName=' xlink:href ' to='javascript:x'/></a>",
        "<circle ONLOAD = 'x'/>",
        "<svg:g xmlns:svg='http://www.w3.org/2000/svg' onfocusin=''/>",
        "<a href='javascript:x'/>",
        "<a xlink:href=' JaVa&#9;Script&#58;x'/>",
        "<a href='vbscript:x'/>",
        "<use href='data:image/svg+xml,%3Csvg/%3E'/>",
        "<image xlink:href='DATA:text/html;base64,AA'/>",
        "<image href='data:,x'/>",
        "<feImage href='data:image/svg+xml;base64,AA'/>",
        "<set attributeName='href' to='#b'/>",
        "<animate attributeName='xlink:href' values='#a;#b'/>",
        "<animate attributeName='onclick' to='x'/>",
        "<rect style='behavior: url(#x)'/>",
        "<style>rect { -moz-binding: url(#x) }</style>",
        "<rect style='fill: url(javascript:x)'/>",
        "<?php system('x') ?>",
    ],
)
def test_what_runs_in_a_drawing_is_found(inside: str) -> None:
    assert "runs" in kinds(drawing(inside))


@pytest.mark.parametrize(
    "inside",
    [
        "<image href='https://example.org/a.png'/>",
        "<image xlink:href='a.png'/>",
        "<use href='other.svg#a'/>",
        "<a href='//example.org'/>",
        "<a href='page.html'/>",
        "<rect fill='url(https://example.org/#a)'/>",
        "<rect fill='url( &quot;a.svg#b&quot; )'/>",
        "<rect style='filter: URL(a.svg#b)'/>",
        "<rect style='fill: u\\72 l(a.svg)'/>",
        "<rect style='fill: \\75\\72\\6c(a.svg)'/>",
        "<rect style='cursor: image-set(\"a.png\" 1x)'/>",
        "<style>@import 'a.css';</style>",
        "<style>@IMPORT/**/url(a.css);</style>",
        "<style>@\\69mport 'a.css';</style>",
        "<style><![CDATA[@font-face { src: url(a.woff) }]]></style>",
        "<style>/* */ rect { fill: url(&#x61;.svg) }</style>",
        "<mpath xlink:href='file:///etc/passwd'/>",
        "<tref xlink:href='http://localhost/'/>",
        "<?xml-stylesheet href='a.css'?>",
    ],
)
def test_what_a_drawing_loads_is_found(inside: str) -> None:
    assert "loads" in kinds(drawing(inside))


@pytest.mark.parametrize(
    "inside",
    [
        "<use href='#a'/>",
        "<use xlink:href=' #a '/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<rect fill='url(#a)' style='filter:url(\"#b\")'/>",
        "<style>rect { fill: url('#a') } /* url(https://example.org) */</style>",
        "<text>javascript:x on click url(x) @import</text>",
        "<title>Map (north)</title><desc>a\\b @ c</desc>",
        "<animate attributeName='r' values='1;2'/>",
        "<rect class='on' data-one='1'/>",
        "<g once='1' on='2' />",
        "<?xpacket begin=''?>",
        "<!-- <script>x</script> -->",
    ],
)
def test_a_harmless_drawing_is_left_in_peace(inside: str) -> None:
    found = kinds(drawing(inside))
    assert found == (set() if "once" not in inside else {"runs"})


def test_a_drawing_that_is_not_well_formed_is_told_where_it_breaks() -> None:
    (fault,) = facts(f"{HEAD}\n<g>\n</svg>".encode(), "x.svg").broken
    assert (fault.line, fault.column) == (3, 3)
    assert "well-formed" in fault.what


@pytest.mark.parametrize(
    ("style", "column"),
    [
        ("a{} \\75rl(x)", 5),
        ("/* ab */ @\\69mport 'x'", 10),
        ("/* ab */url(x)", 9),
        ("é{}\t@import 'x'", 5),
    ],
)
def test_a_place_in_a_style_is_counted_in_what_was_written(style: str, column: int) -> None:
    """Also behind a comment and where an escape begins the word."""
    (found,) = drawing(f"\n<style>{style}</style>").loads
    assert (found.line, found.column) == (2, column + len("<style>"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "latin-1"])
def test_a_drawing_in_another_encoding_is_told(encoding: str) -> None:
    content = SVG.replace("<circle", "<title>é</title><circle").encode(encoding)
    assert [one.what for one in facts(content, "x.svg").broken] == ["it is not in UTF-8"]


def test_entities_are_never_expanded() -> None:
    names = "abcdefghijklmnop"
    bomb = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in itertools.pairwise(names))
    text = f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{bomb}]>{HEAD}<text>&p;</text></svg>'
    with processor_time_below(0.5):
        assert kinds(facts(text.encode(), "x.svg")) == {"declares"}


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (make_word(word__vbaProject_dot_bin=b"x"), "a.docx", "runs"),
        (make_office("xl/workbook.xml", {"XL/VBAPROJECT.BIN": b"x"}), "a.xlsx", "runs"),
        (make_zip({"[Content_Types].xml": "<x macroEnabled.main/>", "word/a": ""}), "a.docx", "runs"),
        (make_word(word__activeX__activeX1_dot_xml="x"), "a.docx", "runs"),
        (
            make_office(
                "word/document.xml",
                {"word/document.xml": "<w:instrText>DD</w:instrText><w:instrText>EAUTO c</w:instrText>"},
            ),
            "a.docx",
            "runs",
        ),
        (
            make_office("xl/workbook.xml", {"xl/externalLinks/externalLink1.xml": "<ddeLink/>"}),
            "a.xlsx",
            "runs",
        ),
        (make_open_document({"Basic/Standard/Module1.xml": "x"}), "a.odt", "runs"),
        (make_zip({"a.xhtml": "<SCRIPT>x</SCRIPT>"}, {"mimetype": "application/epub+zip"}), "a.epub", "runs"),
        (make_word(word__embeddings__oleObject1_dot_bin="x"), "a.docx", "carries"),
        (make_word(word__media__setup_dot_EXE="MZ"), "a.docx", "carries"),
        (
            make_word(
                word___rels__document_dot_xml_dot_rels=RELATION.format(
                    kind="image", target="https://example.org/a.png", mode="TargetMode='External'"
                )
            ),
            "a.docx",
            "loads",
        ),
        (
            make_open_document(
                {"content.xml": '<draw:image xlink:type="s" xlink:href="https://example.org/a.png"/>'}
            ),
            "a.odt",
            "loads",
        ),
        (make_open_document({"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "a.odt", "locked"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            "locked",
        ),
    ],
)
def test_what_documents_hold_is_found(content: bytes, name: str, kind: str) -> None:
    found = facts(content, name)
    assert kind in kinds(found)
    assert found.format == ending_of(name)


def test_a_link_in_a_document_is_no_fault() -> None:
    link = RELATION.format(kind="hyperlink", target="https://example.org", mode="TargetMode='External'")
    assert not kinds(facts(make_word(word___rels__document_dot_xml_dot_rels=link), "a.docx"))


def _action(kind: str) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        action = DictionaryObject(
            {NameObject("/S"): NameObject(kind), NameObject("/F"): TextStringObject("x")}
        )
        page = writer.pages[0]
        page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): writer._add_object(action)})

    return change


def _name_a_script(writer: PdfWriter) -> None:
    script = DictionaryObject({NameObject("/JS"): TextStringObject("app.alert(1)")})
    names = ArrayObject([TextStringObject("a"), writer._add_object(script)])
    tree = DictionaryObject({NameObject("/Names"): names})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): tree})


def _link(writer: PdfWriter) -> None:
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject("https://example.org")}
    )
    note = DictionaryObject({NameObject("/Subtype"): NameObject("/Link"), NameObject("/A"): action})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (_name_a_script, {"runs"}),
        (_action("/JavaScript"), {"runs"}),
        (_action("/Launch"), {"runs"}),
        (_action("/SubmitForm"), {"runs"}),
        (_action("/ImportData"), {"runs"}),
        (_action("/GoToR"), {"loads"}),
        (lambda writer: writer.add_attachment("a.exe", b"MZ"), {"carries"}),
        (lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"), set()),
        (_link, set()),
    ],
)
def test_what_a_pdf_holds_is_found(change: Callable[[PdfWriter], object], kind: set[str]) -> None:
    assert kinds(facts(make_pdf(change), "a.pdf")) == kind


def test_a_pdf_with_a_lock_that_we_cannot_open_is_locked() -> None:
    content = make_pdf(lambda writer: writer.encrypt("secret", algorithm="RC4-128"))
    newer = content.replace(b"/V 2", b"/V 5").replace(b"/R 3", b"/R 6")
    assert newer != content
    assert kinds(facts(newer, "a.pdf")) == {"locked"}


def test_a_small_file_with_a_huge_picture_is_not_unpacked() -> None:
    with processor_time_below(0.5):
        found = facts(make_huge_png(), "a.png")
    assert found.width * found.height > MOST_PIXELS


def test_what_a_zip_unpacks_to_is_bounded() -> None:
    with processor_time_below(5):
        bomb = make_word(**{f"word__b{number}_dot_xml": b" " * 15_000_000 for number in range(9)})
        assert "broken" in kinds(facts(bomb, "a.docx"))


@pytest.mark.parametrize("name", sorted({*MADE} - {"too large photo", "large photo"}))
def test_broken_files_are_judged_and_never_raise(name: str) -> None:
    content = make(name)
    chance = random.Random(name)
    ending = ("a.jpg", "a.png", "a.docx", "a.pdf", "a.gif")
    for _ in range(60):
        changed = bytearray(
            content[: chance.randrange(1, len(content) + 1)] if chance.random() < 0.5 else content
        )
        for _ in range(chance.randrange(1, 6)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        assert facts(bytes(changed), chance.choice(ending)).digest


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_that_is_cut_off_anywhere_is_told(format: str) -> None:
    content = make_picture(format)
    name = f"a.{format.lower().replace('jpeg', 'jpg')}"
    for length in range(12, len(content)):
        assert facts(content[:length], name).broken, length


PICTURES = {
    "photo": lambda: make_picture("JPEG", (64, 48), exif=make_exif(True, True), xmp=XMP, comment=b"Jane"),
    "progressive": lambda: make_picture("JPEG", (64, 48), exif=make_exif(True), progressive=True),
    "png": lambda: make_picture("PNG", (64, 48), exif=make_exif(True, True), pnginfo=make_text_chunks()),
    "webp": lambda: make_picture("WEBP", (64, 48), exif=make_exif(True, True), xmp=XMP),
    "lossless webp": lambda: make_picture("WEBP", (64, 48), lossless=True, exif=make_exif(True)),
    "gif": lambda: make_picture("GIF", (64, 48), comment=b"Jane Doe"),
    "moving gif": lambda: make_animation("GIF", comment=b"Jane Doe", loop=0),
    "moving png": lambda: make_animation("PNG", pnginfo=make_text_chunks()),
    "moving webp": lambda: make_animation("WEBP", exif=make_exif(True), xmp=XMP),
    "with a film behind it": lambda: make("photo with a film behind it"),
    "grown": lambda: grow_jpeg(130_000),
}


@pytest.mark.parametrize("name", PICTURES)
def test_stripping_leaves_every_pixel_and_nothing_to_tell(name: str) -> None:
    before = PICTURES[name]()
    after = strip_picture(before)
    assert after is not None
    assert len(after) < len(before)
    assert frames_of(after) == frames_of(before)
    assert b"Jane" not in after
    assert b"GPS" not in after
    assert kinds(facts(after, "a.png")) <= {"moves"}
    assert strip_picture(after) == after


def frames_of(content: bytes) -> list[tuple[str, tuple[int, int], bytes, object]]:
    with Image.open(io.BytesIO(content)) as image:
        return [
            (frame.mode, frame.size, frame.tobytes(), frame.info.get("duration"))
            for frame in ImageSequence.Iterator(image)
        ]


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_turned_picture_stays_turned(format: str, orientation: int) -> None:
    before = make_picture(format, (64, 48), exif=make_exif(True, True, orientation))
    after = strip_picture(before)
    assert after is not None
    with Image.open(io.BytesIO(after)) as image:
        exif = image.getexif()
        assert dict(exif) == {0x0112: orientation}
    assert frames_of(after)[0][:3] == frames_of(before)[0][:3]
    assert not kinds(facts(after, "a.png"))
    assert strip_picture(after) == after


def test_colours_are_kept() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for format in ("JPEG", "PNG", "WEBP"):
        after = strip_picture(make_picture(format, icc_profile=profile, exif=make_exif(True)))
        assert after is not None
        with Image.open(io.BytesIO(after)) as image:
            assert image.info["icc_profile"] == profile


@pytest.mark.parametrize(
    "content", [b"", b"<svg/>", make_pdf(), make_word(), make_picture()[:-4], b"\xff\xd8\xff"]
)
def test_what_is_no_whole_picture_is_not_stripped(content: bytes) -> None:
    assert strip_picture(content) is None


def test_the_command_strips_in_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo, plain = tmp_path / "camp.jpg", tmp_path / "tent.png"
    photo.write_bytes(make("photo with its place"))
    plain.write_bytes(make("picture"))
    photo.chmod(0o640)
    before = frames_of(photo.read_bytes())
    assert run(["strip", str(photo), str(plain)]) == 0
    assert re.fullmatch(
        rf"{photo}: \d+ bytes taken out\n{plain}: nothing to take out\n", capsys.readouterr().out
    )
    assert frames_of(photo.read_bytes()) == before
    assert photo.stat().st_mode & 0o777 == 0o640
    assert plain.read_bytes() == make("picture")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["camp.jpg", "tent.png"]


def test_the_command_writes_nothing_where_one_file_is_no_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo, text = tmp_path / "camp.jpg", tmp_path / "list.docx"
    photo.write_bytes(make("photo with its place"))
    text.write_bytes(make("document"))
    assert run(["strip", str(photo), str(text)]) == 2
    assert "list.docx is no whole PNG, JPEG, GIF or WebP picture" in capsys.readouterr().err
    assert photo.read_bytes() == make("photo with its place")
    link = tmp_path / "link.jpg"
    link.symlink_to(photo)
    assert run(["strip", str(link)]) == 2
    assert run(["strip", str(tmp_path / "none.jpg")]) == 2


def test_the_manual_and_the_rules_name_every_format_and_every_bound() -> None:
    from fieldguide.check.rules import file_kind_refused, file_large, file_too_large

    manual = MANUAL.read_text(encoding="utf-8")
    told = " ".join((file_kind_refused.__doc__ or "").split())
    large, too_large = file_large.__doc__ or "", file_too_large.__doc__ or ""
    for format in FILE_FORMATS:
        assert f"`{format.endings[0]}`" in manual
        assert f"`{format.endings[0]}`" in told
        bounds = format.bounds
        sizes = [
            f"{one // 1_000_000} MB" if one >= 1_000_000 else f"{one // 1000} kB"
            for one in (bounds.large, bounds.too_large)
        ]
        assert f"{sizes[0]} | {sizes[1]} |" in manual
        assert sizes[0] in large
        assert sizes[1] in too_large


def test_a_zip_that_names_a_member_twice_is_read() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<x/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/document.xml", "<x/>")
    assert facts(buffer.getvalue(), "a.docx").format == "docx"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<!---->" * 20_000, "a.png"),
        (b"<?xml " * 20_000, "a.png"),
        (b"\xff\xd8" + b"\xff" * 2_000_000, "a.jpg"),
        (make_picture("JPEG")[:-2] + b"\xff" * 2_000_000, "a.jpg"),
        (make_picture("JPEG")[:-2] + b"\xff\x00" * 1_000_000, "a.jpg"),
        (b"GIF89a" + b"\0" * 7 + b"!\xfe\0" * 500_000, "a.gif"),
        (HEAD.encode() + b"<g>" * 400_000, "a.svg"),
        (f"{HEAD}<g {HANDLERS}/></svg>".encode(), "a.svg"),
        (f"{HEAD}<style>{'url(' * 200_000}</style></svg>".encode(), "a.svg"),
        (f"{HEAD}<style>{'/*' * 200_000}</style></svg>".encode(), "a.svg"),
        (f"{HEAD}<style>{'expression ' * 100_000}</style></svg>".encode(), "a.svg"),
        (f"{HEAD}{'<g>' * 3_000_000}".encode(), "a.svg"),
        (make_word(word___rels__a_dot_rels=b"<Relationship " * 200_000), "a.docx"),
        (make_word(word___rels__a_dot_rels=b"<Relationship " + b"a" * 3_000_000), "a.docx"),
        (make_word(docProps__app_dot_xml=b"<Company " * 300_000), "a.docx"),
        (make_word(word__a_dot_xml=b"<w:instrText " * 300_000), "a.docx"),
        (b"[" * 1_000_000, "a.json"),
        (b"%PDF-1.7\n" + b"1 0 obj\n<<" * 20_000 + b"%%EOF", "a.pdf"),
    ],
)
def test_hostile_files_are_read_in_time(content: bytes, name: str) -> None:
    with processor_time_below(5):
        facts(content, name)
