"""A small project with all that books hold, and what reads books back."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from subprocess import run
from urllib.parse import unquote

from lxml import etree
from pypdf import PdfReader

from fieldguide.content.words import choose_words
from fieldguide.export.pdf import write_pdf
from fieldguide.load import load_library
from fieldguide.pipeline import ProjectWork, load_settings
from fieldguide.pipeline.books import BookShop
from mkdocs_project import FRONT
from test_scorm import FILES as COURSES

FILES = COURSES | {
    "docs/ar/toolkit/rope.md": "---\ntitle: حبل\nsummary: أداة.\nsource_hash: pending\n---\n\nأمسك [الحبل](ref:page/about) بيدك، ثم انظر [الدورة](ref:module/boats).\n",
    "docs/en/toolkit/knot.md": FRONT.format("A knot", "public").replace(
        "---\n\n", "type: guide\ntask: respond\n---\n\n"
    )
    + "Tie [the rope](ref:tool/rope).\n\n| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 |\n",
}
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
EPUBCHECK = Path("/usr/share/java/epubcheck.jar")


def make(project: Path, asked: str) -> bytes:
    """Set a book, and take nothing from the cache."""
    id, code = asked.split()
    settings, _ = load_settings(project / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    shop = BookShop(ProjectWork(library.visible(), offers=False, ahead=False))
    [order] = shop.orders((code,), (id,), single=True)
    return write_pdf(shop.make(order), settings, choose_words(settings, code))


def texts(content: bytes) -> list[str]:
    """Give the words of each page of a PDF, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def outline(content: bytes) -> list[str]:
    """Give the bookmarks of a PDF, each after as many dashes as it is deep."""

    def walk(items: list[object], depth: int) -> Iterator[str]:
        for one in items:
            if isinstance(one, list):
                yield from walk(one, depth + 1)
            else:
                yield "-" * depth + str(one["/Title"])  # type: ignore[index]

    return list(walk(list(PdfReader(io.BytesIO(content)).outline), 0))


def links(content: bytes) -> tuple[list[str], int]:
    """Give the addresses that a PDF leads out to, and how many of its links lead to places in it."""
    outside: list[str] = []
    inside = 0
    for page in PdfReader(io.BytesIO(content)).pages:
        for note in page.get("/Annots") or ():
            action = note.get_object().get("/A", {})
            if "/URI" in action:
                outside.append(action["/URI"])
            else:
                inside += 1
    return outside, inside


def fonts(content: bytes) -> set[str]:
    """Give the names of the fonts of a PDF; those of which it holds a part have a sign before them."""
    found = set()
    for page in PdfReader(io.BytesIO(content)).pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[index, union-attr]
            found.add(str(font.get_object()["/BaseFont"]))
    return found


def unpack(content: bytes) -> dict[str, bytes]:
    """Give the files of a book for e-readers."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def judge_epub(content: bytes) -> list[str]:
    """Say what is wrong with a book for e-readers, as its standard has it and we can tell without its checker."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        first = packed.infolist()[0]
        found = []
        if (first.filename, first.compress_type, packed.read(first)) != (
            "mimetype",
            zipfile.ZIP_STORED,
            b"application/epub+zip",
        ):
            found.append("the type is not told first")
    files = {name.removeprefix("book/"): text for name, text in unpack(content).items() if "book/" in name}
    package = etree.fromstring(files["book.opf"])
    listed = {item.get("href"): item for item in package.iter(f"{OPF}item")}
    found += [f"{name} is not listed" for name in files.keys() - listed.keys() - {"book.opf"}]
    found += [f"{name} is not there" for name in listed.keys() - files.keys()]
    pages = {name: etree.fromstring(text) for name, text in files.items() if name.endswith(".xhtml")}
    ids = {name: [one.get("id") for one in page.iter() if one.get("id")] for name, page in pages.items()}
    for name, page in pages.items():
        found += [f"{name}: {id} twice" for id in set(ids[name]) if ids[name].count(id) > 1]
        for one in page.iter(f"{XHTML}a", f"{XHTML}img"):
            address = one.get("href") or one.get("src") or ""
            if "://" in address or address.startswith("mailto:"):
                continue
            path, _, fragment = address.partition("#")
            target = posixpath.normpath(unquote(path)) if path else name
            if target not in files or (fragment and fragment not in ids[target]):
                found.append(f"{name}: {address} leads nowhere")
        if any(one.tag in (f"{XHTML}script", f"{XHTML}input", f"{XHTML}form") for one in page.iter()):
            found.append(f"{name} has what no reader can use")
        if ("svg" in (listed[name].get("properties") or "")) != any(
            str(one.tag).endswith("}svg") for one in page.iter()
        ):
            found.append(f"{name}: what is said of its drawings is not true")
    return found


def has_epubcheck() -> bool:
    """Tell whether the checker of the standard is on this machine, and what runs it."""
    return EPUBCHECK.exists() and which("java") is not None


def run_epubcheck(path: Path) -> tuple[int, str]:
    """Give the status of the checker, and what it said."""
    done = run(["java", "-jar", str(EPUBCHECK), str(path)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr
