"""Turn a page: facts at its head, ids at its headings, links by reference."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from fieldguide.content.addresses import Reach, classify
from fieldguide.markdown import read_markdown
from fieldguide.model import Heading, Image, Link, Location, MarkdownText, Paragraph, plain_text

from .old_site import OldPage, OldSite, Remark
from .places import NewPlaces

_LONGEST_SUMMARY = 240
_TAKEN_OVER = frozenset({"title", "description", "summary"})
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?[^\n]*\n?", re.MULTILINE)
# `[words][name]` and `[name]`, without brackets in the words.
_BY_NAME = re.compile(r"(\[[^\[\]]*\])(?:\s?\[[^\]]*\])?\Z")
_KEY = re.compile(r"[A-Za-z][\w-]*(?=\s*:)")

Edit = tuple[int, int, str]
"""A span of a text, and what stands there instead."""


class PageTurner:
    """Turns the pages of a site; what a person has to look at is in `remarks`."""

    def __init__(self, old: OldSite, places: NewPlaces, today: date) -> None:
        self.remarks: list[Remark] = []
        self._old = old
        self._places = places
        self._today = today
        self._bodies = {page.path: read_markdown(page.body, page.path, page.first_line) for page in old.pages}
        self._ids = {path: _ids_of(body) for path, body in self._bodies.items()}

    def turn(self, page: OldPage) -> str:
        """Give the text of a page in the new project."""
        body = self._bodies[page.path]
        top = _title_heading(body)
        edits = [*self._headings(page, body, top), *self._links(page, body)]
        text = _apply(page.body, edits).strip("\n")
        head = "\n".join(self._front(page, body, top))
        return f"---\n{head}\n---\n\n{text}\n"

    def _front(self, page: OldPage, body: MarkdownText, top: Heading | None) -> Iterator[str]:
        own = page.facts.title
        words = " ".join(top.text.split()) if top is not None else ""
        stem = page.path.rpartition("/")[2].rpartition(".")[0].replace("-", " ").replace("_", " ")
        title = words or own or self._old.titles.get(page.path) or stem.capitalize()
        yield f"title: {_quote(title)}"
        yield f"summary: {_quote(self._summary(page, body, title))}"
        if page.facts.is_draft:
            yield "audience: internal"
        elif not self._old.hides:
            yield "audience: public"
        yield f"reviewed: {self._today.isoformat()}"
        left = [line for line in page.front if not self._is_taken_over(line)]
        if own and own != title:
            left.insert(0, f"title: {own}")
        if left:
            yield "# From the front matter of the old page:"
            yield from (f"# {line}".rstrip() for line in left)
            names = ", ".join(f"`{match[0]}`" for line in left if (match := _KEY.match(line)))
            self.remarks.append(
                Remark(
                    Location(page.path), f"{names or 'the front matter'} stands in a remark at the head now"
                )
            )

    @staticmethod
    def _is_taken_over(line: str) -> bool:
        """Tell whether a line of the front matter is in the new one: a fact of one line that we know."""
        match = _KEY.match(line)
        return match is not None and match[0] in _TAKEN_OVER and not line.rstrip().endswith((":", "|", ">"))

    def _summary(self, page: OldPage, body: MarkdownText, title: str) -> str:
        if page.facts.description:
            return " ".join(page.facts.description.split())
        first = next((block for block in body.blocks if isinstance(block, Paragraph)), None)
        words = " ".join(plain_text(first.children).split()) if first is not None else ""
        sentence = re.match(r".+?[.!?؟。](?=\s|$)", words)
        words = sentence[0] if sentence else words
        if not words or len(words) > _LONGEST_SUMMARY:
            self.remarks.append(Remark(Location(page.path), "please write a summary: this page has none"))
            return f"{title.rstrip('.')}."
        return words

    def _headings(self, page: OldPage, body: MarkdownText, top: Heading | None) -> Iterator[Edit]:
        for heading, id in zip(body.headings, self._ids[page.path], strict=True):
            end = heading.end
            if heading is top:
                yield heading.start, end, ""
                continue
            level = max(2, heading.level)
            if level != heading.level:
                message = "a second heading of the first level is one of the second level now"
                self.remarks.append(Remark(heading.location, message))
            yield from _heading_edits(page.body, heading, level, "" if heading.id else f" {{#{id}}}")

    def _links(self, page: OldPage, body: MarkdownText) -> Iterator[Edit]:
        top = _title_heading(body)
        turned: set[str] = set()
        every: tuple[Link | Image, ...] = (*body.links, *body.images)
        for link in every:
            new = self._target(page, link)
            in_title = top is not None and top.start <= link.start < top.end
            if new is None or new == link.target or in_title:
                continue
            written = page.body[link.start : link.end]
            after = written.rfind("](")
            at = written.find(link.target, after) if after >= 0 else -1
            if at >= 0:
                yield link.start + at, link.start + at + len(link.target), new
            elif match := _BY_NAME.match(written):
                turned.add(link.target)
                yield link.start, link.end, f"{match[1]}({new})"
        for match in _DEFINITION.finditer(page.body):
            if match[1] in turned:
                yield match.start(), match.end(), ""

    def _target(self, page: OldPage, link: Link | Image) -> str | None:
        """Give the new target of a link; None where it stays, or where nobody knows what is meant."""
        address = classify(link.target)
        if address.reach is not Reach.RELATIVE:
            return None
        found = self._places.find(page.path, address.path)
        if not found:
            return None
        if found not in self._bodies:
            return self._places.relative(page.path, found)
        if isinstance(link, Image):
            return None
        top = _title_heading(self._bodies[found])
        ids = self._ids[found]
        names = {
            id: "" if heading is top else id
            for heading, id in zip(self._bodies[found].headings, ids, strict=True)
        }
        anchor = names.get(address.anchor, address.anchor)
        return f"ref:{self._places.reference_to(found)}" + (f"#{anchor}" if anchor else "")


def _title_heading(body: MarkdownText) -> Heading | None:
    """Give the heading that is the title of a page: one of the first level before all others."""
    first = body.headings[0] if body.headings else None
    return first if first is not None and first.level == 1 else None


def _heading_edits(text: str, heading: Heading, level: int, mark: str) -> Iterator[Edit]:
    """Give a heading its level and its id, and leave its words alone: links in them are turned too."""
    written = text[heading.start : heading.end]
    signs = re.match(r"\s*#+", written)
    if signs is not None:
        if level != heading.level:
            yield heading.start, heading.start + signs.end(), "#" * level
        words = re.sub(r"(?:[ \t]+#+)?[ \t]*\Z", "", written)
        yield heading.start + len(words), heading.end, mark
        return
    # Words over a line of signs: the words of several lines become one.
    words = written.rstrip().rpartition("\n")[0].rstrip()
    yield heading.start, heading.start, "#" * level + " "
    for match in re.finditer(r"\s*\n\s*", words):
        yield heading.start + match.start(), heading.start + match.end(), " "
    yield heading.start + len(words), heading.end, mark


def _ids_of(body: MarkdownText) -> tuple[str, ...]:
    """Give the id of each heading as Python-Markdown made it, so that links of others still hold."""
    used: set[str] = {heading.id for heading in body.headings if heading.id}
    found: list[str] = []
    for number, heading in enumerate(body.headings, start=1):
        if heading.id:
            found.append(heading.id)
            continue
        letters = unicodedata.normalize("NFKD", heading.text).encode("ascii", "ignore").decode()
        plain = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", letters).strip().lower()).strip("-_")
        base = plain or f"part-{number}"
        id = next(one for one in (base, *(f"{base}_{again}" for again in range(1, 1000))) if one not in used)
        used.add(id)
        found.append(id)
    return tuple(found)


def _apply(text: str, edits: list[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _quote(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
