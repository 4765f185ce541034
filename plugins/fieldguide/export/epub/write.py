"""Write a book as EPUB of which every byte is known.

One file a page, so that a small reader holds one of them at a time; no script, no font, nothing from the
network.  The answers to the questions of a page stand at its end.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fieldguide.content.words import audience_label, site_name
from fieldguide.model import Book, Settings

from ..books import Chapter, answers_list, make_chapters, write_xml
from ..edition import edition_day
from ..zips import write_zip

_HERE = Path(__file__).parent
_MIMETYPE = b"application/epub+zip"
_CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_PICTURE_TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
_FOLDER = "book/"
_ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of a book as its list of files has it; `properties` say what is special in it."""

    id: str
    path: str
    type: str
    properties: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: its words, where it leads, and the lines below it."""

    title: str
    address: str
    below: tuple[Entry, ...] = ()


def write_epub(book: Book, settings: Settings, words: Mapping[str, str]) -> bytes:
    """Give a book as EPUB, dated with the day of the edition; `words` are those of the interface."""
    chapters = make_chapters(book, settings, words, _linked, paper=False)
    pictures = {path: f"pictures/{number}{_ending(path)}" for number, path in enumerate(book.pictures, 1)}
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    code = book.language.code
    audience = audience_label(settings, code) or words.get(f"audience.{settings.audience}", settings.audience)
    site = site_name(settings, code)
    shared = {
        "book": book,
        "settings": settings,
        "words": words,
        "site": site,
        "audience": audience,
        "title": book.title if book.title == site else f"{book.title} – {site}",
    }
    files: dict[str, bytes] = {"style.css": (_HERE / "style.css").read_bytes()}
    items = [Item("style", "style.css", "text/css")]
    files["title.xhtml"] = _fill(environment, "title.xhtml", shared)
    for chapter in chapters:
        content = _write(chapter, book, words, pictures)
        path = _file(str(chapter.number))
        files[path] = _fill(
            environment, "page.xhtml", shared, page=chapter.page.title, content=Markup(write_xml(content))
        )
        properties = "svg" if any(one.tag == "svg" for one in content.iter()) else ""
        items.append(Item(f"page-{chapter.number}", path, "application/xhtml+xml", properties))
    for number, (path, name) in enumerate(pictures.items(), 1):
        files[name] = book.pictures[path]
        items.append(Item(f"picture-{number}", name, _PICTURE_TYPES[_ending(path)]))
    contents = tuple(_contents(book, chapters))
    files["contents.xhtml"] = _fill(environment, "contents.xhtml", shared, contents=contents)
    day = edition_day(settings).isoformat()
    files["book.opf"] = _fill(
        environment,
        "book.opf",
        shared,
        identifier=_identifier(book, settings),
        day=day,
        items=items,
        pages=[one for one in items if one.id.startswith("page-")],
        to_left=book.language.direction == "rtl",
    )
    packed = {"mimetype": _MIMETYPE, "META-INF/container.xml": _CONTAINER}
    packed |= {_FOLDER + path: content for path, content in sorted(files.items())}
    return write_zip(packed, edition_day(settings), stored=("mimetype",))


def _fill(environment: Environment, template: str, shared: Mapping[str, object], **own: object) -> bytes:
    text = environment.get_template(template).render(**shared, **own)
    # A page of a site may hold what no XML can: signs that nobody sees.
    return "".join(one for one in text if one in "\n\t" or ord(one) >= 32).encode("utf-8", "replace")


def _linked(page: str, place: str) -> str:
    """Address a page, which is a file of its own, or a place in it."""
    return f"{_file(page)}#{place}" if place else _file(page)


def _file(page: str) -> str:
    return f"page-{page}.xhtml"


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _write(chapter: Chapter, book: Book, words: Mapping[str, str], pictures: Mapping[str, str]) -> Element:
    body = chapter.body
    body.attrib = {}
    answers = answers_list(chapter, words["quiz.answers"], "h2")
    if answers is not None:
        answers.set("id", _ANSWERS)
        body.append(answers)
    edition = f"{words['foot.edition']} {book.edition}" if book.edition else ""
    foot = Element("p", {"class": "fg-page-foot"})
    foot.text = " · ".join(one for one in (edition, chapter.foot) if one)
    body.append(foot)
    for one in body.iter():
        if one.tag == "img":
            path = one.attrib["src"].removeprefix("picture:")
            one.set("src", pictures.get(path, path))
            one.attrib.pop("loading", None)
            one.attrib.pop("decoding", None)
        if "lang" in one.attrib:
            one.set("xml:lang", one.attrib["lang"])
    return body


def _contents(book: Book, chapters: tuple[Chapter, ...]) -> Iterator[Entry]:
    by_path = {one.page.path: one for one in chapters}
    for part in book.parts:
        entries = tuple(_entry(by_path[page.path]) for page in part.pages)
        if part.title and entries:
            yield Entry(part.title, entries[0].address, entries)
        else:
            yield from entries


def _entry(chapter: Chapter) -> Entry:
    page = str(chapter.number)
    below = tuple(Entry(text, _linked(page, id)) for level, id, text in chapter.headings if level == 2 and id)
    return Entry(chapter.page.title, _linked(page, ""), below)


def _identifier(book: Book, settings: Settings) -> str:
    """Name a book for those who collect them: the same in each edition, another in each language."""
    name = f"{settings.site_url or settings.site_name} {book.id} {book.language.code} {settings.audience}"
    return f"urn:uuid:{uuid.UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=5)}"
