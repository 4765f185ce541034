"""Books: the pages of courses, tools and languages as PDF and EPUB, and the site of a language as ZIM."""

from __future__ import annotations

import hashlib
import io
import os
import re
import socket
import struct
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import which

import pytest
from lxml import etree
from pypdf import PdfReader

from book_files import (
    FILES,
    OPF,
    XHTML,
    fonts,
    has_epubcheck,
    judge_epub,
    links,
    make,
    outline,
    run_epubcheck,
    texts,
    unpack,
)
from commands import run_fieldguide
from fieldguide.content.words import choose_words
from fieldguide.errors import MachineError, UsageError
from fieldguide.export.books import read_html, write_xml
from fieldguide.export.pdf import write_pdf
from fieldguide.export.zim.languages import three_letters
from fieldguide.export.zim.picture import SIZE, draw_picture
from fieldguide.export.zim.steady import make_steady
from fieldguide.export.zim.write import shorten
from fieldguide.model import Book, BookPage, BookPart, Settings
from fieldguide.pipeline import ExportRequest, export_project, load_settings
from golden import write_project

ZIM = pytest.mark.skipif(
    not (which("zimwriterfs") and which("zimcheck")), reason="zim-tools is not on this machine"
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("books")
    write_project(folder, FILES)
    return folder


def export(project: Path, format: str, *ids: str, languages: tuple[str, ...] = ()) -> dict[str, bytes]:
    to = project / "out" / f"{format}-{len(list((project / 'out').glob('*')))}"
    checked, written = export_project(
        ExportRequest(project / "mkdocs.yml", format, to, languages, entries=ids)
    )
    assert not checked.errors, [str(one) for one in checked.diagnostics]
    return {one.path.name: one.path.read_bytes() for one in written}


@pytest.fixture(scope="module")
def papers(project: Path) -> dict[str, bytes]:
    made = export(project, "pdf", "boats", "tool/rope", "book", languages=("en", "ar"))
    assert sorted(made) == [
        "book.ar.pdf",
        "book.pdf",
        "module-boats.pdf",
        "tool-rope.ar.pdf",
        "tool-rope.pdf",
    ]
    return made


@pytest.fixture(scope="module")
def readers(project: Path) -> dict[str, bytes]:
    return export(project, "epub")


def test_a_pdf_tells_what_it_is(papers: dict[str, bytes]) -> None:
    for name, (language, title) in {
        "module-boats.pdf": ("en", "Boats – Tiny"),
        "tool-rope.ar.pdf": ("ar", "حبل – Tiny"),
        "book.pdf": ("en", "Tiny"),
    }.items():
        reader = PdfReader(io.BytesIO(papers[name]))
        catalog = reader.root_object
        assert catalog["/Lang"] == language
        assert catalog["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in catalog
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
        assert b"pdfuaid:part" in catalog["/Metadata"].get_data()
        assert reader.metadata is not None
        assert reader.metadata.title == title
        assert reader.metadata.creation_date is not None
        assert f"{reader.metadata.creation_date:%Y-%m-%d}" == "2026-11-22"


def test_a_course_on_paper_has_a_cover_contents_and_all_its_pages(papers: dict[str, bytes]) -> None:
    marks = outline(papers["module-boats.pdf"])
    top = [one for one in marks if not one.startswith("-")]
    assert top == ["Contents", "Boats", "Floating", "Boats", "A rope", "Answers"]
    assert "-Water" in marks
    pages = texts(papers["module-boats.pdf"])
    assert "Boats" in pages[0]
    assert "2026.11, 22 November 2026" in pages[0]
    assert pages[1].startswith("Contents")
    assert re.search(r"Floating[ .]+4", pages[1])


def test_each_sheet_says_which_edition_it_is_and_which_page(papers: dict[str, bytes]) -> None:
    pages = texts(papers["module-boats.pdf"])
    for number, text in list(enumerate(pages, 1))[1:]:
        assert "Edition 2026.11, 22 November 2026 · For: everyone" in text
        assert f"{number} / {len(pages)}" in text
    assert any("Reviewed 1 January 2026" in text for text in pages)


def test_answers_stand_apart_from_their_questions(papers: dict[str, bytes]) -> None:
    pages = texts(papers["module-boats.pdf"])
    questions = next(number for number, text in enumerate(pages) if "Boats float." in text)
    key = next(number for number, text in enumerate(pages) if "They do." in text)
    assert questions < key
    assert "Right answer" not in " ".join(pages[:key])
    assert "A True B False" in pages[questions]
    assert "A Right answer: True They do." in pages[key]
    assert "Show the answer" not in " ".join(pages)


def test_links_lead_to_what_is_in_the_book_and_nowhere_else(papers: dict[str, bytes]) -> None:
    course = " ".join(texts(papers["module-boats.pdf"]))
    assert "Do the other course first" in course
    outside, inside = links(papers["module-boats.pdf"])
    assert set(outside) <= {"https://example.org/boats"}
    assert inside > 10
    # Alone, a tool names the page that is not beside it; in the book it leads there.
    assert links(papers["tool-rope.pdf"]) == ([], 0)
    assert links(papers["book.pdf"])[1] > inside


def test_letters_are_those_of_our_own_fonts(papers: dict[str, bytes]) -> None:
    for name, content in papers.items():
        used = {one.rpartition("+")[2] for one in fonts(content)}
        assert used, name
        # As the style sheet names them: any other would come from this machine.
        assert all(one.startswith("Fieldguide") for one in used), (name, used)
    assert any("Arabic" in one for one in fonts(papers["tool-rope.ar.pdf"]))


def test_the_same_book_gives_the_same_bytes(project: Path, papers: dict[str, bytes]) -> None:
    code = (
        "import hashlib, sys; from pathlib import Path; sys.path.insert(0, sys.argv[2]);"
        "from book_files import make; print(hashlib.sha256(make(Path(sys.argv[1]), sys.argv[3])).hexdigest())"
    )
    here = str(Path(__file__).parent)
    for name, id in {"module-boats.pdf": "module/boats", "tool-rope.ar.pdf": "tool/rope"}.items():
        language = "ar" if ".ar." in name else "en"
        own = make(project, f"{id} {language}")
        assert own == papers[name]
        done = subprocess.run(
            [sys.executable, "-c", code, str(project), here, f"{id} {language}"],
            env=os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.split()[-1] == hashlib.sha256(papers[name]).hexdigest()


def tiny_book(project: Path, html: str) -> tuple[Book, Settings]:
    settings, _ = load_settings(project / "mkdocs.yml")
    assert settings is not None
    page = BookPage("page/a", "a.html", "A", f'<article><h1 id="fg-title">A</h1>{html}</article>')
    language = settings.languages[0]
    return Book("a", "page/a", language, "A", "", "1", (BookPart("", (page,)),), {}), settings


@pytest.mark.parametrize(
    "html",
    [
        '<p><img src="a.png" alt="b"></p>',
        '<p><img src="https://example.org/a.png" alt="b"></p>',
        '<p style="background: url(https://example.org/a.png)">b</p>',
        '<p style="background: url(file:///etc/hostname)">b</p>',
    ],
)
def test_a_pdf_is_made_of_its_book_alone(project: Path, html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    book, settings = tiny_book(project, html)
    with pytest.raises(MachineError, match=r"a\.pdf: .* is not in the book"):
        write_pdf(book, settings, choose_words(settings, "en"))


# Some lines more than a sheet of A5 holds in letters of the usual size; and far more than one holds in any.
LINES = {"a little": 31, "a lot": 150}


@pytest.mark.parametrize(
    ("length", "declared", "wanted"),
    [("a little", "", 1), ("a little", ' data-pages="2"', 2), ("a lot", "", 6)],
)
def test_a_sheet_takes_the_paper_that_it_declares(
    project: Path, length: str, declared: str, wanted: int
) -> None:
    lines = "".join(f"<p>Line {number} of it.</p>" for number in range(LINES[length]))
    html = (
        '<h1>A card</h1><p>Before. <a href="#text">It</a></p>'
        f'<div class="fg-iec" data-layout="a5"{declared}><h2 id="text">What it is called</h2>{lines}</div>'
        '<h2 id="pictures">In pictures</h2><ul class="fg-iec fg-panels" data-layout="a4-panels"><li>One</li></ul>'
        "<p>After.</p>"
    )
    book, settings = tiny_book(project, html)
    pages = texts(write_pdf(book, settings, choose_words(settings, "en")))
    sheet = [page for page in pages if re.search(r"Line \d+ of it", page)]
    assert len(sheet) == wanted
    assert "Before." in pages[0]
    assert "After." in pages[-1]
    # What its page calls a sheet is not on it, nor alone on a page; what led there leads to the sheet.
    assert len(pages) == wanted + 3
    assert not any("What it is called" in page or "In pictures" in page for page in pages)
    assert links(write_pdf(book, settings, choose_words(settings, "en")))[1] == 1


@pytest.mark.parametrize(
    ("format", "hides", "said"),
    [
        ("pdf", "fieldguide.export.pdf.write.find_spec", "pip install 'fieldguide[pdf]'"),
        ("zim", "fieldguide.export.zim.write.shutil.which", "apt-get install zim-tools"),
        ("zim", "fieldguide.export.zim.write.find_spec", "pip install 'fieldguide[zim]'"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_made(
    project: Path, monkeypatch: pytest.MonkeyPatch, format: str, hides: str, said: str
) -> None:
    monkeypatch.setattr(hides, lambda _: None)
    to = project / f"none-{format}"
    with pytest.raises(UsageError, match=re.escape(said)):
        export_project(ExportRequest(project / "mkdocs.yml", format, to))
    assert not to.exists()


def test_books_are_asked_for_by_id_by_slug_and_by_their_own_names(project: Path) -> None:
    assert sorted(export(project, "epub", "toolkit", "ships", languages=("en",))) == [
        "ships.epub",
        "toolkit.epub",
    ]
    for asked, said in {
        "nothing": "there is no `nothing`",
        "page/about": "`page/about` is no book",
        "book": "`book` is no book",
    }.items():
        with pytest.raises(UsageError, match=re.escape(said)):
            export(project, "epub", asked)
    with pytest.raises(UsageError, match="`module/ships` is no book in fr"):
        export(project, "epub", "module/ships", languages=("fr",))


def test_the_command_takes_names_of_books(project: Path) -> None:
    done = run_fieldguide(project, "export", "epub", "toolkit", "--lang", "en", "--to", "by-command")
    assert done.returncode == 0, done.stderr
    assert "1 file written to by-command" in done.stdout
    done = run_fieldguide(project, "export", "epub", "sails", "--to", "by-command")
    assert done.returncode == 2
    assert "there is no `sails`" in done.stderr


def test_books_for_e_readers_are_whole(readers: dict[str, bytes]) -> None:
    assert sorted(readers) == sorted(
        ("boats.epub", "boats.fr.epub", "ships.epub", "toolkit.epub", "toolkit.fr.epub", "toolkit.ar.epub")
    )
    assert {name: judge_epub(content) for name, content in readers.items()} == {name: [] for name in readers}


@pytest.mark.skipif(not has_epubcheck(), reason="epubcheck, or Java, is not on this machine")
@pytest.mark.parametrize("name", ["boats.epub", "toolkit.ar.epub"])
def test_the_checker_of_the_standard_finds_nothing(
    readers: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(readers[name])
    status, said = run_epubcheck(tmp_path / name)
    assert status == 0, said
    assert "WARNING" not in said


def test_a_book_for_e_readers_tells_what_it_is(readers: dict[str, bytes]) -> None:
    for name, (language, way) in {"boats.epub": ("en", "ltr"), "toolkit.ar.epub": ("ar", "rtl")}.items():
        files = unpack(readers[name])
        package = etree.fromstring(files["book/book.opf"])
        assert package.findtext(".//{http://purl.org/dc/elements/1.1/}language") == language
        assert package.find(f"{OPF}spine").get("page-progression-direction") == way  # type: ignore[union-attr]
        told = {one.get("property") for one in package.iter(f"{OPF}meta")}
        assert {"schema:accessMode", "schema:accessibilityFeature", "schema:accessibilitySummary"} <= told
        pages = [etree.fromstring(text) for path, text in files.items() if path.endswith(".xhtml")]
        assert {page.get("dir") for page in pages} == {way}


def test_answers_stand_at_the_end_of_their_page(readers: dict[str, bytes]) -> None:
    pages = [
        etree.fromstring(text) for path, text in unpack(readers["boats.epub"]).items() if "/page-" in path
    ]
    # A unit has a key as well: that of its check.
    _, quiz = [page for page in pages if page.findall(f".//{XHTML}ol[@class='fg-key']")]
    items = quiz.findall(f".//{XHTML}ol[@class='fg-key']/{XHTML}li")
    questions = quiz.findall(f".//{XHTML}div[@class='fg-question']")
    assert len(items) == len(questions) == 5
    assert " ".join(items[0].itertext()).split()[:3] == ["A", "Right", "answer:"]
    assert "True" not in "".join(next(iter(items[2].itertext()), ""))
    words = "".join(quiz.itertext())
    assert words.index("What is it called?") < words.index("They do.")


def test_books_for_e_readers_are_the_same_bytes_each_time(project: Path, readers: dict[str, bytes]) -> None:
    assert export(project, "epub") == readers


def test_a_page_is_read_as_a_tree_and_written_as_xml() -> None:
    html = '<div id="a">x &amp; y<br>z<ul><li>one</li><li></li></ul><svg viewbox="0 0 1 1"><path d="M0 0"/></svg></div>'
    written = write_xml(read_html(html))
    assert written == (
        '<div id="a">x &amp; y<br />z<ul><li>one</li><li></li></ul>'
        '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></div>'
    )
    etree.fromstring(written)


@pytest.mark.parametrize(
    ("text", "short"),
    [("short", "short"), ("Fieldguide: people in crises", "Fieldguide: people…"), ("x" * 30, "x" * 19 + "…")],
)
def test_names_are_cut_after_a_word(text: str, short: str) -> None:
    assert shorten(text, 20) == short


def test_languages_have_three_letters() -> None:
    assert [three_letters(one) for one in ("en", "fr", "es", "ar", "pt-BR", "zh-Hant", "prs")] == [
        *("eng", "fra", "spa", "ara", "por", "zho", "prs")
    ]


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Serve a ZIM file on this machine, and give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["kiwix-serve", "--address", "127.0.0.1", "--port", str(port), str(path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def fetch(address: str) -> str:
    """Read what the server gives, as soon as it serves."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nothing is served at {address}")


@ZIM
def test_kiwix_takes_a_language_and_finds_words_in_it(project: Path, tmp_path: Path) -> None:
    made = export(project, "zim", languages=("fr",))
    [(name, content)] = made.items()
    assert name == "fieldguide-2026.11-fr.zim"
    path = tmp_path / "site.zim"
    path.write_bytes(content)
    checked = subprocess.run(["zimcheck", str(path)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    assert "[ERROR]" not in checked.stdout
    assert "Overall Test Status: Pass" in checked.stdout
    if which("kiwix-serve") is None:
        pytest.skip("zimcheck found nothing; kiwix-serve, which would search it, is not on this machine")
    with served(path) as address:
        assert "Tiny" in fetch(f"{address}/site/fr/index.html")
        found = fetch(f"{address}/search?content=site&pattern=Bateaux")
        assert "modules/boats/index.html" in found


TRAP = b"\x89PNG\r\n\x1a\n \x0f\x0dXapian Glass\x04n0123456789abcdef"


@pytest.fixture(scope="module")
def zims(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The same pages as `zimwriterfs` writes them, twice: with pages enough that threads would mix them."""
    _, settings = tiny_book(project, "")
    folder = tmp_path_factory.mktemp("zims")
    site = folder / "site"
    site.mkdir()
    # A picture is not packed: what looks like the beginning of an index in it is not one.
    (site / "trap.png").write_bytes(TRAP)
    for number in range(300):
        text = f"<html><head><title>{number}</title></head><body><p>Boat {number * 7919}</p></body></html>"
        (site / f"{number}.html").write_text(text)
    (site / "picture.png").write_bytes(draw_picture(settings))
    told = "welcome=0.html illustration=picture.png language=eng title=t description=d creator=c publisher=p name=n"
    arguments = [f"--{one}" for one in told.split()]
    for name in ("a", "b"):
        command = ["zimwriterfs", "--threads=1", *arguments, str(site), str(folder / f"{name}.zim")]
        subprocess.run(command, check=True, capture_output=True)
    return [(folder / f"{name}.zim").read_bytes() for name in ("a", "b")]


@ZIM
def test_a_zim_file_holds_no_number_of_chance_and_the_day_of_the_edition(
    zims: list[bytes], tmp_path: Path
) -> None:
    day = date(2020, 2, 29)
    assert zims[0] != zims[1]
    steady = make_steady(zims[0], day)
    assert make_steady(zims[1], day) == steady
    assert make_steady(steady, day) == steady
    assert TRAP in steady
    assert make_steady(zims[0], date(2021, 3, 1)) != steady
    path = tmp_path / "site.zim"
    path.write_bytes(steady)
    checked = subprocess.run(["zimcheck", str(path)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    if which("kiwix-serve") is None:
        pytest.skip("the day is read by kiwix-serve, which is not on this machine")
    with served(path) as address:
        assert "2020-02-29" in fetch(f"{address}/catalog/v2/entries")
        assert "31676" in fetch(f"{address}/search?content=site&pattern=31676")
        assert "31676" in fetch(f"{address}/site/4.html")


@ZIM
def test_what_is_no_zim_file_is_refused(zims: list[bytes]) -> None:
    whole = zims[0]
    # Numbers of entries and clusters that are none, positions outside the file, packed bytes that are damaged.
    far = [whole[:at] + b"\xff\xff\xff\xff" + whole[at + 4 :] for at in (24, 28, 32, 48)]
    damaged = whole[:2060] + bytes(2000) + whole[4060:]
    for broken in (b"", b"ZIM", whole[:-1], b"\0" + whole[1:], whole[:200], damaged, *far):
        with pytest.raises(MachineError, match="not laid out"):
            make_steady(broken, date(2020, 2, 29))


def test_the_picture_of_a_zim_file_is_as_large_as_it_must_be(project: Path) -> None:
    _, settings = tiny_book(project, "")
    picture = draw_picture(settings)
    assert struct.unpack(">2I", picture[16:24]) == (SIZE, SIZE)
