"""What a raw HTML start tag says."""

from __future__ import annotations

from html.parser import HTMLParser

from fieldguide.model import HtmlTag

_ADDRESSES = ("action", "background", "cite", "data", "formaction", "href", "poster", "src", "xlink:href")


def read_attributes(tag: HtmlTag) -> tuple[tuple[str, str], ...]:
    """Give the attributes of a start tag, names in lower case, values without entities."""
    reader = _StartTag()
    reader.feed(tag.text)
    return tuple(reader.attributes)


def read_addresses(tag: HtmlTag) -> tuple[str, ...]:
    """Give every address that a start tag names."""
    found: list[str] = []
    for name, value in read_attributes(tag):
        if name in _ADDRESSES:
            found.append(value)
        elif name == "srcset":
            found += [one.split()[0] for one in value.split(",") if one.strip()]
    return tuple(found)


class _StartTag(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(name, value or "") for name, value in attrs]
