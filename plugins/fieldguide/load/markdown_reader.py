"""Read from Markdown what can be checked: headings, links, pictures, citations, tables, tags.

The text is not converted here.  Code and comments are blanked out with spaces of the
same length, so that what is found in the rest keeps its offset; every pattern is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from fieldguide.model import (
    Citation,
    CitationPart,
    Diagnostic,
    Heading,
    HtmlTag,
    Image,
    Link,
    Location,
    MarkdownText,
    Table,
    parse_citation,
)

from .faults import citation_syntax

_FENCE = re.compile(r"^[ ]{0,12}(`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)([^`\n]+(?:\n(?!\n)[^`\n]+)*)\1(?!`)")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^([^\s#>|\-=].*)\n(=+|-+)[ \t]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?:[^{}]*?#(?P<id>[^\s{}]+))?[^{}]*\}[ \t]*$")
_TARGET = (
    r"\([ \t]*(?P<target><[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t\n]+\"[^\"\n]*\")?[ \t]*\)"
)
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>(?:[^\[\]\\]|\\.|!?\[[^\[\]]*\](?:\([^()\s]*\))?)*)\]" + _TARGET)
_INNER_IMAGE = re.compile(r"!\[(?P<text>[^\[\]]*)\]" + _TARGET)
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?P<text>[^\]\n@][^\]\n]*)\]:[ \t]*(?P<target>\S+)", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*)>")
_CITATION = re.compile(r"\[(?P<text>@[^\[\]]*)\](?!\()")
_RULER = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
# A quoted value may hold `>`; browsers take `/` for a space: `<svg/onload=…>`.
_TAG = re.compile(r"""<(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>""")


def read_markdown(text: str, path: str, first_line: int) -> tuple[MarkdownText, tuple[Diagnostic, ...]]:
    """Read the body of a page; `first_line` is the line of the file on which it starts."""
    reader = _Reader(text, path, first_line)
    citations, diagnostics = reader.citations()
    links, images = reader.links()
    body = MarkdownText(
        text,
        path,
        first_line,
        headings=tuple(sorted(reader.headings(), key=lambda one: one.start)),
        links=tuple(sorted(links, key=lambda one: one.start)),
        images=tuple(sorted(images, key=lambda one: one.start)),
        citations=citations,
        tables=tuple(reader.tables()),
        html_tags=tuple(reader.html_tags()),
    )
    return body, diagnostics


class _Reader:
    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.prose = _blank_code(text)

    def place(self, start: int, end: int) -> Location:
        line = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end) - 1
        return Location(
            self.path,
            line + self.first_line,
            start - self.starts[line] + 1,
            last + self.first_line,
            end - self.starts[last] + 1,
        )

    def headings(self) -> Iterator[Heading]:
        for match in _HEADING.finditer(self.prose):
            yield self._heading(len(match[1]), match.start(2), match.end(2), match)
        for match in _UNDERLINED.finditer(self.prose):
            yield self._heading(1 if match[2][0] == "=" else 2, match.start(1), match.end(1), match)

    def _heading(self, level: int, start: int, end: int, match: re.Match[str]) -> Heading:
        written = self.text[start:end]
        attributes = _ATTRIBUTES.search(written)
        id = (attributes["id"] or "") if attributes else ""
        words = written[: attributes.start()] if attributes else written
        return Heading(level, words, id, self.place(start, end), match.start(), match.end())

    def links(self) -> tuple[list[Link], list[Image]]:
        links: list[Link] = []
        images: list[Image] = []
        for match in _LINK.finditer(self.prose):
            target = match["target"].strip("<>")
            text = self.text[match.start("text") : match.end("text")]
            if match["image"]:
                place = self.place(match.start(), match.end())
                images.append(Image(text, target, place, match.start(), match.end()))
                continue
            place = self.place(match.start("target"), max(match.end("target"), match.start("target") + 1))
            links.append(Link(text, target, place, match.start(), match.end()))
            for inner in _INNER_IMAGE.finditer(self.prose, match.start("text"), match.end("text")):
                place = self.place(inner.start(), inner.end())
                images.append(Image(inner["text"], inner["target"], place, inner.start(), inner.end()))
        for pattern in (_DEFINITION, _AUTOLINK):
            for match in pattern.finditer(self.prose):
                place = self.place(match.start("target"), match.end("target"))
                text = match.groupdict().get("text") or match["target"]
                links.append(Link(text, match["target"], place, match.start(), match.end()))
        return links, images

    def citations(self) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
        citations: list[Citation] = []
        diagnostics: list[Diagnostic] = []
        for match in _CITATION.finditer(self.prose):
            written = match["text"].replace("\n", " ")
            parts = parse_citation(written, Location(self.path))
            place = self.place(match.start(), match.end())
            if parts is None:
                diagnostics.append(citation_syntax.report(place, f"[{written}]"))
                continue
            placed = tuple(self._part(part, match.start("text")) for part in parts)
            citations.append(Citation(placed, place, match.start(), match.end()))
        return tuple(citations), tuple(diagnostics)

    def _part(self, part: CitationPart, offset: int) -> CitationPart:
        start = offset + part.location.column - 1
        return CitationPart(part.source, part.locator, self.place(start, start + len(part.source)))

    def tables(self) -> Iterator[Table]:
        lines = self.prose.split("\n")
        for index in range(1, len(lines)):
            if "|" not in lines[index - 1] or "-" not in lines[index] or not _RULER.match(lines[index]):
                continue
            if "|" not in lines[index]:
                continue
            start = self.starts[index - 1]
            cells = lines[index - 1].strip().strip("|").split("|")
            place = self.place(start, start + len(lines[index - 1]))
            yield Table(tuple(cell.strip() for cell in cells), place)

    def html_tags(self) -> Iterator[HtmlTag]:
        for match in _TAG.finditer(self.prose):
            yield HtmlTag(match["name"].lower(), match[0], self.place(match.start(), match.end()))


def _blank_code(text: str) -> str:
    lines = text.split("\n")
    fence = ""
    for index, line in enumerate(lines):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            lines[index] = " " * len(line)
        elif match:
            fence = match[1]
            lines[index] = " " * len(line)
    blanked = "\n".join(lines)
    for pattern in (_COMMENT, _CODE):
        blanked = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), blanked)
    return blanked
