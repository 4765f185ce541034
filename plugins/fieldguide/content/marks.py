"""The marks in a finished page that the stages exchange.

- `ONLINE_ONLY`, two comments: what stands between them is in the published site alone.
- `<link rel="canonical">` and JSON-LD say something to machines on the network: likewise.
- `data-fg-language="CODE"`: the element has a meaning only where that language is.
- `data-fg-languages`: the element has a meaning only where there are several languages.
- `data-fg-online`: the element is in the published site alone.
- `data-search-exclude`: the search does not read the element.
- `data-search-thing` on an element with an id: one of many things that the page holds, found by itself;
  its first child is its name.
- `data-search-names`: other names of the page, or of the thing that the element is in.
- `fg-external` on a link with `rel="external"`: it says itself that it leaves the site.
- `data-fg-size-of="ADDRESS"`: the size of a file that is made after the pages; see `publish/sizes.py`.
- `fg-cite` on a `sup`: the number of a source, no word of a text.
- `fg-see-also`, `fg-exports`, `fg-feedback`, `fg-about-source`: ways to the rest of the site, and files to
  take away; a course that stands apart has none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from fieldguide.model import ONLINE_ONLY, Removable

_ONLINE_ONLY = re.compile(".*?".join(map(re.escape, ONLINE_ONLY)), re.DOTALL)
_STRUCTURED_DATA = re.compile(r'<script type="application/ld\+json">.*?</script>\s*', re.DOTALL)
_OWN_ADDRESS = re.compile(r'<link rel="canonical" [^>]*>\s*')
_LANGUAGE = re.compile(r'\sdata-fg-language(?:s(?=[\s>=])|="(?P<code>[^"]*)")')
_OF_NETWORK = re.compile(r"\sdata-fg-online(?=[\s>=])")
_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_SOURCE_MARKS = re.compile(r'<sup class="fg-cite"[^>]*>.*?</sup>', re.DOTALL)

IN_ALL = ""
"""What every copy of a page holds."""

ONLINE = "online"
"""What the published site alone holds."""

SEVERAL = "several"
"""What only a copy with several languages holds."""


def of_language(code: str) -> str:
    """Name what only a copy with this language holds."""
    return f"language {code}"


def kept_in(languages: Collection[str]) -> frozenset[str]:
    """Give which marked parts a package of these languages holds."""
    several = (SEVERAL,) if len(languages) > 1 else ()
    return frozenset((IN_ALL, *several, *map(of_language, languages)))


def without_source_marks(html: str) -> str:
    """Give HTML without the numbers of sources, which say nothing in a list or a search."""
    return _SOURCE_MARKS.sub("", html)


def without_online_only(html: str) -> str:
    """Give a page without what has a meaning only where the whole site is."""
    return _ONLINE_ONLY.sub("", html)


def find_removables(text: str) -> tuple[Removable, ...]:
    """Give the parts of a page that some copies leave out, in order; one may lie in another."""
    found = [Removable(ONLINE, *match.span()) for match in _ONLINE_ONLY.finditer(text)]
    found += [
        Removable(ONLINE, *match.span())
        for of_network in (_OWN_ADDRESS, _STRUCTURED_DATA)
        for match in of_network.finditer(text)
    ]
    found += _marked(text, _OF_NETWORK)
    found += _marked(text, _LANGUAGE)
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def _marked(text: str, mark: re.Pattern[str]) -> Iterator[Removable]:
    """Give the elements that an attribute marks."""
    for match in mark.finditer(text):
        start = text.rfind("<", 0, match.start())
        name = _NAME.match(text, start) if start >= 0 else None
        if name is None or ">" in text[start : match.start()]:
            continue  # words of the page, not a tag
        yield Removable(_copy_of(match), start, element_end(text, start, name[1]))


def _copy_of(mark: re.Match[str]) -> str:
    if mark.re is _OF_NETWORK:
        return ONLINE
    return SEVERAL if mark["code"] is None else of_language(mark["code"])


def element_end(text: str, start: int, name: str) -> int:
    """Give where the element of a name ends that starts at an offset; or the end of the text."""
    depth = 0
    for tag in re.compile(rf"<(/?){name}(?=[\s/>])", re.IGNORECASE).finditer(text, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return text.index(">", tag.end()) + 1
    return len(text)


def cut(text: str, removables: Sequence[Removable], kept: Collection[str]) -> str:
    """Give a page without the parts that a copy does not hold."""
    pieces: list[str] = []
    position = 0
    for one in removables:
        if one.copy in kept or one.end <= position:
            continue
        pieces.append(text[position : max(one.start, position)])
        position = one.end
    if not pieces:
        return text
    pieces.append(text[position:])
    return "".join(pieces)
