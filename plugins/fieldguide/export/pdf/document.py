"""The document of a book: its cover, its contents, its pages one after the other, the answers at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fieldguide.content.words import audience_label, site_name
from fieldguide.model import Book, Settings

from ..books import Chapter, answers_list, make_chapters, write_xml
from ..books.tree import classes_of
from ..edition import edition_day
from .sheets import CountPages, fit_sheets

_ANSWERS = "answers"
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the contents: how deep it stands, its words, where it leads."""

    level: int
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document: its heading, empty for none, and its pages as HTML."""

    id: str
    title: str
    pages: tuple[Markup, ...]


def make_document(book: Book, settings: Settings, words: Mapping[str, str], count_pages: CountPages) -> str:
    """Write a book as one HTML document for paper; `words` are those of the interface in its language.

    `count_pages` is asked how many pages a sheet takes that is handed out.
    """
    chapters = make_chapters(book, settings, words, _linked, paper=True)
    for one in chapters:
        fit_sheets(one.body, count_pages)
    by_path = {one.page.path: one for one in chapters}
    named = any(part.title for part in book.parts)
    # A heading of a part stands above those of its pages.
    shift = 1 if named else 0
    several = len(chapters) > 1
    keys = [one for one in chapters if one.answers]
    parts: list[Part] = []
    lines: list[Line] = []
    for number, part in enumerate(book.parts, 1):
        own = [by_path[page.path] for page in part.pages]
        if part.title:
            lines.append(Line(1, part.title, f"#part-{number}"))
        lines += [Line(1 + shift, one.page.title, _linked(str(one.number), "")) for one in own]
        written = tuple(Markup(_write(one, shift, words)) for one in own)
        parts.append(Part(f"part-{number}", part.title, written))
    if keys:
        lines.append(Line(1, words["quiz.answers"], f"#{_ANSWERS}"))
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    code = book.language.code
    source = settings.source_language.code
    audience = audience_label(settings, code) or words.get(f"audience.{settings.audience}", settings.audience)
    return environment.get_template("document.html").render(
        book=book,
        site=site_name(settings, code),
        words=words,
        is_source=code == source,
        audience=audience,
        settings=settings,
        day=edition_day(settings).isoformat(),
        several=several,
        lines=lines,
        parts=parts,
        answers_id=_ANSWERS,
        answers=[Markup(write_xml(one)) for one in _keys(keys)],
        start="right" if book.language.direction == "rtl" else "left",
        end="left" if book.language.direction == "rtl" else "right",
    )


def _linked(page: str, place: str) -> str:
    """Address a page, or a place in it: all are in one document."""
    return f"#p{page}-{place}" if place else f"#p{page}"


def _write(chapter: Chapter, shift: int, words: Mapping[str, str]) -> str:
    body = chapter.body
    # The name of the section is that of the page; what names its text is not needed beside it.
    body.attrib = {"id": _linked(str(chapter.number), "")[1:], "class": "fg-text fg-chapter"}
    for one in body.iter():
        tag = str(one.tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            level = int(tag[1])
            one.tag = f"h{min(level + shift, _DEEPEST)}"
            one.set("class", " ".join(sorted({*classes_of(one), f"fg-h{level}"})))
            if level == 1:
                one.set("data-foot", chapter.foot)
    if chapter.answers:
        hint = Element("p", {"class": "fg-quiet fg-to-answers"})
        link = Element("a", {"href": f"#{_ANSWERS}-{chapter.number}"})
        link.text = words["export.book.answers_at_end"]
        hint.append(link)
        body.append(hint)
    return write_xml(body)


def _keys(chapters: list[Chapter]) -> Iterator[Element]:
    for chapter in chapters:
        section = answers_list(chapter, chapter.page.title, "h2")
        assert section is not None
        section.set("id", f"{_ANSWERS}-{chapter.number}")
        section[0].set("class", "fg-h2")
        yield section
