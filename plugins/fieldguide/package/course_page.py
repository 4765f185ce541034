"""Make a page one of a course that stands apart from its site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote

from fieldguide.content.marks import cut, element_end, find_removables, kept_in
from fieldguide.model import Removable

# Lists of ways to the rest of a site, and downloads, which programs that take in courses refuse: by the class
# of an element; before the first stands its heading.
_OF_THE_SITE = re.compile(
    r"""(?:<h2 id="fg-see-also"[^>]*>.*?</h2>\s*)?"""
    r"""<(?P<name>div|nav|a)\b(?:[^>"]|"[^"]*")*?\sclass="(?:[^"]* )?"""
    r"""(?:fg-see-also|fg-exports|fg-feedback|fg-safety|fg-about-source)(?: [^"]*)?"(?:[^>"]|"[^"]*")*>""",
    re.DOTALL,
)
# Ways on from a test: a line that leads to nothing of the course says nothing.
_WAYS = re.compile(r'<nav class="fg-ways"[^>]*>\s*(?P<lines>.*?)</nav>\s*', re.DOTALL)
_WAY = re.compile(r"<p\b[^>]*>.*?</p>\s*", re.DOTALL)
_CONTENTS_OF_THEM = re.compile(r'<li><a href="#fg-see-also"[^>]*>.*?</a></li>\s*', re.DOTALL)
_LINK = re.compile(r'<a\b(?P<attributes>(?:[^>"]|"[^"]*")*)>(?P<words>.*?)</a>', re.DOTALL)
_HREF = re.compile(r'\shref="(?P<target>[^"]*)"')
_TONGUE = re.compile(r'\s(?:lang|dir)="[^"]*"')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HIDDEN = re.compile(r'<span class="fg-hidden">.*?</span>', re.DOTALL)
_TERMS = re.compile(r'<dl class="fg-terms"(?P<attributes>(?:[^>"]|"[^"]*")*)\shidden>')
_TERM = re.compile(r'\sclass="fg-term"')
_OF_TERM = "#term-"
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class PageApart:
    """The text of a page that stands apart, and the words of the links that it no longer has."""

    text: str
    unlinked: tuple[str, ...]


def part_page(text: str, path: str, pages: Collection[str], language: str, terms: str) -> PageApart:
    """Give a page as it stands in a course by itself, with the pages of the course and no others.

    `path` is where it lies below the root, `pages` are all that there are.  What leads to the rest of the
    site is left out, and a link in a sentence to a page that is not there becomes its words.  A term leads
    to its meaning at the end of the page, below the heading `terms`, and not to the glossary.  Links that
    leave the site open beside the course: where a course is shown inside another page, they could not be
    shown in its place.
    """
    folder = posixpath.dirname(path)

    def is_there(target: str) -> bool:
        address = unquote(target.partition("#")[0].partition("?")[0])
        return not address or posixpath.normpath(posixpath.join(folder, address)) in pages

    def keep_ways(ways: re.Match[str]) -> str:
        lines = (line[0] for line in _WAY.finditer(ways["lines"]))
        kept = [line for line in lines if any(is_there(href["target"]) for href in _HREF.finditer(line))]
        return ways[0].replace(ways["lines"], "".join(kept)) if kept else ""

    unlinked: list[str] = []

    def write(link: re.Match[str]) -> str:
        attributes, words = link["attributes"], link["words"]
        href = _HREF.search(attributes)
        if href is None or (not _SCHEME.match(href["target"]) and is_there(href["target"])):
            return link[0]
        target = href["target"]
        if _SCHEME.match(target):
            return f'<a{attributes} target="_blank">{words}</a>'
        if _TERM.search(attributes) and _OF_TERM in target:
            here = f' href="#fg-term-{target.partition(_OF_TERM)[2]}"'
            return f"<a{attributes.replace(href[0], here)}>{words}</a>"
        unlinked.append(_TAG.sub("", _HIDDEN.sub("", words)).strip())
        return f"<span{''.join(_TONGUE.findall(attributes))}>{words}</span>"

    whole = cut(text, find_removables(text), kept_in((language,)))
    whole = _CONTENTS_OF_THEM.sub("", cut(whole, tuple(_of_the_site(whole)), ()))
    shown = _TERMS.sub(rf'<h2 id="fg-terms">{escape(terms)}</h2>\n<dl class="fg-terms"\g<attributes>>', whole)
    return PageApart(_LINK.sub(write, _WAYS.sub(keep_ways, shown)), tuple(unlinked))


def _of_the_site(text: str) -> Iterator[Removable]:
    for match in _OF_THE_SITE.finditer(text):
        start = text.index(f"<{match['name']}", match.start())
        yield Removable("site", match.start(), element_end(text, start, match["name"]))
