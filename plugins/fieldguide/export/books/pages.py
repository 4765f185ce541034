"""The pages of a book: without what only a screen can do, and with the answers to their questions apart."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement, fromstring

from fieldguide.content.pictograms import CORE_PICTOGRAMS, pictogram_folders, read_strokes
from fieldguide.model import Book, BookPage, Settings

from .questions import take_answers
from .tree import classes_of, detach, drop, read_html, replace_child, with_parents, words_of

Linked = Callable[[str, str], str]
"""Gives the address, in the book, of a page by its number (such as `7`) and of a place in it, or of none."""

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_SCREEN_TAGS = frozenset({"button", "nav", "script", "select", "style", "template"})
_SCREEN_CLASSES = frozenset(
    {
        "fg-exports",
        "fg-feedback",
        "fg-filter",
        "fg-hidden",
        "fg-hint",
        "fg-erase",
        "fg-keep",
        "fg-keeping",
        "fg-paper-foot",
        "fg-toolbar",
        "fg-ways-beside",
        "headerlink",
    }
)
_RENAMED = {"fieldset": "div", "form": "div", "label": "span", "legend": "div"}
_OF_SCREEN = re.compile(r"data-|tabindex$|autocomplete$|target$|aria-(?:describedby|controls|expanded|live)$")
_EDITION_LINE = "fg-edition-line"
_OF_THE_BOOK = frozenset({_EDITION_LINE, "fg-foot-licence"})
_SVG = "http://www.w3.org/2000/svg"
_OF_GLOSSARY = "term-"
_WIDE = (9, 6)
_OF_ALL = frozenset({"class", "dir", "id", "lang"})
_HEADING = re.compile(r"h[1-6]$")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page as it stands in a book: its number from 1, its text, the answers to the questions in it.

    `body` is a `section`, the first heading of which is the title; `foot` says how old it is.  `answers` are
    items of a list, in the order of the questions.  `headings` are the numbers of levels, the ids and the
    words of the headings below the title.
    """

    number: int
    page: BookPage
    body: Element
    foot: str
    answers: tuple[Element, ...]
    headings: tuple[tuple[int, str, str], ...] = field(default=())


def make_chapters(
    book: Book,
    settings: Settings,
    words: Mapping[str, str],
    linked: Linked,
    *,
    paper: bool,
) -> tuple[Chapter, ...]:
    """Give the pages of a book, with addresses as they are in it; on `paper`, nothing can be pressed.

    `linked` gives the addresses of pages and of places in them.  A picture is addressed by its path below
    the site's root, as `picture:PATH`.
    """
    places = {page.path: number for number, page in enumerate(book.pages, 1)}
    read = {page.path: _read(page) for page in book.pages}
    # Where the glossary is in the book, terms lead there, and not to their meaning at the end of each page.
    terms = {id: path for path, body in read.items() for id in _ids(body) if id.startswith(_OF_GLOSSARY)}
    drawings = _Drawings(settings, to_left=book.language.direction == "rtl")
    chapters: list[Chapter] = []
    for page in book.pages:
        body = read[page.path]
        body.tag = "section"
        _write_edition(body, {_EDITION_LINE: book.edition, "fg-edition": settings.edition})
        foot = _take_foot(body)
        _drop_what_is_of_screens(body, paper=paper)
        if terms:
            drop(body, lambda one: "fg-terms" in classes_of(one) or one.attrib.get("id") == "fg-terms")
        answers = take_answers(body, words)
        for part in (body, *answers):
            _write_for_books(part, drawings)
        chapters.append(Chapter(places[page.path], page, body, foot, answers))
    ids = {
        one.page.path: frozenset(id for part in (one.body, *one.answers) for id in _ids(part))
        for one in chapters
    }
    for chapter in chapters:
        for part in (chapter.body, *chapter.answers):
            _lead(part, chapter.page.path, places, ids, terms, linked)
    return tuple(replace(one, headings=_headings(one.body)) for one in chapters)


def _read(page: BookPage) -> Element:
    found = _ARTICLE.search(page.document)
    assert found is not None, f"{page.path} has no text"
    return read_html(found[0])


def _write_edition(body: Element, filled: Mapping[str, str]) -> None:
    """Write the edition, which a style sheet shows on a screen."""
    for one in body.iter():
        for name in classes_of(one) & filled.keys():
            one.text = filled[name]


def _take_foot(body: Element) -> str:
    """Take the foot of a page away, and give what its line says of its age; the rest a book says itself."""
    told = ""
    for parent, child in with_parents(body):
        if child.tag == "footer" and "fg-foot" in classes_of(child):
            spans = [span for p in child.findall("p") for span in p if span.tag == "span"]
            lines = [words_of(span) for span in spans if not _holds(span, _OF_THE_BOOK)]
            told = " · ".join(one for one in lines if one)
            detach(parent, child)
    return told


def _holds(element: Element, names: frozenset[str]) -> bool:
    return any(classes_of(one) & names for one in element.iter())


def _drop_what_is_of_screens(body: Element, *, paper: bool) -> None:
    def unwanted(one: Element) -> bool:
        classes = classes_of(one)
        if one.tag in _SCREEN_TAGS or "hidden" in one.attrib or classes & _SCREEN_CLASSES:
            return True
        # Paper cannot lead back to where a source is named.
        return paper and "fg-back" in classes

    drop(body, unwanted)


def _write_for_books(body: Element, drawings: _Drawings) -> None:
    for parent, child in with_parents(body):
        tag = str(child.tag)
        if tag in ("input", "textarea"):
            replace_child(parent, child, _place_to_write(child, parent))
        elif tag == "details":
            _unfold(child)
        elif "fg-picto" in classes_of(child):
            drawings.draw(child)
    for one in body.iter():
        if one.tag == "svg":
            one.set("xmlns", _SVG)
            one.attrib.pop("focusable", None)
        if one.tag == "table":
            _tell_width(one)
        if layout := one.attrib.get("data-layout"):
            one.set("class", f"{one.get('class', '')} fg-{layout}".strip())
        if pages := one.attrib.get("data-pages"):
            one.set("class", f"{one.get('class', '')} fg-pages-{pages}")
        of_form = one.tag in _RENAMED
        one.tag = _RENAMED.get(str(one.tag), one.tag)
        for name in list(one.attrib):
            if _OF_SCREEN.match(name) or (of_form and name not in _OF_ALL):
                del one.attrib[name]


def _tell_width(table: Element) -> None:
    """Say how many columns a table has, where they are many: the more, the smaller its words."""
    columns = max((len(row) for row in table.iter("tr")), default=0)
    for least in _WIDE:
        if columns >= least:
            table.set("class", f"{table.get('class', '')} fg-columns-{least}".strip())
            return


def _place_to_write(element: Element, parent: Element) -> Element:
    """Give what stands on paper in the place of a box of a form."""
    if element.tag == "textarea":
        return Element("span", {"class": "fg-cell-room" if parent.tag == "td" else "fg-lines"})
    type = element.get("type", "text")
    if type in ("checkbox", "radio"):
        return Element("span", {"class": f"fg-box fg-box-{type}"})
    return Element("span", {"class": "fg-blank fg-blank-line"})


def _unfold(details: Element) -> None:
    """Show what is folded on a screen, below what it is folded under."""
    details.tag = "div"
    details.set("class", " ".join(sorted({*classes_of(details), "fg-unfolded"})))
    details.attrib.pop("open", None)
    for one in details.findall("summary"):
        one.tag = "p"
        one.set("class", "fg-unfolded-title")


class _Drawings:
    """Draws pictograms in their place: what reads books knows no masks of style sheets."""

    def __init__(self, settings: Settings, *, to_left: bool) -> None:
        folders = (CORE_PICTOGRAMS, *pictogram_folders(settings.kinds))
        self._strokes = {name: strokes for one in folders for name, strokes in read_strokes(one).items()}
        self._mirrored = {name for one in folders for name in one.mirrored} if to_left else frozenset()

    def draw(self, element: Element) -> None:
        name = next(
            (one.removeprefix("fg-picto-") for one in classes_of(element) if one.startswith("fg-picto-")), ""
        )
        strokes = self._strokes.get(name)
        if strokes is None:
            return
        drawing = fromstring(f"<svg>{strokes}</svg>")
        drawing.attrib = {
            "xmlns": _SVG,
            "viewBox": "0 0 24 24",
            "width": "24",
            "height": "24",
            "fill": "none",
            "stroke": "currentColor",
            "stroke-width": "1.75",
            "stroke-linecap": "round",
            "stroke-linejoin": "round",
        }
        if name in self._mirrored:
            turned = Element("g", {"transform": "matrix(-1 0 0 1 24 0)"})
            turned.extend(list(drawing))
            for one in list(drawing):
                drawing.remove(one)
            drawing.append(turned)
        element.append(drawing)


def _ids(part: Element) -> Collection[str]:
    return [one.attrib["id"] for one in part.iter() if "id" in one.attrib]


def _lead(
    part: Element,
    path: str,
    places: Mapping[str, int],
    ids: Mapping[str, Collection[str]],
    terms: Mapping[str, str],
    linked: Linked,
) -> None:
    """Write addresses and ids as they are in the book."""
    folder = posixpath.dirname(path)
    for one in part.iter():
        href = one.attrib.get("href")
        if one.tag == "a" and href is not None and not _SCHEME.match(href):
            address, _, fragment = href.partition("#")
            address = unquote(address.partition("?")[0])
            target = posixpath.normpath(posixpath.join(folder, address)) if address else path
            if fragment.removeprefix("fg-") in terms and fragment not in ids.get(target, ()):
                fragment = fragment.removeprefix("fg-")
                target = terms[fragment]
            if target in places and (not fragment or fragment in ids[target]):
                one.set("href", linked(str(places[target]), fragment))
            elif target in places and target != path:
                one.set("href", linked(str(places[target]), ""))
            else:
                one.tag = "span"
                for name in ("href", "rel", "download"):
                    one.attrib.pop(name, None)
        if one.tag == "img":
            source = unquote(one.attrib.get("src", ""))
            one.set("src", "picture:" + posixpath.normpath(posixpath.join(folder, source)))
    for one in part.iter():
        if "id" in one.attrib:
            one.set("id", linked(str(places[path]), one.attrib["id"]).rpartition("#")[2])
        for name in ("aria-labelledby", "for"):
            if name in one.attrib:
                one.set(name, linked(str(places[path]), one.attrib[name]).rpartition("#")[2])


def _headings(body: Element) -> tuple[tuple[int, str, str], ...]:
    return tuple(
        (int(str(one.tag)[1]), one.attrib.get("id", ""), words_of(one))
        for one in body.iter()
        if _HEADING.match(str(one.tag)) and one.tag != "h1"
    )


def answers_list(chapter: Chapter, title: str, level: str) -> Element | None:
    """Give the answers to the questions of a page below a heading; None where it asks nothing."""
    if not chapter.answers:
        return None
    section = Element("section", {"class": "fg-answers-apart"})
    heading = SubElement(section, level)
    heading.text = title
    listed = SubElement(section, "ol", {"class": "fg-key"})
    listed.extend(chapter.answers)
    return section
