"""Make the words of a block, and what stands among them, of markdown-it's tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import cast

from markdown_it.helpers import parseLinkDestination
from markdown_it.token import Token

from fieldguide.model import (
    NO_ATTRIBUTES,
    Attributes,
    Break,
    Citation,
    CitationPart,
    Code,
    HtmlTag,
    Image,
    Inline,
    Link,
    Location,
    Styled,
    Text,
    parse_citation,
    plain_text,
)

from .attributes import KNOWN_ATTRIBUTES, match_attributes
from .parser import SPAN
from .places import Places

_STYLES = {"strong_open": "strong", "em_open": "em", "s_open": "del"}
_PLAIN_TAGS = (
    *("abbr", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "ins", "kbd", "mark"),
    *("q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var"),
)
KNOWN_TAGS = {**{name: name for name in _PLAIN_TAGS}, "b": "strong", "i": "em", "strike": "s"}
"""Elements that may be written as tags, each with the element that a page shows."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^<]*?)/?>\Z", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""\s+(?P<name>[a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+)))?"""
)
_WINDOWS_SLASH = re.compile(r"\\[^()<>\[\]*_`\s]")
_TAG_ATTRIBUTES = KNOWN_ATTRIBUTES & {"class", "dir", "lang", "title"}


DEEPEST_STYLE = 20
"""How deep words may stand out in each other; deeper ones stand out no more than that."""


@dataclass(slots=True)
class _Open:
    """An element that waits for its end; None for the words before it where it makes no difference."""

    token: Token
    children: list[Inline] | None
    tag: str = ""
    attributes: Attributes = NO_ATTRIBUTES


class InlineBuilder:
    """Builds the words of one block."""

    def __init__(self, content: str, places: Places) -> None:
        """Take the text of the block, and where its characters stand."""
        self._content = content
        self._places = places
        self._stack: list[_Open] = []
        self._children: list[Inline] = []

    def build(self, tokens: Sequence[Token]) -> tuple[Inline, ...]:
        """Give the words of all tokens."""
        for token in tokens:
            self._take(token)
        self._give_up(0)
        return tuple(self._children)

    def _span(self, token: Token) -> tuple[int, int]:
        return self._places.span(*token.meta[SPAN])

    def _take(self, token: Token) -> None:
        match token.type:
            case "text":
                self._add_words(token)
            case "text_special":
                self._children.append(Text(token.content, *self._span(token), literal=True))
            case "softbreak" | "hardbreak":
                self._children.append(Break(token.type == "hardbreak", *self._span(token)))
            case "code_inline":
                self._children.append(Code(token.content, *self._span(token)))
            case "citation":
                self._children.append(self._citation(token))
            case "image":
                self._children.append(self._image(token))
            case "html_inline":
                self._take_tag(token)
            case "link_open" | "strong_open" | "em_open" | "s_open":
                self._open(token, _STYLES.get(token.type, ""))
            case _:
                self._close(token)

    def _add_words(self, token: Token) -> None:
        words = token.content
        start, end = token.meta[SPAN]
        if (
            words.startswith("{")
            and self._children
            and isinstance(self._children[-1], Link | Image | Styled | Code)
        ):
            found = match_attributes(words, 0)
            if found is not None:
                attributes, length = found
                self._children[-1] = replace(self._children[-1], attributes=attributes)
                words, start = words[length:], start + length
        if not words:
            return
        first, last = self._places.span(start, end)
        before = self._children[-1] if self._children else None
        if isinstance(before, Text) and not before.literal:
            self._children[-1] = Text(before.text + words, before.start, last)
        else:
            self._children.append(Text(words, first, last))

    def _open(self, token: Token, tag: str, attributes: Attributes | None = None) -> None:
        if len(self._stack) >= DEEPEST_STYLE and token.type != "link_open":
            self._stack.append(_Open(token, None, tag))
            return
        self._stack.append(_Open(token, self._children, tag, attributes or NO_ATTRIBUTES))
        self._children = []

    def _close(self, token: Token) -> None:
        # Tags of HTML inside that were not closed end here, as nothing.
        wanted = token.type.removesuffix("_close") + "_open"
        still = len(self._stack)
        while still and self._stack[still - 1].token.type == "html_inline":
            still -= 1
        self._give_up(still)
        if not self._stack or self._stack[-1].token.type != wanted:
            return
        opened = self._stack.pop()
        if opened.children is None:
            return
        children, self._children = tuple(self._children), opened.children
        # Of two stars, the tokens stand for the inner one.
        more = 1 if wanted == "strong_open" else 0
        first, last = opened.token.meta[SPAN][0] - more, token.meta[SPAN][1] + more
        start, end = self._places.span(first, last)
        if wanted == "link_open":
            self._children.append(self._link(opened.token, token, children))
        else:
            self._children.append(Styled(opened.tag, children, start, end))

    def _give_up(self, still: int) -> None:
        """Leave tags that were never closed as what they are: nothing that a page shows."""
        given_up, self._stack = self._stack[still:], self._stack[:still]
        if not given_up:
            return
        children: list[Inline] = []
        for opened in given_up:
            children += opened.children or ()
            children.append(self._tag(opened.token))
        self._children = [*children, *self._children]

    def _take_tag(self, token: Token) -> None:
        if token.content.startswith("<!--"):
            return
        match = _TAG.match(token.content)
        name = match["name"].lower() if match else ""
        if match is None or name not in {*KNOWN_TAGS, "br"}:
            self._children.append(self._tag(token))
            return
        if match["end"]:
            if (
                self._stack
                and self._stack[-1].token.type == "html_inline"
                and self._stack[-1].tag == KNOWN_TAGS.get(name)
            ):
                opened = self._stack.pop()
                if opened.children is None:
                    return
                styled = Styled(
                    opened.tag,
                    tuple(self._children),
                    self._span(opened.token)[0],
                    self._span(token)[1],
                    opened.attributes,
                )
                self._children = opened.children
                self._children.append(styled)
            else:
                self._children.append(self._tag(token))
            return
        attributes = _read_tag_attributes(match["rest"])
        if attributes is None:
            self._children.append(self._tag(token))
        elif name == "br":
            self._children.append(Break(True, *self._span(token)))
        else:
            self._open(token, KNOWN_TAGS[name], attributes)

    def _tag(self, token: Token) -> HtmlTag:
        match = re.match(r"</?([A-Za-z][A-Za-z0-9-]*)", token.content)
        place = self._places.locate(*token.meta[SPAN])
        return HtmlTag(match[1].lower() if match else "", token.content, place, *self._span(token))

    def _citation(self, token: Token) -> Citation:
        start, end = token.meta[SPAN]
        place = self._places.locate(start, end)
        parts = parse_citation(token.content.replace("\n", " "), Location(place.path)) or ()
        placed: list[CitationPart] = []
        for part in parts:
            first = start + part.location.column
            where = self._places.locate(first, first + len(part.source))
            placed.append(CitationPart(part.source, part.locator, where))
        return Citation(tuple(placed), place, *self._span(token))

    def _image(self, token: Token) -> Image:
        start, end = token.meta[SPAN]
        children = InlineBuilder(token.content, _Shifted(self._places, start + 2)).build(token.children or ())
        target, title = str(token.attrs.get("src", "")), str(token.attrs.get("title", ""))
        place = self._places.locate(start, end)
        return Image(plain_text(children), target, place, *self._span(token), title)

    def _link(self, opened: Token, closed: Token, children: tuple[Inline, ...]) -> Link:
        target = str(opened.attrs.get("href", ""))
        start, end = opened.meta[SPAN][0], closed.meta[SPAN][1]
        automatic = opened.markup == "autolink"
        if automatic:
            target = self._content[start + 1 : end - 1]
            place = self._places.locate(start + 1, end - 1)
        else:
            first, last = self._target_span(closed.meta[SPAN][0], end)
            place = self._places.locate(first, last)
            target = _as_typed(self._content[first:last], target)
        return Link(
            plain_text(children),
            target,
            place,
            *self._places.span(start, end),
            children,
            str(opened.attrs.get("title", "")),
            automatic=automatic,
        )

    def _target_span(self, label_end: int, end: int) -> tuple[int, int]:
        """Find where the target stands behind `](`; a link by reference is placed as a whole."""
        text = self._content
        start = label_end + 2
        if not text.startswith("](", label_end):
            return label_end, end
        while start < end and text[start] in " \t\n":
            start += 1
        found = parseLinkDestination(text, start, end)
        last = found.pos if found.ok else end - 1
        if text.startswith("<", start) and last > start + 1:
            start, last = start + 1, last - 1
        return start, max(last, start + 1)


def _as_typed(written: str, target: str) -> str:
    """Give a target; one with the slashes of Windows as it was typed, for CommonMark drops some of them."""
    return unescape(written) if _WINDOWS_SLASH.search(written) and not written.startswith("]") else target


@dataclass(frozen=True, slots=True)
class _Shifted:
    """The places of a text inside a text."""

    places: Places
    by: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give a span of the whole text."""
        return self.places.span(start + self.by, end + self.by)

    def locate(self, start: int, end: int) -> Location:
        """Give the place in the file."""
        return self.places.locate(start + self.by, end + self.by)


def _read_tag_attributes(text: str) -> Attributes | None:
    """Read the attributes of a tag; None where one may not stand there."""
    others: list[tuple[str, str]] = []
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = _ATTRIBUTE.match(text, position)
        if match is None or match["name"].lower() not in _TAG_ATTRIBUTES:
            return None
        value = match["double"] or match["single"] or match["bare"] or ""
        others.append((match["name"].lower(), value))
        position = match.end()
    return Attributes(others=tuple(others))


def inline_tokens(token: Token) -> Sequence[Token]:
    """Give the tokens inside a block's token."""
    return cast("Sequence[Token]", token.children or ())
