"""Take out of a page what leads out of its package."""

from __future__ import annotations

import re
from collections.abc import Collection

from fieldguide.content.marks import without_online_only

_OWN_ADDRESS = re.compile(r'<link rel="canonical" [^>]*>\s*')
_LANGUAGE = re.compile(r'\sdata-fg-language(?:s(?=[\s>=])|="(?P<code>[^"]*)")')
_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")


def trim_page(text: str, languages: Collection[str]) -> str:
    """Give a page as it stands in a package that holds these languages.

    Removed are parts between the `fg-online-only` comments, the page's own address on the
    network, elements marked with the `data-fg-language` of a language that is not inside,
    and the language menu, marked `data-fg-languages`, where there is only one.
    """
    text = _OWN_ADDRESS.sub("", without_online_only(text))
    position = 0
    while (match := _LANGUAGE.search(text, position)) is not None:
        position = match.end()
        code = match["code"]
        if len(languages) > 1 if code is None else code in languages:
            continue
        start = text.rindex("<", 0, match.start())
        name = _NAME.match(text, start)
        if name is None or ">" in text[start : match.start()]:
            continue  # words of the page, not a tag
        position = start
        text = text[:start] + text[_end(text, start, name[1]) :]
    return text


def _end(text: str, start: int, name: str) -> int:
    """Give where the element ends that starts at a position."""
    depth = 0
    for tag in re.compile(rf"<(/?){name}(?=[\s/>])", re.IGNORECASE).finditer(text, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return text.index(">", tag.end()) + 1
    return len(text)
